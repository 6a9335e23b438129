package io.jenjang.batch.io.cell;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How a company's own column becomes a declared one.
 *
 * @param from name of the column in the file; null for a constant
 * @param constant the value of every row, or null
 * @param values words of the file to words of the table; what is not listed stays as it is; empty for none
 * @param scale factor for a decimal, or null
 * @param format pattern of a date or an instant, or null for ISO 8601
 */
public record ColumnRule(
    String from, String constant, Map<String, String> values, BigDecimal scale, String format)
    implements Serializable {

  /** A column that has its declared name and form. */
  public static ColumnRule asIs(String name) {
    return new ColumnRule(name, null, Map.of(), null, null);
  }

  /** Whether cells are read as text before anything else. */
  boolean goesByText() {
    return !values.isEmpty() || format != null || constant != null;
  }
}
