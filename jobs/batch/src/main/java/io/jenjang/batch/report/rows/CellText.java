package io.jenjang.batch.report.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as a person reads it. */
final class CellText {
  private CellText() {}

  /**
   * Null is a dash, an entry of a map {@code name value}, an element of a list its fields in brackets; decimals without the zeros at their end.
   */
  static String of(Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof BigDecimal number) {
      return withPlaces(number, places(number));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + of(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> "(" + of(element) + ")").collect(Collectors.joining(" "));
    }
    return value.toString();
  }

  /** Decimal places that the number needs to be exact. */
  static int places(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  /** Exact, as the number needs no more places than these. */
  static String withPlaces(BigDecimal number, int places) {
    return number.setScale(places).toPlainString();
  }
}
