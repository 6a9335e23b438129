package io.jenjang.batch.io;

import java.util.Arrays;

/** Finds a dictionary of whole numbers, if there is one: by direct addressing where they lie close together, else by hashing. */
final class NumberCodes {
  /** Numbers within a range of this size get their codes without hashing. */
  private static final int DIRECT = 1 << 16;

  private NumberCodes() {}

  /** The different numbers by code, or null if there are too many for a dictionary; there is at least one number. */
  static long[] find(LongPages values, Codes codes) {
    int[] to = codes.reserve(values.total());
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int page = 0; page < values.pages(); page++) {
      least = Math.min(least, values.least(page));
      greatest = Math.max(greatest, values.greatest(page));
    }
    return Long.compareUnsigned(greatest - least, DIRECT) < 0
        ? direct(values, least, (int) (greatest - least) + 1, to)
        : hashed(values, to);
  }

  /** Codes ascend with the numbers. */
  private static long[] direct(LongPages values, long least, int range, int[] to) {
    int[] codeOf = new int[range];
    for (int page = 0; page < values.pages(); page++) {
      if (values.isConstant(page)) {
        codeOf[(int) (values.least(page) - least)] = 1;
      } else {
        mark(values.page(page), values.size(page), least, codeOf);
      }
    }
    long[] dictionary = new long[range];
    int count = 0;
    for (int i = 0; i < range; i++) {
      if (codeOf[i] != 0) {
        codeOf[i] = count;
        dictionary[count++] = least + i;
      }
    }
    int at = 0;
    for (int page = 0; page < values.pages(); page++) {
      int end = at + values.size(page);
      if (values.isConstant(page)) {
        Arrays.fill(to, at, end, codeOf[(int) (values.least(page) - least)]);
      } else {
        translate(values.page(page), values.size(page), least, codeOf, to, at);
      }
      at = end;
    }
    return Arrays.copyOf(dictionary, count);
  }

  private static void mark(long[] values, int count, long least, int[] seen) {
    for (int i = 0; i < count; i++) {
      seen[(int) (values[i] - least)] = 1;
    }
  }

  private static void translate(
      long[] values, int count, long least, int[] codeOf, int[] to, int at) {
    for (int i = 0; i < count; i++) {
      to[at + i] = codeOf[(int) (values[i] - least)];
    }
  }

  /** Codes go by first coming. */
  private static long[] hashed(LongPages values, int[] to) {
    CodeTable table = new CodeTable(values.total(), false);
    return table.codes(null, values, to) ? Arrays.copyOf(table.low(), table.count()) : null;
  }
}
