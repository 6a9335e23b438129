package io.jenjang.batch.io;

/** Parquet's encoding of small numbers: runs of one value, or bits packed. */
final class HybridRuns {
  /** Bits are packed in groups of this many values; a shorter run is no gain. */
  private static final int GROUP = 8;

  private HybridRuns() {}

  /**
   * Appends numbers.
   *
   * @param bits of a number, 0 to 31
   */
  static void encode(int[] values, int from, int to, int bits, PageBytes out) {
    int packed = from;
    int at = from;
    while (at + GROUP <= to) {
      if (values[at] != values[at + 1] || !isRun(values, at)) {
        at += GROUP;
        continue;
      }
      int end = runEnd(values, at + GROUP, to);
      pack(values, packed, at, bits, out);
      run(values[at], end - at, bits, out);
      packed = end;
      at = end;
    }
    pack(values, packed, to, bits, out);
  }

  /** Appends one number many times. */
  static void run(int value, int count, int bits, PageBytes out) {
    out.putVarInt(Math.multiplyExact(count, 2));
    for (int shift = 0; shift < bits; shift += Byte.SIZE) {
      out.putByte(value >>> shift);
    }
  }

  private static void pack(int[] values, int from, int to, int bits, PageBytes out) {
    if (from < to) {
      out.putVarInt((to - from + GROUP - 1) / GROUP * 2 + 1);
      out.putPacked(values, from, to, bits);
    }
  }

  /** Whether a whole group is one number. */
  private static boolean isRun(int[] values, int from) {
    int difference = 0;
    for (int i = from + 1; i < from + GROUP; i++) {
      difference |= values[i] ^ values[from];
    }
    return difference == 0;
  }

  private static int runEnd(int[] values, int from, int to) {
    int end = from;
    while (end < to && values[end] == values[from - 1]) {
      end++;
    }
    return end;
  }
}
