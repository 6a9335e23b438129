package io.jenjang.batch.schema;

/** What one value of a column is. Decimals are exact; nothing in a table is binary floating point. */
public enum ColumnType {
  /** UTF-8 text; ids are exact bytes. */
  TEXT(0, 0),
  /** 32 bits, signed. */
  INTEGER(0, 0),
  /** 64 bits, signed. */
  LONG(0, 0),
  /** True or false. */
  FLAG(0, 0),
  /** A calendar day without a zone: days since 1970-01-01. */
  DATE(0, 0),
  /** Microseconds since 1970-01-01T00:00:00Z. */
  INSTANT(0, 0),
  /** Money or volume of one member: {@code decimal(18,4)}, kept as a whole number of 64 bits. */
  AMOUNT(18, 4),
  /** A rate: {@code decimal(18,6)}, kept as a whole number of 64 bits. */
  RATE(18, 6),
  /** A total over members: {@code decimal(38,4)}, 16 bytes, big-endian two's complement. */
  TOTAL(38, 4),
  /** An amount before rounding: {@code decimal(38,16)}, 16 bytes, big-endian two's complement. */
  EXACT(38, 16);

  /** Bytes of a {@link #TOTAL} or {@link #EXACT}. */
  public static final int WIDE_BYTES = 16;

  private final int precision;
  private final int scale;

  ColumnType(int precision, int scale) {
    this.precision = precision;
    this.scale = scale;
  }

  public boolean isDecimal() {
    return precision > 0;
  }

  /** Whether values have 128 bits. */
  public boolean isWide() {
    return precision > 18;
  }

  /** Whether the values of a column add up to something that a control can compare. */
  public boolean isSummed() {
    return isDecimal() && this != RATE;
  }

  /** Decimal digits, 0 for what is no decimal. */
  public int precision() {
    return precision;
  }

  /** Decimal places, 0 for what is no decimal. */
  public int scale() {
    return scale;
  }
}
