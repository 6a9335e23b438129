package io.jenjang.batch.schema.input;

/** What a cell of a column is. */
public enum InputType {
  /** Exact text. */
  TEXT("text"),
  /** An opaque id of at most 64 characters; a number is taken by its digits. */
  ID("text (an id)"),
  /** One of a few words. */
  WORD("text"),
  /** An exact decimal with 4 places and at most 14 digits before the point. */
  DECIMAL("decimal(18,4)"),
  /** An exact decimal with 12 places. */
  RATE("decimal(18,12)"),
  /** A whole number. */
  WHOLE("bigint"),
  /** A moment, UTC microseconds. */
  INSTANT("timestamp"),
  /** A local date. */
  DATE("date"),
  /** True or false. */
  FLAG("boolean");

  private final String expected;

  InputType(String expected) {
    this.expected = expected;
  }

  /** What a Parquet file should hold, for messages. */
  public String expected() {
    return expected;
  }
}
