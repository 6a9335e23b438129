package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.report.Progress;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year with returns, moves, late sales, forgotten ranks, debts, two currencies and people who leave, wrong in four months and restated: every balance opens
 * as it was closed, what was paid with what is open is what all lines come to, and everybody has what a year that was right at once pays.
 */
class YearIT {
  private static final long SEED = 20_261_129;
  private static final int LAST = WrongYear.MONTHS - 1;

  /** After which closed month which months are restated, in this order: the later one of two first. */
  private static final Map<Integer, List<Integer>> RESTATED =
      Map.of(2, List.of(1), 5, List.of(4, 3), 9, List.of(8));

  @TempDir
  private Path folder;

  private WrongYear year;
  private Path plan;

  @Test
  void paysWhatAYearThatWasRightAtOncePays() throws Exception {
    year = WrongYear.draw(folder.resolve("in"), SEED);
    plan = year.plan();
    for (int month = 0; month < WrongYear.MONTHS; month++) {
      EngineRun.run(
          WrongYear.name(month), year.right(month), plan, folder.resolve("right"), settings());
      close(
          month,
          EngineRun.run(
                  WrongYear.name(month), year.first(month), plan, folder.resolve("out"), settings())
              .run());
      for (int wrong : RESTATED.getOrDefault(month, List.of())) {
        restate(wrong);
      }
    }
    rolls("out");
    rolls("right");
    provesRestatedMonths();
    TreeSet<String> kinds = new TreeSet<>();
    for (int month = 0; month < WrongYear.MONTHS; month++) {
      rows("out", "statement_lines", month).forEach(row -> kinds.add((String) row.get("kind")));
    }
    assertThat(kinds)
        .as("seed %d", SEED)
        .contains("bonus", "cap", "clawback", "restatement", "adjustment", "fee", "fx");
    assertThat(amounts("out")).as("seed %d", SEED).isEqualTo(amounts("right"));
    assertThat(rows("out", "qualifications", LAST))
        .as("seed %d", SEED)
        .isEqualTo(rows("right", "qualifications", LAST));
    assertThat(rows("out", "statements", LAST))
        .as("seed %d: somebody owes something", SEED)
        .anySatisfy(row -> assertThat((BigDecimal) row.get("debt")).isPositive());
  }

  /** A restated month that stands on a closed one, and one that stands on another restated one: worked out again with the same rows. */
  private void provesRestatedMonths() {
    for (int month : List.of(1, 5)) {
      VerifyJob.Verified verified =
          EngineRun.verify(WrongYear.name(month), folder.resolve("out/restated"));
      assertThat(verified.problems()).as("seed %d, month %d", SEED, month).isEmpty();
      assertThat(verified.again()).as("seed %d, month %d", SEED, month).isTrue();
    }
  }

  /** Each month opens with what the one before closed with, nobody is paid below zero, and all lines are paid or open. */
  private void rolls(String output) {
    Map<String, BigDecimal> open = new TreeMap<>();
    BigDecimal lines = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    for (int month = 0; month < WrongYear.MONTHS; month++) {
      Map<String, BigDecimal> opening = new TreeMap<>();
      Map<String, BigDecimal> closing = new TreeMap<>();
      for (Map<String, Object> row : rows(output, "statements", month)) {
        String member = (String) row.get("member_id");
        put(opening, member, (BigDecimal) row.get("opening_balance"));
        put(closing, member, (BigDecimal) row.get("closing_balance"));
        BigDecimal payable = (BigDecimal) row.get("payable");
        assertThat(payable).as("seed %d, %s, %s", SEED, output, member).isNotNegative();
        paid = paid.add(payable);
      }
      assertThat(opening)
          .as("seed %d, %s, month %s", SEED, output, WrongYear.name(month))
          .isEqualTo(open);
      open = closing;
      for (Map<String, Object> row : rows(output, "statement_lines", month)) {
        boolean isPlans = !row.get("kind").equals("fx");
        lines = isPlans ? lines.add((BigDecimal) row.get("amount")) : lines;
      }
    }
    BigDecimal left = open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(paid.add(left)).as("seed %d, %s", SEED, output).isEqualByComparingTo(lines);
  }

  private static void put(Map<String, BigDecimal> balances, String member, BigDecimal balance) {
    if (balance.signum() != 0) {
      balances.put(member, balance);
    }
  }

  /** By member and bonus: what all lines of the year come to. */
  private Map<String, BigDecimal> amounts(String output) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (int month = 0; month < WrongYear.MONTHS; month++) {
      for (Map<String, Object> row : rows(output, "statement_lines", month)) {
        if (row.get("bonus") != null) {
          amounts.merge(
              row.get("member_id") + " " + row.get("bonus"),
              (BigDecimal) row.get("amount"),
              BigDecimal::add);
        }
      }
    }
    amounts.values().removeIf(amount -> amount.signum() == 0);
    return amounts;
  }

  private List<Map<String, Object>> rows(String output, String table, int month) {
    return new PublishedTables(folder.resolve(output).toString())
        .rows(table, WrongYear.name(month));
  }

  private Path settings() throws Exception {
    return Files.writeString(
        folder.resolve("settings.conf"),
        "jenjang { intake.max-rejects { count = 100, share = 0.5 }, output.tables = [statement_lines, unpaid, carry, rejects, postings, sales_index, returns, fx_rates, qualifications] }");
  }

  private void restate(int month) {
    RestateJob.run(
        new RestateRequest(
            WrongYear.name(month),
            folder.resolve("out").toString(),
            year.right(month).toString(),
            null,
            null,
            null,
            null,
            "local[2]"),
        Progress.silent());
  }

  private void close(int month, String run) {
    EngineRun.close(WrongYear.name(month), run, folder.resolve("out"));
  }
}
