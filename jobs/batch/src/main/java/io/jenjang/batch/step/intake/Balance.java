package io.jenjang.batch.step.intake;

import java.math.BigDecimal;

/**
 * What came in against what became of it, for one table and one measure: {@code in = used + outside + duplicates + rejected}.
 *
 * @param measure {@code rows}, or {@code net} (4 places; {@code cv} where a line has no net)
 * @param currency of the measure {@code net}; empty for {@code rows}
 * @param in measured apart from the rest: rows as the files state them, money as the scan first saw it
 * @param used what the run works on
 * @param outside left alone: not of this period
 * @param duplicates further copies of identical records
 * @param rejected in the table {@code rejects}
 */
public record Balance(
    String table,
    String measure,
    String currency,
    BigDecimal in,
    BigDecimal used,
    BigDecimal outside,
    BigDecimal duplicates,
    BigDecimal rejected) {

  /** A balance of records. */
  static Balance rows(
      String table, long in, long used, long outside, long duplicates, long rejected) {
    return new Balance(
        table,
        "rows",
        "",
        BigDecimal.valueOf(in),
        BigDecimal.valueOf(used),
        BigDecimal.valueOf(outside),
        BigDecimal.valueOf(duplicates),
        BigDecimal.valueOf(rejected));
  }

  /** What is not accounted for; zero when all is well. */
  public BigDecimal difference() {
    return in.subtract(used).subtract(outside).subtract(duplicates).subtract(rejected);
  }

  public boolean holds() {
    return difference().signum() == 0;
  }
}
