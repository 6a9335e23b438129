package io.jenjang.batch.report.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as a person reads it. */
final class CellText {
  private CellText() {}

  /** Null is a dash, an entry of a map {@code name value}, an element of a list its fields in brackets. */
  static String of(Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
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
}
