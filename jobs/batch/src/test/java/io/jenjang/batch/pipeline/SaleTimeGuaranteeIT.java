package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.report.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A guaranteed share where the one who gives it moved in the month, from files through the whole engine, worked by hand. M, a leader, stood below V until the 9th,
 * below U until the 14th, and stands below X since, who is no leader and below U. L, a leader, is below M all along. U is guaranteed 400 from M's group.
 */
class SaleTimeGuaranteeIT {
  private static final Path RULES = Path.of("../../conf/safeguards/company-policy.conf");
  private static final String OCTOBER = "2026-10";
  private static final String NOVEMBER = "2026-11";
  private static final String PLAN = """
      plan {
        id = share, version = 1, effective-from = 2026-01-01
        currency = USD, payout-exponent = 2
        calendar { every = month, zone = UTC }
        period-by = sold_at, as-of = sale
        trees = [sponsor]
        volumes { cv { sum = cv } }
        bonuses = [
          {
            code = share, type = generation, basis = cv, leader { market = [LEAD] }
            generations = [0.04], nearest = 0, from = self, guarantee { volume = 10000 }
          }
        ]
        returns { closed-period = reverse-original }
        safeguards { sets = [company-policy] }
      }
      """;
  private static final String MEMBERS = """
      member_id,sponsor_id,market,valid_from,valid_to
      U,,LEAD,,
      V,,LEAD,,
      X,U,,,
      L,M,LEAD,,
      """;
  private static final String MOVES = """
      M,V,LEAD,,2026-10-10
      M,U,LEAD,2026-10-10,2026-10-15
      M,X,LEAD,2026-10-15,
      """;
  private static final String SALES = "sale_id,member_id,buyer,sold_at,cv,kind,returns_sale_id\n";
  private static final String SOLD = """
      S1,M,retail,2026-10-05T10:00:00Z,1000,sale,
      S2,M,retail,2026-10-12T10:00:00Z,500,sale,
      S3,M,retail,2026-10-20T10:00:00Z,2500,sale,
      S4,L,self,2026-10-05T10:00:00Z,5000,sale,
      S5,L,self,2026-10-25T10:00:00Z,7000,sale,
      """;

  @TempDir
  private Path folder;

  private Path plan;
  private String output;

  @BeforeEach
  void start() throws IOException {
    plan = Files.writeString(folder.resolve("plan.conf"), PLAN);
    Files.createDirectory(folder.resolve("safeguards"));
    Files.copy(RULES, folder.resolve("safeguards").resolve(RULES.getFileName()));
    output = folder.resolve("out").toString();
  }

  private Path input(String period, String members, String sales) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in-" + period));
    Files.writeString(input.resolve("members.csv"), MEMBERS + members);
    Files.writeString(input.resolve("sales.csv"), SALES + sales);
    return input;
  }

  private String run(String period, String members, String sales) throws IOException {
    return EngineRun.run(period, input(period, members, sales), plan, output, null)
        .run();
  }

  private List<String> lines(String period, String kind) {
    return new PublishedTables(output)
        .rows("statement_lines", period).stream()
            .filter(row -> row.get("kind").equals(kind))
            .map(row -> row.get("member_id") + " from " + row.get("source_member_id") + " level "
                + row.get("level") + "/" + row.get("paid_level") + ": " + plain(row, "basis") + " "
                + plain(row, "amount") + " " + row.get("reference"))
            .toList();
  }

  private static String plain(Map<?, ?> row, String column) {
    Object value = row.get(column);
    return value == null ? "-" : ((BigDecimal) value).stripTrailingZeros().toPlainString();
  }

  /** By member: what comes from purchases of retail customers, and what from those of participants for themselves. */
  private List<String> origins() {
    return new PublishedTables(output)
        .rows("origins", OCTOBER).stream()
            .filter(row -> !plain(row, "paid_retail").equals("0")
                || !plain(row, "paid_self").equals("0"))
            .map(row -> row.get("member_id") + " " + plain(row, "paid_retail") + " "
                + plain(row, "paid_self"))
            .toList();
  }

  @Test
  void whoStandsAboveAtTheCloseIsOwedWhatItsOwnLinesLack() throws IOException {
    run(OCTOBER, MOVES, SOLD);
    assertThat(lines(OCTOBER, "bonus"))
        .containsExactly(
            "U from M level 1/1: 500 20 uplines until 2026-10-14",
            "U from M level 2/0: - 280 null",
            "U from M level 2/1: 2500 100 null",
            "M from M level 0/0: - -280 null",
            "M from L level 1/1: 7000 280 null",
            "M from L level 1/1: 5000 200 uplines until 2026-10-09",
            "V from M level 1/1: 1000 40 uplines until 2026-10-09");
    assertThat(origins())
        .as("what M gives is made of what L bought")
        .containsExactlyInAnyOrder("U 120 280", "M 0 200", "V 40 0");
    assertThat(EngineRun.verify(OCTOBER, output).problems()).isEmpty();
  }

  /** A fund of half of what all lines come to. */
  @Test
  void aFundScalesWhatIsGivenAsWell() throws IOException {
    Files.writeString(
        plan, PLAN.replace("from = self,", "from = self, fund { rate = 0.02, of = cv },"));
    run(OCTOBER, MOVES, SOLD);
    assertThat(lines(OCTOBER, "bonus"))
        .containsExactly(
            "U from M level 1/1: 500 10 uplines until 2026-10-14",
            "U from M level 2/0: - 140 null",
            "U from M level 2/1: 2500 50 null",
            "M from M level 0/0: - -140 null",
            "M from L level 1/1: 7000 140 null",
            "M from L level 1/1: 5000 100 uplines until 2026-10-09",
            "V from M level 1/1: 1000 20 uplines until 2026-10-09");
    assertThat(origins()).containsExactlyInAnyOrder("U 60 140", "M 0 100", "V 20 0");
    assertThat(EngineRun.verify(OCTOBER, output).problems()).isEmpty();
  }

  /** What sales paid goes back below the uplines of their day; what was given was paid by no sale and stays. */
  @Test
  void whatWasGivenDoesNotGoBack() throws IOException {
    EngineRun.close(OCTOBER, run(OCTOBER, MOVES, SOLD), output);
    run(NOVEMBER, MOVES, """
        R1,M,retail,2026-11-05T10:00:00Z,-1000,return,S1
        R2,M,retail,2026-11-05T10:00:00Z,-250,return,S2
        R3,L,self,2026-11-05T10:00:00Z,-2500,return,S4
        R4,L,self,2026-11-05T10:00:00Z,-7000,return,S5
        """);
    assertThat(lines(NOVEMBER, "clawback"))
        .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
        .containsExactlyInAnyOrder(
            "U from M level 1/null: -250 -10",
            "M from L level 1/null: -2500 -100",
            "M from L level 1/null: -7000 -280",
            "V from M level 1/null: -1000 -40");
  }

  /** Closed as if M had stood below X all month: U had 160 and 240 from M. */
  @Test
  void aMoveThatIsToldLaterPostsTheDifference() throws IOException {
    EngineRun.close(OCTOBER, run(OCTOBER, "M,X,LEAD,,\n", SOLD), output);
    assertThat(lines(OCTOBER, "bonus"))
        .containsExactly(
            "U from M level 2/0: - 240 null",
            "U from M level 2/1: 4000 160 null",
            "M from M level 0/0: - -240 null",
            "M from L level 1/1: 12000 480 null");
    RestateJob.Period restated = RestateJob.run(
            new RestateRequest(
                OCTOBER,
                output,
                input(OCTOBER, MOVES, SOLD).toString(),
                null,
                null,
                null,
                null,
                "local[2]"),
            Progress.silent())
        .get(0);
    assertThat(restated.differences())
        .extracting(one -> one.memberId() + " " + one.cause() + " " + one.amount())
        .containsExactlyInAnyOrder("M tree move -400000", "V tree move 400000");
    run(NOVEMBER, MOVES, "S6,L,self,2026-11-05T10:00:00Z,100,sale,\n");
    assertThat(lines(NOVEMBER, "restatement"))
        .extracting(line -> line.replaceFirst("from .* - (-?\\d+) .*", "$1"))
        .containsExactly("M -40", "V 40");
  }
}
