package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months in which members move, from files through the whole engine, each worked by hand: a sale goes up the tree as it stood on its day. */
class SaleTimeIT {
  private static final String OCTOBER = "2026-10";
  private static final String PLAN = """
      plan {
        id = moves, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = sold_at, as-of = sale
        trees = [sponsor]
        volumes { cv { sum = cv } }
        groups { gv { of = cv } }
        ranks = [ { name = seller }, { name = lead, require { gv = 260 } } ]
        bonuses = [
          { code = levels, type = unilevel, basis = cv, levels = [0.1, 0.05] }
          { code = team, type = differential, basis = cv, by-rank { seller = 0, lead = 0.02 } }
        ]
      }
      """;
  private static final String MEMBERS = """
      member_id,sponsor_id,valid_from,valid_to
      A,,,
      B,A,,
      C,A,,
      """;
  private static final String SALES = "sale_id,member_id,sold_at,paid_at,cv,kind,returns_sale_id\n";

  @TempDir
  private Path folder;

  private Path plan;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(input());
    plan = Files.writeString(folder.resolve("plan.conf"), PLAN);
    sales("""
        S1,D,2026-10-14T23:59:59Z,,100,sale,
        S2,D,2026-10-15T00:00:00Z,,200,sale,
        S3,E,2026-10-02T10:00:00Z,,50,sale,
        S4,E,2026-10-30T10:00:00Z,,80,sale,
        """);
  }

  private Path input() {
    return folder.resolve("in");
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private void members(String rows) throws IOException {
    Files.writeString(input().resolve("members.csv"), MEMBERS + rows);
  }

  private void sales(String rows) throws IOException {
    Files.writeString(input().resolve("sales.csv"), SALES + rows);
  }

  private void run() {
    EngineRun.run(OCTOBER, input(), plan, output(), null);
  }

  private List<String> lines(String output, String bonus) {
    return new PublishedTables(output)
        .rows("statement_lines", OCTOBER).stream()
            .filter(row -> bonus.equals(row.get("bonus")))
            .map(row -> row.get("member_id") + " from " + row.get("source_member_id") + " level "
                + row.get("level") + ": " + plain(row.get("basis")) + " pays "
                + plain(row.get("amount")))
            .toList();
  }

  private List<String> groups() {
    return new PublishedTables(output())
        .rows("qualifications", OCTOBER).stream()
            .map(row -> row.get("member_id") + " " + group((Map<?, ?>) row.get("groups")) + " "
                + row.get("paid_as"))
            .toList();
  }

  /** Zeros are not written. */
  private static String group(Map<?, ?> groups) {
    return groups.containsKey("gv") ? plain(groups.get("gv")) : "0";
  }

  private static String plain(Object value) {
    return ((BigDecimal) value).stripTrailingZeros().toPlainString();
  }

  /** D moves with E on the 15th; what both sold before goes to B, what they sold then to C. */
  @Test
  void aMoveInTheMonthTakesTheDownlineAlong() throws IOException {
    members("""
        D,B,2026-01-01,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);

    run();

    assertThat(groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 150 seller", "C 280 lead", "D 430 lead", "E 130 seller");
    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 200 pays 10",
            "B from D level 1: 100 pays 10",
            "B from E level 2: 50 pays 2.5",
            "C from D level 1: 200 pays 20",
            "C from E level 2: 80 pays 4",
            "D from E level 1: 50 pays 5",
            "D from E level 1: 80 pays 8");
    assertThat(lines(output(), "team"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 2",
            "C from D level 1: 200 pays 4",
            "D from E level 1: 50 pays 1",
            "D from E level 1: 80 pays 1.6");
    assertThat(EngineRun.verify(OCTOBER, output()).problems()).isEmpty();
  }

  /** What a move that is undone leaves: the days between go to C, those before and after together to B, as one line. */
  @Test
  void whoMovesBackHasTwoLinesOfUplines() throws IOException {
    members("""
        D,B,,2026-10-10
        D,C,2026-10-10,2026-10-15
        D,B,2026-10-15,
        E,A,,
        """);

    run();

    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 200 pays 10",
            "A from E level 1: 130 pays 13",
            "B from D level 1: 200 pays 20",
            "C from D level 1: 100 pays 10");
  }

  /** E leaves D on the 9th, D leaves B on the 15th: two moves of one line, and only what was sold by then stays behind. */
  @Test
  void aDownlineThatMovesByItselfStaysWhereItWent() throws IOException {
    members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        E,D,,2026-10-09
        E,B,2026-10-09,
        """);

    run();

    assertThat(groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 230 seller", "C 200 seller", "D 350 lead", "E 130 seller");
    assertThat(lines(output(), "levels"))
        .contains(
            "B from E level 2: 50 pays 2.5",
            "B from E level 1: 80 pays 8",
            "D from E level 1: 50 pays 5");
  }

  /** D is taken out: what it sold before the 15th is B's, the rest C's; E stands below B first and below C since. */
  @Test
  void volumeIsRolledUpToWhoStoodAboveOnItsDay() throws IOException {
    Files.writeString(
        plan,
        PLAN.replace("cv { sum = cv }", "cv { sum = cv }, rolled { of = cv, tree = kept }")
            .replace(
                "groups { gv { of = cv } }",
                "derived { kept { keep { status = [active] }, roll-up = true } }, groups { gv { of = rolled, tree = kept } }")
            .replace("basis = cv, levels", "basis = rolled, tree = kept, levels"));
    Files.writeString(input().resolve("members.csv"), """
        member_id,sponsor_id,status,valid_from,valid_to
        A,,,,
        B,A,,,
        C,A,,,
        D,B,suspended,2026-01-01,2026-10-15
        D,C,suspended,2026-10-15,
        E,D,,,
        """);

    run();

    assertThat(groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 150 seller", "C 280 lead", "D 0 seller", "E 130 seller");
    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from B level 1: 100 pays 10",
            "A from C level 1: 200 pays 20",
            "A from E level 2: 50 pays 2.5",
            "A from E level 2: 80 pays 4",
            "B from E level 1: 50 pays 5",
            "C from E level 1: 80 pays 8");
    assertThat(EngineRun.verify(OCTOBER, output()).problems()).isEmpty();
  }

  /** Two members who change places: each stood above the other once. */
  @Test
  void whoStoodBelowMayStandAbove() throws IOException {
    members("""
        D,A,,2026-10-15
        D,E,2026-10-15,
        E,D,,2026-10-15
        E,A,2026-10-15,
        """);

    run();

    assertThat(groups())
        .containsExactlyInAnyOrder(
            "A 430 lead", "B 0 seller", "C 0 seller", "D 350 lead", "E 330 lead");
    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 1: 100 pays 10",
            "A from D level 2: 200 pays 10",
            "A from E level 2: 50 pays 2.5",
            "A from E level 1: 80 pays 8",
            "D from E level 1: 50 pays 5",
            "E from D level 1: 200 pays 20");
  }

  /** The instant of a sale is the one that period-by names, and a return has its own. */
  @Test
  void theDayIsThatOfThePeriodAndAReturnHasItsOwn() throws IOException {
    Files.writeString(plan, PLAN.replace("period-by = sold_at", "period-by = paid_at"));
    sales("""
        S1,D,2026-09-28T10:00:00Z,2026-10-14T10:00:00Z,100,sale,
        S2,D,2026-10-14T10:00:00Z,2026-10-15T00:00:00Z,200,sale,
        R1,D,2026-10-20T10:00:00Z,2026-10-20T10:00:00Z,-30,return,S1
        """);
    members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        """);

    run();

    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 100 pays 5",
            "A from D level 2: 170 pays 8.5",
            "B from D level 1: 100 pays 10",
            "C from D level 1: 170 pays 17");
  }

  /** Volume in another currency is converted once a member; the last stretch has what conversion of the others leaves. */
  @Test
  void nothingIsLostInConversion() throws IOException {
    Files.writeString(
        input().resolve("fx_rates.csv"), "period,from,to,rate\n2026-10,MYR,USD,0.333333\n");
    Files.writeString(input().resolve("sales.csv"), """
        sale_id,member_id,sold_at,cv,currency
        S1,D,2026-10-14T10:00:00Z,100.0001,MYR
        S2,D,2026-10-15T10:00:00Z,100.0001,MYR
        """);
    members("""
        D,B,,2026-10-15
        D,C,2026-10-15,
        """);

    run();

    assertThat(lines(output(), "levels"))
        .contains("B from D level 1: 33.3333 pays 3.33", "C from D level 1: 33.3334 pays 3.33");
    assertThat(groups()).contains("D 66.6667 seller", "A 66.6667 seller");
  }

  /** What was paid stays in the output folder, what is known now stands beside it: a move that was told too late. */
  @Test
  void aMoveThatIsKnownLaterIsRestated() throws IOException {
    members("""
        D,B,,
        E,D,,
        """);
    String run = EngineRun.run(OCTOBER, input(), plan, output(), null).run();
    EngineRun.close(OCTOBER, run, output());
    Path corrected = Files.writeString(folder.resolve("corrected.csv"), MEMBERS + """
        D,B,,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);

    List<RestateJob.Period> restated = RestateJob.run(
        new RestateRequest(
            OCTOBER, output(), null, corrected.toString(), null, null, null, "local[2]"),
        Progress.silent());

    assertThat(restated).extracting(RestateJob.Period::cause).containsExactly("tree move");
    assertThat(lines(output(), "levels")).contains("B from D level 1: 300 pays 30");
    assertThat(lines(output() + "/restated", "levels"))
        .contains("B from D level 1: 100 pays 10", "C from D level 1: 200 pays 20")
        .doesNotContain("B from D level 1: 300 pays 30");
    assertThat(restated.get(0).differences())
        .extracting(one -> one.memberId() + " " + one.bonus() + " " + one.amount())
        .contains("B levels -240000", "C levels 240000");
  }

  @Test
  void rowsThatContradictEachOtherAreRefused() throws IOException {
    members("""
        D,B,,2026-10-16
        D,C,2026-10-15,
        E,A,,
        """);
    refused(
        "members: D: two rows are in force on 2026-10-15 and name different uplines; let valid_to of the earlier one be valid_from of the later one");
    members("""
        D,E,,2026-10-15
        D,C,2026-10-15,
        E,D,,
        """);
    refused(
        "members: until 2026-10-14 D stands above itself in the sponsor tree: D under E under D; "
            + "mend sponsor_id, valid_from or valid_to of their earlier rows, or set as-of = close in the plan");
  }

  private void refused(String message) {
    assertThatThrownBy(this::run).isInstanceOf(JenjangException.class).hasMessage(message);
  }

  /** Nobody is above who was not in the file any more; the note says so. */
  @Test
  void anUplineWhoIsGoneIsTheCompany() throws IOException {
    members("""
        D,GONE,,2026-10-15
        D,C,2026-10-15,
        E,A,,
        """);

    run();

    assertThat(lines(output(), "levels"))
        .containsExactlyInAnyOrder(
            "A from D level 2: 200 pays 10",
            "A from E level 1: 130 pays 13",
            "C from D level 1: 200 pays 20");
  }
}
