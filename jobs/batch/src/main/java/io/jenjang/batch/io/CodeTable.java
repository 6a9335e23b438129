package io.jenjang.batch.io;

import java.util.Arrays;

/** Numbers of 64 or 128 bits to codes from 0 in the order of their first coming, up to a limit. */
final class CodeTable {
  /** More different values than this have no dictionary. */
  private static final int LIMIT = 1 << 16;

  /** After so many values it shows whether they repeat. */
  private static final int TRIAL = 1 << 14;

  private static final int FREE = -1;

  private final int[] slots;
  private final long[] high;
  private final long[] low;
  private int count;

  /**
   * @param values how many values will be looked up at most
   * @param wide whether they have 128 bits
   */
  CodeTable(int values, boolean wide) {
    int entries = Math.max(1, Math.min(LIMIT, values));
    this.slots = new int[Integer.highestOneBit(entries) * 4];
    this.high = wide ? new long[entries] : null;
    this.low = new long[entries];
    Arrays.fill(slots, FREE);
  }

  int count() {
    return count;
  }

  long[] high() {
    return high;
  }

  long[] low() {
    return low;
  }

  /**
   * Looks up all values; a new one gets the next code.
   *
   * @param highs null where the values have 64 bits
   * @param to their codes
   * @return false as soon as the values turn out to be too many different ones
   */
  boolean codes(LongPages highs, LongPages lows, int[] to) {
    int at = 0;
    for (int page = 0; page < lows.pages(); page++) {
      int size = lows.size(page);
      boolean fits = highs == null
          ? codes(lows.page(page), size, to, at)
          : codes(highs.page(page), lows.page(page), size, to, at);
      at += size;
      if (!fits || at >= TRIAL && count > at / 2) {
        return false;
      }
    }
    return true;
  }

  private boolean codes(long[] lows, int size, int[] to, int at) {
    for (int i = 0; i < size; i++) {
      int code = code(lows[i]);
      if (code == FREE) {
        return false;
      }
      to[at + i] = code;
    }
    return true;
  }

  private int code(long value) {
    long mixed = value * 0xBF58476D1CE4E5B9L;
    int slot = (int) (mixed >>> 40) & (slots.length - 1);
    while (slots[slot] != FREE) {
      int code = slots[slot];
      if (low[code] == value) {
        return code;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (count == low.length) {
      return FREE;
    }
    slots[slot] = count;
    low[count] = value;
    return count++;
  }

  private boolean codes(long[] highs, long[] lows, int size, int[] to, int at) {
    for (int i = 0; i < size; i++) {
      int code = code(highs[i], lows[i]);
      if (code == FREE) {
        return false;
      }
      to[at + i] = code;
    }
    return true;
  }

  private int code(long valueHigh, long valueLow) {
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
