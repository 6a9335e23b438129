package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimals of 38 digits between {@link BigDecimal} and two halves of 64 bits; for rows that are few. */
final class WideDecimal {
  private WideDecimal() {}

  /** Sets a column, exactly: more places than the type has, or more digits, is an {@link ArithmeticException}. Null leaves it out. */
  static void put(RowSink row, int column, ColumnType type, BigDecimal value) {
    if (value == null) {
      return;
    }
    BigDecimal scaled = value.setScale(type.scale());
    if (scaled.precision() > type.precision()) {
      throw new ArithmeticException(
          value.toPlainString() + " has more than " + type.precision() + " digits");
    }
    BigInteger unscaled = scaled.unscaledValue();
    row.wide(column, unscaled.shiftRight(Long.SIZE).longValueExact(), unscaled.longValue());
  }
}
