package io.jenjang.batch.report.disclosure;

import io.jenjang.batch.schema.Disclosures;
import io.jenjang.batch.schema.Disclosures.Expenses;
import io.jenjang.batch.schema.Disclosures.Row;
import io.jenjang.money.Scales;
import io.jenjang.safeguard.Earnings;
import io.jenjang.safeguard.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What sellers earned in some periods.
 *
 * @param plan id and version in force in the last period
 * @param periods first and last, such as {@code 2026-01..2026-12}
 * @param places of money that is paid out
 * @param runs that it is taken from, the earliest first
 * @param rows all sellers first, then by rank, the highest first, who never had one last
 */
public record Disclosure(
    String plan, String periods, String currency, int places, List<Source> runs, List<Row> rows) {

  /**
   * A run.
   *
   * @param state as people say it: preview or closed
   */
  public record Source(String period, String run, String state, boolean isFinal) {}

  /**
   * The rows for earnings by rank.
   *
   * @param earnings 4 places; 0 for no rank, then as {@code ranks}
   * @param ranks ascending
   * @param expenses by rank; under the empty name for all sellers
   */
  public static List<Row> rows(
      long[][] earnings, List<String> ranks, Map<String, Expenses> expenses) {
    List<Row> rows = new ArrayList<>();
    Earnings all = Earnings.of(together(earnings));
    if (all.count() == 0) {
      return rows;
    }
    rows.add(row(true, "", all, expenses.get("")));
    for (int rank = ranks.size(); rank >= 0; rank--) {
      Earnings some = Earnings.of(earnings[rank]);
      if (some.count() > 0 && !ranks.isEmpty()) {
        String name = rank == 0 ? "" : ranks.get(rank - 1);
        rows.add(row(false, name, some, rank == 0 ? null : expenses.get(name)));
      }
    }
    return rows;
  }

  private static Row row(boolean isAll, String rank, Earnings earnings, Expenses expenses) {
    return new Row(
        isAll,
        rank,
        earnings.count(),
        earnings.atZero(),
        earnings.shareAtZero().rounded(),
        Disclosures.PERCENTS.stream()
            .map(percent -> BigDecimal.valueOf(earnings.percentile(percent), Scales.MONEY))
            .toList(),
        expenses,
        isAll ? rounded(earnings.gini()) : null,
        isAll ? rounded(earnings.topShare()) : null);
  }

  private static BigDecimal rounded(Ratio ratio) {
    return ratio == null ? null : ratio.rounded();
  }

  private static long[] together(long[][] groups) {
    int count = 0;
    for (long[] group : groups) {
      count = Math.addExact(count, group.length);
    }
    long[] all = new long[count];
    int at = 0;
    for (long[] group : groups) {
      System.arraycopy(group, 0, all, at, group.length);
      at += group.length;
    }
    return all;
  }
}
