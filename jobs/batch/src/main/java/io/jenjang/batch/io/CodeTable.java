package io.jenjang.batch.io;

import java.util.Arrays;

/** Numbers of 128 bits to codes from 0 in the order of their first coming, up to a limit. */
final class CodeTable {
  /** More different values than this have no dictionary. */
  static final int LIMIT = 1 << 16;

  private static final int FREE = -1;

  private final int[] slots;
  private final long[] high;
  private final long[] low;
  private int count;

  /**
   * @param values how many values will be looked up at most
   */
  CodeTable(int values) {
    int entries = Math.max(1, Math.min(LIMIT, values));
    this.slots = new int[Integer.highestOneBit(entries) * 4];
    this.high = new long[entries];
    this.low = new long[entries];
    Arrays.fill(slots, FREE);
  }

  int count() {
    return count;
  }

  long high(int code) {
    return high[code];
  }

  long low(int code) {
    return low[code];
  }

  /** The code of a value, a new one if it is new; -1 when the table is full. */
  int code(long valueHigh, long valueLow) {
    long mixed = (valueLow ^ valueHigh * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    int slot = (int) (mixed >>> 40) & (slots.length - 1);
    while (slots[slot] != FREE) {
      int code = slots[slot];
      if (low[code] == valueLow && high[code] == valueHigh) {
        return code;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (count == low.length) {
      return FREE;
    }
    slots[slot] = count;
    high[count] = valueHigh;
    low[count] = valueLow;
    return count++;
  }
}
