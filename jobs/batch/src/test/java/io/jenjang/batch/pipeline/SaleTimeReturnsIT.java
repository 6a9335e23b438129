package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sales of a month in which their seller moved come back in later months, worked by hand. In October D stood below B until the 14th, below C since; A is above both. In
 * November it moved from C to B on the 10th.
 */
class SaleTimeReturnsIT {
  private static final String PLAN = """
      plan {
        id = back, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = sold_at, as-of = sale
        trees = [sponsor]
        volumes { cv { sum = cv } }
        groups { gv { of = cv } }
        bonuses = [
          { code = levels, type = unilevel, basis = cv, levels = [0.1, 0.05] }
          { code = share, type = unilevel, basis = cv, levels = [0.1], fund { rate = 0.04, of = cv } }
          { code = own, type = personal, basis = cv, rate = 0.2 }
        ]
        returns { closed-period = reverse-original }
      }
      """;
  private static final String MATCHED = """
        bonuses = [
          { code = levels, type = unilevel, basis = cv, levels = [0.1, 0.05] }
          { code = match, type = matching, of = [levels], levels = [0.5, 0.2] }
          { code = lead, type = matching, of = [match], levels = [0.1] }
        ]
      """;
  private static final String SALES = "sale_id,member_id,sold_at,cv,kind,returns_sale_id\n";
  private static final String MEMBERS = """
      member_id,sponsor_id,valid_from,valid_to
      A,,,
      B,A,,
      C,A,,
      D,B,,2026-10-15
      D,C,2026-10-15,2026-11-10
      D,B,2026-11-10,
      """;

  @TempDir
  private Path folder;

  private String output() {
    return folder.resolve("out").toString();
  }

  private String run(String period, String sales) throws IOException {
    return run(PLAN, MEMBERS, period, sales);
  }

  private String run(String text, String members, String period, String sales) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in-" + period));
    Files.writeString(input.resolve("members.csv"), members);
    Files.writeString(input.resolve("sales.csv"), SALES + sales);
    Path plan = Files.writeString(folder.resolve("plan.conf"), text);
    return EngineRun.run(period, input, plan, output(), null).run();
  }

  private void close(String period, String run) {
    EngineRun.close(period, run, output());
  }

  private List<String> takenBack(String period) {
    return new PublishedTables(output())
        .rows("statement_lines", period).stream()
            .filter(row -> row.get("kind").equals("clawback"))
            .map(row -> row.get("member_id") + " " + row.get("bonus") + " " + plain(row, "basis")
                + " takes " + plain(row, "amount"))
            .toList();
  }

  private static String plain(Map<?, ?> row, String column) {
    return ((BigDecimal) row.get(column)).stripTrailingZeros().toPlainString();
  }

  private String group(String period, String member) {
    return new PublishedTables(output())
        .rows("qualifications", period).stream()
            .filter(row -> row.get("member_id").equals(member))
            .map(row -> (Map<?, ?>) row.get("groups"))
            .map(groups -> groups.containsKey("gv") ? plain(groups, "gv") : "0")
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aSaleTakesBackOfTheLinesThatItFed() throws IOException {
    close("2026-10", run("2026-10", """
        S1,D,2026-10-14T23:59:59Z,100,sale,
        S2,D,2026-10-15T00:00:00Z,100,sale,
        S3,D,2026-10-20T00:00:00Z,200,sale,
        """));
    assertThat(new PublishedTables(output()).rows("statement_lines", "2026-10"))
        .filteredOn(row -> row.get("reference") != null)
        .extracting(row -> row.get("member_id") + " " + row.get("bonus") + " " + plain(row, "basis")
            + " " + row.get("reference"))
        .containsExactlyInAnyOrder(
            "A levels 100 uplines until 2026-10-14",
            "B levels 100 uplines until 2026-10-14",
            "B share 100 uplines until 2026-10-14");

    close("2026-11", run("2026-11", """
        R1,D,2026-11-05T00:00:00Z,-50,return,S1
        R2,D,2026-11-12T00:00:00Z,-30,return,S2
        """));

    // share: a fund of 16 shared as 10 to 30.
    assertThat(takenBack("2026-11"))
        .containsExactlyInAnyOrder(
            "A levels -50 takes -2.5",
            "A levels -30 takes -1.5",
            "B levels -50 takes -5",
            "B share -50 takes -2",
            "C levels -30 takes -3",
            "C share -30 takes -1.2",
            "D own -80 takes -16");
    assertThat(group("2026-11", "A")).isEqualTo("-80");
    assertThat(group("2026-11", "B")).as("what came back since the 10th").isEqualTo("-30");
    assertThat(group("2026-11", "C")).as("what came back before").isEqualTo("-50");

    run("2026-12", """
        R3,D,2026-12-05T00:00:00Z,-50,return,S1
        R4,D,2026-12-05T00:00:00Z,-70,return,S2
        R5,D,2026-12-05T00:00:00Z,-200,return,S3
        """);
    assertThat(takenBack("2026-12"))
        .containsExactlyInAnyOrder(
            "A levels -50 takes -2.5",
            "A levels -270 takes -13.5",
            "B levels -50 takes -5",
            "B share -50 takes -2",
            "C levels -270 takes -27",
            "C share -270 takes -10.8",
            "D own -320 takes -64");
  }

  /** D is taken out: until the 14th B has what it sells, since C; B stood below A until the 19th, below X since. */
  @Test
  void whatWasRolledUpTakesBackBelowTheUplinesOfWhoHasIt() throws IOException {
    String plan = """
        plan {
          id = back, version = 1, effective-from = 2026-01-01
          currency = USD, payout-exponent = 2
          calendar { every = month, zone = UTC }
          period-by = sold_at, as-of = sale
          trees = [sponsor]
          derived { kept { keep { status = [active] }, roll-up = true } }
          volumes { cv { sum = cv }, rolled { of = cv, tree = kept } }
          bonuses = [ { code = levels, type = unilevel, basis = rolled, tree = kept, levels = [0.1] } ]
          returns { closed-period = reverse-original }
        }
        """;
    String members = """
        member_id,sponsor_id,status,valid_from,valid_to
        A,,,,
        X,,,,
        B,A,,,2026-10-20
        B,X,,2026-10-20,
        C,A,,,
        D,B,suspended,,2026-10-15
        D,C,suspended,2026-10-15,
        """;
    close("2026-10", run(plan, members, "2026-10", """
        S1,D,2026-10-14T23:59:59Z,100,sale,
        S2,D,2026-10-15T00:00:00Z,300,sale,
        S3,B,2026-10-25T00:00:00Z,50,sale,
        """));
    assertThat(new PublishedTables(output()).rows("statement_lines", "2026-10"))
        .extracting(row -> row.get("member_id") + " from " + row.get("source_member_id") + " "
            + plain(row, "basis") + " " + row.get("reference"))
        .containsExactlyInAnyOrder(
            "A from B 100 uplines until 2026-10-19", "A from C 300 null", "X from B 50 null");

    close("2026-11", run(plan, members, "2026-11", """
        R1,D,2026-11-05T00:00:00Z,-40,return,S1
        R2,D,2026-11-05T00:00:00Z,-30,return,S2
        R3,B,2026-11-05T00:00:00Z,-20,return,S3
        """));
    assertThat(takenBack("2026-11"))
        .containsExactlyInAnyOrder(
            "A levels -40 takes -4", "A levels -30 takes -3", "X levels -20 takes -2");

    run(plan, members, "2026-12", "R4,D,2026-12-05T00:00:00Z,-60,return,S1\n");
    assertThat(takenBack("2026-12")).containsExactly("A levels -60 takes -6");
  }

  /**
   * F stands below D, who stood below B until the 14th and below C since; B and C are below Z. What D earned of both sales is matched by C and Z alone, up the tree of the close,
   * and each return takes back of it by what D loses of the line that the sale fed.
   */
  @Test
  void whatIsMatchedGoesBackUpTheTreeOfTheClose() throws IOException {
    String plan = PLAN.replaceFirst("(?s) *bonuses = \\[.*\\n  \\]\n", MATCHED);
    String members = """
        member_id,sponsor_id,valid_from,valid_to
        Z,,,
        B,Z,,
        C,Z,,
        D,B,,2026-10-15
        D,C,2026-10-15,
        F,D,,
        """;
    close("2026-10", run(plan, members, "2026-10", """
        S1,F,2026-10-14T10:00:00Z,100,sale,
        S2,F,2026-10-15T10:00:00Z,300,sale,
        """));
    assertThat(paid("2026-10"))
        .containsExactlyInAnyOrder(
            "D levels 100 pays 10",
            "B levels 100 pays 5",
            "D levels 300 pays 30",
            "C levels 300 pays 15",
            "C match 40 pays 20",
            "Z match 40 pays 8",
            "Z match 5 pays 2.5",
            "Z match 15 pays 7.5",
            "Z lead 20 pays 2");

    close("2026-11", run(plan, members, "2026-11", """
        R1,F,2026-11-05T00:00:00Z,-50,return,S1
        R2,F,2026-11-12T00:00:00Z,-33.33,return,S2
        """));

    // D loses 5 and 3.333 of 40, C 1.6665 of 15 and 4.1665 of its 20 by matching.
    assertThat(takenBack("2026-11"))
        .containsExactlyInAnyOrder(
            "D levels -50 takes -5",
            "B levels -50 takes -2.5",
            "D levels -33.33 takes -3.33",
            "C levels -33.33 takes -1.67",
            "C match -8.333 takes -4.17",
            "Z match -8.333 takes -1.67",
            "Z match -2.5 takes -1.25",
            "Z match -1.6665 takes -0.83",
            "Z lead -4.1665 takes -0.42");

    run(plan, members, "2026-12", """
        R3,F,2026-12-05T00:00:00Z,-266.67,return,S2
        R4,F,2026-12-05T00:00:00Z,-50,return,S1
        """);

    // The rest of every line, to the last cent.
    assertThat(takenBack("2026-12"))
        .containsExactlyInAnyOrder(
            "D levels -50 takes -5",
            "B levels -50 takes -2.5",
            "D levels -266.67 takes -26.67",
            "C levels -266.67 takes -13.33",
            "C match -31.667 takes -15.83",
            "Z match -31.667 takes -6.33",
            "Z match -2.5 takes -1.25",
            "Z match -13.3335 takes -6.67",
            "Z lead -15.8335 takes -1.58");
  }

  private List<String> paid(String period) {
    return new PublishedTables(output())
        .rows("statement_lines", period).stream()
            .map(row -> row.get("member_id") + " " + row.get("bonus") + " " + plain(row, "basis")
                + " pays " + plain(row, "amount"))
            .toList();
  }
}
