package io.jenjang.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads whole numbers from ASCII digits, eight at a time. */
final class Digits {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EIGHT = 100_000_000;
  private static final long HIGH = 0xF0F0_F0F0_F0F0_F0F0L;
  private static final long LOW = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long SIX = 0x0606_0606_0606_0606L;
  private static final long ALL_DIGITS = 0x3333_3333_3333_3333L;

  private Digits() {}

  static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  /**
   * The number that some digits say, at most 18 of them; -1 if one of them is no digit.
   *
   * @param count how many
   */
  static long value(byte[] base, int from, int count) {
    long value = 0;
    int head = from + count % Long.BYTES;
    for (int i = from; i < head; i++) {
      if (!isDigit(base[i])) {
        return -1;
      }
      value = value * 10 + base[i] - '0';
    }
    for (int i = head; i < from + count; i += Long.BYTES) {
      long word = (long) LONGS.get(base, i);
      if (!areDigits(word)) {
        return -1;
      }
      value = value * EIGHT + eight(word);
    }
    return value;
  }

  /** A digit has 3 in the upper half of its byte, and still when 6 is added. */
  private static boolean areDigits(long word) {
    return (word & HIGH | (word + SIX & HIGH) >>> 4) == ALL_DIGITS;
  }

  /** Makes pairs of the digits, of these fours, of these the number; the first digit is in the lowest byte. */
  private static long eight(long word) {
    long pairs = (word & LOW) * (10 * (1 << 8) + 1) >>> 8;
    long fours = (pairs & 0x00FF_00FF_00FF_00FFL) * (100 * (1 << 16) + 1) >>> 16;
    return (fours & 0x0000_FFFF_0000_FFFFL) * (10_000L * (1L << 32) + 1) >>> 32;
  }
}
