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
    while (at < to) {
      int end = runEnd(values, at, to);
      // What is packed before a run must be whole groups.
      int run = at + (packed - at & (GROUP - 1));
      if (end - run >= GROUP) {
        pack(values, packed, run, bits, out);
        run(values[run], end - run, bits, out);
        packed = end;
      }
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

  private static int runEnd(int[] values, int from, int to) {
    int value = values[from];
    int end = from + 1;
    while (end < to && values[end] == value) {
      end++;
    }
    return end;
  }
}
