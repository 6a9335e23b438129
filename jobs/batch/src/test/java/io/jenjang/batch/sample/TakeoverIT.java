package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Go-live on the command line: what another system left opens the first period, both are compared, and one page is read before anything is paid. */
class TakeoverIT {
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";
  private static final Path INPUT = Checkout.samples("harmoni");
  private static final Path PLAN = Checkout.plan("harmoni.conf");

  @TempDir
  private static Path folder;

  private static Path old;

  /** The old system is this engine itself, so that both must agree to the last digit. */
  @BeforeAll
  static void theOldSystem() {
    old = folder.resolve("old");
    CommandLineRun.period(SEPTEMBER, INPUT, PLAN, old);
    CommandLineRun.period(OCTOBER, INPUT, PLAN, old);
  }

  @Test
  void theFirstPeriodOpensWithWhatWasTakenOver() throws IOException {
    Path output = folder.resolve("new");
    Path handed = handOver("handed", 0);
    CommandLineRun opened = open(handed, output);
    assertThat(opened.exit()).as(opened.err()).isZero();
    assertThat(opened.out()).contains("of period 2026-09", "; period 2026-10 opens with them");
    CommandLineRun.period(OCTOBER, INPUT, PLAN, output);
    for (String table :
        List.of("statement_lines", "statements", "qualifications", "unpaid", "carry")) {
      assertThat(show(table, OCTOBER, output)).as(table).isEqualTo(show(table, OCTOBER, old));
    }
    assertThat(of("status", "--output", output.toString()).out())
        .contains(" opening ", "(opening, ");
    CommandLineRun again = open(handed, output);
    assertThat(again.exit())
        .as("an opening may be replaced until its first period is closed")
        .isZero();
    CommandLineRun late = of(
        "open",
        "--period",
        "2026-11",
        "--carry",
        handed.toString(),
        "--plan",
        PLAN.toString(),
        "--output",
        output.toString(),
        "--master",
        "local[2]");
    assertThat(late.exit()).isEqualTo(10);
    assertThat(late.err()).contains("period 2026-10 has run ", ", preview; another system's carry");
  }

  @Test
  void totalsThatDoNotAgreeAreRefused() throws IOException {
    Path output = folder.resolve("refused");
    CommandLineRun short1 = open(handOver("short", 1), output);
    assertThat(short1.exit()).isEqualTo(7);
    assertThat(short1.err())
        .contains("rows taken over = rows that the sender says (BALANCE IDR): the sender says ");
    assertThat(output.resolve("runs")).doesNotExist();
  }

  @Test
  void whatThePlanDoesNotKnowIsRefused() throws IOException {
    Path handed = Files.createDirectory(folder.resolve("strange"));
    Files.writeString(handed.resolve("carry.csv"), """
        member_id,item,name,period,amount,text
        HM-0001,TITLE,admiral,,,
        HM-0001,BALANCE,USD,,5,
        HM-0002,MEDAL,,,,
        """);
    Files.writeString(handed.resolve("carry_totals.csv"), "item,rows\nTITLE,1\n");
    CommandLineRun run = open(handed, folder.resolve("strange-output"));
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .contains(
            "carry.csv line 2: HM-0001: rank is admiral, plan harmoni version ",
            "carry.csv line 3: HM-0001: balance is in USD, expected the plan's currency IDR",
            "carry.csv line 4: HM-0002: item is MEDAL, expected one of ");
  }

  @Test
  void differencesToTheOldSystemAreListed() throws IOException {
    Path same = folder.resolve("same.csv");
    List<String> lines = new ArrayList<>(List.of("member_id,amount"));
    List<String[]> statements = rows("statements", OCTOBER);
    statements.forEach(row -> lines.add(row[0] + "," + row[3]));
    Files.write(same, lines);
    CommandLineRun agreed = compare(same);
    assertThat(agreed.exit()).as(agreed.err()).isZero();
    assertThat(agreed.out()).contains(", 0 differ");

    String[] first = lines.get(1).split(",", -1);
    lines.set(
        1, first[0] + "," + new BigDecimal(first[1]).add(new BigDecimal("7")).toPlainString());
    lines.add("ZZ-1,12.5");
    Files.write(same, lines);
    CommandLineRun differs = compare(same);
    assertThat(differs.exit()).isEqualTo(13);
    assertThat(differs.out()).contains(first[0], "ZZ-1", ", 2 differ");
    assertThat(differs.out().lines().filter(line -> line.startsWith(first[0] + " ")))
        .singleElement()
        .asString()
        .endsWith(" -7.0");
  }

  @Test
  void bonusesAreComparedWhereTheFileHasThem() throws IOException {
    Path file = Files.writeString(
        folder.resolve("bonuses.csv"), "member_id,bonus,amount\nHM-0001,NO-SUCH,3\n");
    CommandLineRun differs = compare(file);
    assertThat(differs.exit()).isEqualTo(13);
    assertThat(differs.out()).contains("NO-SUCH").containsPattern("HM-0001 +NO-SUCH +3.* -3");
  }

  @Test
  void onePageTellsWhetherToPay() throws IOException {
    CommandLineRun page = reconcile(off());
    assertThat(page.exit()).as(page.out() + page.err()).isZero();
    assertThat(page.out())
        .contains(
            "2026-10",
            "2026-09",
            "change_percent",
            "sales rows in",
            "theoretical IDR",
            "unpaid NOT_ACTIVE IDR",
            "payable IDR",
            "carried on IDR",
            "withheld tax IDR")
        .doesNotContain("beyond a threshold");
    Path tight = Files.writeString(
        folder.resolve("tight.conf"),
        "jenjang.reconcile { max-payout-ratio = 0.01, max-change = 0, max-change-top-earners = 0 }");
    CommandLineRun stopped = reconcile(tight);
    assertThat(stopped.exit()).isEqualTo(14);
    assertThat(stopped.out())
        .contains(
            "reconcile.max-payout-ratio allows 1 %",
            "reconcile.max-change allows 0 %", "reconcile.max-change-top-earners allows 0 %");
  }

  private static Path off() throws IOException {
    return Files.writeString(
        folder.resolve("off.conf"),
        "jenjang.reconcile { max-payout-ratio = off, max-change = off, max-change-top-earners = off }");
  }

  private static CommandLineRun reconcile(Path config) {
    return of(
        "reconcile",
        "--period",
        OCTOBER,
        "--output",
        old.toString(),
        "--config",
        config.toString(),
        "--master",
        "local[2]");
  }

  private static CommandLineRun compare(Path with) {
    return of(
        "compare",
        "--period",
        OCTOBER,
        "--with",
        with.toString(),
        "--output",
        old.toString(),
        "--master",
        "local[2]");
  }

  private static CommandLineRun open(Path handed, Path output) {
    return of(
        "open",
        "--period",
        OCTOBER,
        "--carry",
        handed.toString(),
        "--plan",
        PLAN.toString(),
        "--output",
        output.toString(),
        "--master",
        "local[2]",
        "--prepared-by",
        "Ani",
        "--approved-by",
        "Budi");
  }

  /** The carry of the old system's September with its totals; of the balances so many rows too many are said to be there. */
  private static Path handOver(String name, int tooMany) throws IOException {
    Path handed = Files.createDirectory(folder.resolve(name));
    Files.writeString(handed.resolve("carry.csv"), show("carry", SEPTEMBER, old));
    Map<String, BigDecimal[]> totals = new TreeMap<>();
    for (String[] row : rows("carry", SEPTEMBER)) {
      BigDecimal amount = row[4].isEmpty() ? BigDecimal.ZERO : new BigDecimal(row[4]);
      totals.merge(
          row[1] + "," + row[2], new BigDecimal[] {BigDecimal.ONE, amount}, (left, right) ->
              new BigDecimal[] {left[0].add(right[0]), left[1].add(right[1])});
    }
    totals.computeIfPresent("BALANCE,IDR", (group, total) ->
        new BigDecimal[] {total[0].add(new BigDecimal(tooMany)), total[1]});
    List<String> lines = new ArrayList<>(List.of("item,name,rows,amount"));
    totals.forEach((group, total) ->
        lines.add(group + "," + total[0].toPlainString() + "," + total[1].toPlainString()));
    Files.write(handed.resolve("carry_totals.csv"), lines);
    return handed;
  }

  private static List<String[]> rows(String table, String period) {
    return show(table, period, old)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static String show(String table, String period, Path output) {
    CommandLineRun run =
        of("show", table, "--period", period, "--output", output.toString(), "--format", "csv");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private static CommandLineRun of(String... arguments) {
    return CommandLineRun.of(Arrays.asList(arguments));
  }
}
