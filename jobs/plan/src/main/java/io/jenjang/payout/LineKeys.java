package io.jenjang.payout;

import java.util.Arrays;

/** The lines of one earner while they are gathered: a source and a note each. Grows as needed; sorts only what did not come in order. */
final class LineKeys {
  private static final int FIRST_CAPACITY = 16;
  private static final long[] EMPTY = {};

  private long[] keys = EMPTY;
  private int size;
  private boolean ascending = true;

  /** @param note 32 bits that come back with the source */
  void add(int source, int note) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, Math.max(FIRST_CAPACITY, Math.addExact(size, size >> 1)));
    }
    long key = (long) source << Integer.SIZE | (note & 0xffffffffL);
    ascending &= size == 0 || keys[size - 1] < key;
    keys[size++] = key;
  }

  /** Ascending by source. */
  void sort() {
    if (!ascending) {
      Arrays.sort(keys, 0, size);
      ascending = true;
    }
  }

  int size() {
    return size;
  }

  int source(int index) {
    return (int) (keys[index] >>> Integer.SIZE);
  }

  int note(int index) {
    return (int) keys[index];
  }
}
