package io.jenjang.batch.report.rows;

import java.util.List;

/** Prints rows of a table, one after another, for people or for programs. Decimals are exact in all forms. */
public interface RowPrinter {
  /**
   * @param values in the order of the columns: String, Integer, Long, Boolean, BigDecimal, LocalDate, Instant, map, list or null
   */
  void row(List<Object> values);

  /** After the last row. */
  void end();
}
