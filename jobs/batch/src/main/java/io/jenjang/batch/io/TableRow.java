package io.jenjang.batch.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The row that a {@link TableReader} stands on; columns by their place in the table. Valid until the next row. */
public interface TableRow {
  /** Whether the row has no value; true as well for a column that the file, written by an earlier version, does not have. */
  boolean isNull(int column);

  /** A text; null if there is none. */
  String text(int column);

  /** An integer, or a date as days since 1970-01-01. */
  int integer(int column);

  /** A long, microseconds, the unscaled value of a decimal; one of 38 digits that does not fit is an {@link ArithmeticException}. */
  long number(int column);

  boolean flag(int column);

  /** A decimal with the places of its column; null if there is none. */
  BigDecimal decimal(int column);

  /** A map in the order in which it was written; values are Integer, Long or BigDecimal. */
  Map<String, Object> map(int column);

  /** The elements of a list, each by field name; values are String, Integer, Long or BigDecimal. */
  List<Map<String, Object>> list(int column);
}
