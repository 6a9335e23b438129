package io.jenjang.batch.report;

import io.jenjang.batch.report.rows.AlignedRows;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One page of control totals, with the previous period beside it.
 *
 * @param headline period, run and state
 * @param columns names of the two columns of numbers
 * @param lines from sales to payable
 * @param alarms thresholds that were passed, a sentence each
 */
public record Reconciliation(
    String headline, List<String> columns, List<Line> lines, List<String> alarms) {

  /**
   * One total.
   *
   * @param now in the period
   * @param before in the previous period; null where there is none
   */
  public record Line(String label, BigDecimal now, BigDecimal before) {
    private static final int PLACES = 2;

    /** Change in per cent; null where there is nothing to compare with. */
    BigDecimal change() {
      return now == null || before == null || before.signum() == 0
          ? null
          : now.subtract(before)
              .movePointRight(2)
              .divide(before.abs(), PLACES, RoundingMode.HALF_UP);
    }
  }

  /** Prints the page. */
  public void print(PrintWriter out) {
    out.println(headline);
    List<String> names = new ArrayList<>(List.of("total"));
    names.addAll(columns);
    names.add("change_percent");
    AlignedRows rows = new AlignedRows(out, names);
    lines.forEach(
        line -> rows.row(Arrays.asList(line.label(), line.now(), line.before(), line.change())));
    rows.end();
    alarms.forEach(alarm -> out.println("beyond a threshold: " + alarm));
    out.flush();
  }
}
