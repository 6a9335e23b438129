package io.jenjang.batch.io.column;

import java.util.Arrays;

/**
 * Values as a page or a dictionary holds them, in plain arrays that are used again for the next page: numbers, or texts that lie in one array of
 * bytes. Which of the two follows from the column.
 */
final class RawValues {
  private long[] numbers = new long[0];
  private byte[] bytes = new byte[0];
  private int[] start = new int[0];
  private int[] length = new int[0];
  private int count;

  /** Makes room for numbers, which the caller puts in. */
  long[] numbers(int count) {
    this.count = count;
    if (numbers.length < count) {
      numbers = new long[count];
    }
    return numbers;
  }

  /**
   * Makes room for texts, which the caller puts in.
   *
   * @param bytes in which they lie
   */
  void texts(int count, byte[] bytes) {
    this.count = count;
    this.bytes = bytes;
    if (start.length < count) {
      start = new int[count];
      length = new int[count];
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  long[] numbers() {
    return numbers;
  }

  byte[] bytes() {
    return bytes;
  }

  int[] start() {
    return start;
  }

  int[] length() {
    return length;
  }

  /** Moves values to the rows that have one; the others get zeros. */
  void spread(boolean[] absent, int rows, boolean texts) {
    if (texts) {
      start = Arrays.copyOf(start, Math.max(start.length, rows));
      length = Arrays.copyOf(length, Math.max(length.length, rows));
    } else {
      numbers = Arrays.copyOf(numbers, Math.max(numbers.length, rows));
    }
    int from = count;
    for (int row = rows - 1; row >= 0; row--) {
      int value = absent[row] ? -1 : --from;
      if (texts) {
        start[row] = value < 0 ? 0 : start[value];
        length[row] = value < 0 ? 0 : length[value];
      } else {
        numbers[row] = value < 0 ? 0 : numbers[value];
      }
    }
    count = rows;
  }
}
