package io.jenjang.batch.io.cell;

import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Reads one column of a row as a whole number: a decimal in its declared places, an instant in UTC microseconds, a date as epoch
 * day, a word by its place among those allowed, a flag as 0 or 1. Faults are numbers too, below every value, so that reading
 * a cell neither throws nor allocates.
 */
@FunctionalInterface
public interface NumberCell {
  /** The cell is absent or empty. */
  long ABSENT = Long.MIN_VALUE;

  /** The cell cannot be read as what it should be. */
  long MALFORMED = Long.MIN_VALUE + 1;

  /** The cell has more decimals than the column, and they are not zero. */
  long TOO_MANY_DECIMALS = Long.MIN_VALUE + 2;

  /** The cell does not fit the column. */
  long OUT_OF_RANGE = Long.MIN_VALUE + 3;

  /** The value, or one of the numbers above. */
  long read(InternalRow row);

  /** Whether the number is neither a value nor {@link #ABSENT}. */
  static boolean isFault(long value) {
    return value <= OUT_OF_RANGE && value != ABSENT;
  }

  /** Whether the number is a value. */
  static boolean isValue(long value) {
    return value > OUT_OF_RANGE;
  }
}
