package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;

/**
 * Takes rows value by value, a column by its place in the table, columns of a row in any order. No object is made for a row. A column that a row
 * does not set is null, a map or list an empty one; a required column that was not set, or one set twice, is an
 * {@link IllegalStateException} at {@link #end}.
 */
public interface RowSink {
  /** UTF-8 bytes; the array must not change before the file is finished. */
  void text(int column, byte[] bytes, int offset, int length);

  /** Text; null leaves the column out. Cheapest when the same {@link String} object comes again and again. */
  void text(int column, String value);

  /** The id of a member, by its number above zero. Cheaper than its bytes; all of a file's ids should come from one {@link Ids}. */
  void member(int column, Ids ids, int member);

  /** An integer, or a date as days since 1970-01-01. */
  void integer(int column, int value);

  /** A long, an instant in microseconds, or a decimal of 18 digits as its unscaled value. A wide decimal takes it too. */
  void number(int column, long unscaled);

  /** A decimal of 38 digits as the high and low half of its unscaled value, two's complement. */
  void wide(int column, long high, long low);

  void flag(int column, boolean value);

  /** One more entry of a map whose values are longs, integers or decimals of 18 digits. */
  void entry(int column, String key, long value);

  /** One more element of a list: the values of its fields, in the order of the definition: String for text, Long for unscaled decimals. */
  void element(int column, Object... values);

  /** Ends the row. */
  void end();

  /**
   * How many rows can be begun at once, at least one, of so many that there are: the next values are then columns of this many rows, given by the methods
   * that take several and ended by {@link #endAll}. Only after a row was ended.
   */
  int begin(int rows);

  /** Ids of members, for rows that were begun at once. */
  void members(int column, Ids ids, int[] members, int from);

  /** Integers, or dates, for rows that were begun at once. */
  void integers(int column, int[] values, int from);

  /** Longs, instants, or decimals of 18 digits, for rows that were begun at once. */
  void numbers(int column, long[] unscaled, int from);

  /** Decimals of 38 digits as the high and low halves of their unscaled values, for rows that were begun at once. */
  void wides(int column, long[] high, long[] low, int from);

  /** One text for all rows that were begun at once. */
  void everywhere(int column, String value);

  /**
   * Texts out of a few, for rows that were begun at once.
   *
   * @param texts by place; null for none
   * @param which places
   */
  void texts(int column, String[] texts, short[] which, int from);

  /** Ends rows that were begun at once. */
  void endAll();
}
