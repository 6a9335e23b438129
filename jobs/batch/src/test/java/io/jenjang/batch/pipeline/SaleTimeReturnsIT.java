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

  private String plan = PLAN;
  private String members = MEMBERS;

  private String output() {
    return folder.resolve("out").toString();
  }

  private String run(String period, String sales) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in-" + period));
    Files.writeString(input.resolve("members.csv"), members);
    Files.writeString(input.resolve("sales.csv"), SALES + sales);
    Path file = Files.writeString(folder.resolve("plan.conf"), plan);
    return EngineRun.run(period, input, file, output(), null).run();
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
    plan = """
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
    members = """
        member_id,sponsor_id,status,valid_from,valid_to
        A,,,,
        X,,,,
        B,A,,,2026-10-20
        B,X,,2026-10-20,
        C,A,,,
        D,B,suspended,,2026-10-15
        D,C,suspended,2026-10-15,
        """;
    close("2026-10", run("2026-10", """
        S1,D,2026-10-14T23:59:59Z,100,sale,
        S2,D,2026-10-15T00:00:00Z,300,sale,
        S3,B,2026-10-25T00:00:00Z,50,sale,
        """));
    assertThat(new PublishedTables(output()).rows("statement_lines", "2026-10"))
        .extracting(row -> row.get("member_id") + " from " + row.get("source_member_id") + " "
            + plain(row, "basis") + " " + row.get("reference"))
        .containsExactlyInAnyOrder(
            "A from B 100 uplines until 2026-10-19", "A from C 300 null", "X from B 50 null");

    close("2026-11", run("2026-11", """
        R1,D,2026-11-05T00:00:00Z,-40,return,S1
        R2,D,2026-11-05T00:00:00Z,-30,return,S2
        R3,B,2026-11-05T00:00:00Z,-20,return,S3
        """));
    assertThat(takenBack("2026-11"))
        .containsExactlyInAnyOrder(
            "A levels -40 takes -4", "A levels -30 takes -3", "X levels -20 takes -2");

    run("2026-12", "R4,D,2026-12-05T00:00:00Z,-60,return,S1\n");
    assertThat(takenBack("2026-12")).containsExactly("A levels -60 takes -6");
  }
}
