package io.jenjang.batch.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of some bits each, packed, the lowest bit first; eight numbers are a group, which is as many bytes as a number has bits. */
final class BitPacking {
  /** Numbers of a group. */
  static final int GROUP = 8;

  /** Bytes after the packed ones that may be written too. */
  static final int SLACK = 2 * Long.BYTES;

  private static final int HALF = GROUP / 2;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BitPacking() {}

  /** Packs numbers, and zeros up to a whole number of groups; {@code out} has room for them and {@link #SLACK}. */
  static void pack(int[] values, int from, int to, int bits, byte[] out, int place) {
    int whole = from + (to - from) / GROUP * GROUP;
    int end = place + (whole - from) / GROUP * bits;
    if (bits <= Long.SIZE / GROUP) {
      inOneWord(values, from, whole, bits, out, place);
    } else if (bits <= Long.SIZE / HALF) {
      inTwoWords(values, from, whole, bits, out, place);
    } else {
      oneByOne(values, from, whole, bits, out, place);
    }
    if (whole < to) {
      int[] last = new int[GROUP];
      System.arraycopy(values, whole, last, 0, to - whole);
      oneByOne(last, 0, GROUP, bits, out, end);
    }
  }

  private static void inOneWord(
      int[] values, int from, int to, int bits, byte[] out, int firstPlace) {
    int place = firstPlace;
    for (int i = from; i < to; i += GROUP) {
      LONG.set(out, place, half(values, i, bits) | half(values, i + HALF, bits) << HALF * bits);
      place += bits;
    }
  }

  private static void inTwoWords(
      int[] values, int from, int to, int bits, byte[] out, int firstPlace) {
    int place = firstPlace;
    int halfBits = HALF * bits;
    for (int i = from; i < to; i += GROUP) {
      long low = half(values, i, bits);
      long high = half(values, i + HALF, bits);
      // By 64 bits a long is not shifted at all.
      LONG.set(out, place, low | high << halfBits - 1 << 1);
      LONG.set(out, place + Long.BYTES, high >>> Long.SIZE - halfBits);
      place += bits;
    }
  }

  private static long half(int[] values, int at, int bits) {
    return values[at]
        | (long) values[at + 1] << bits
        | (long) values[at + 2] << 2 * bits
        | (long) values[at + 3] << 3 * bits;
  }

  private static void oneByOne(
      int[] values, int from, int to, int bits, byte[] out, int firstPlace) {
    int place = firstPlace;
    long pending = 0;
    int pendingBits = 0;
    for (int i = from; i < to; i++) {
      pending |= (long) values[i] << pendingBits;
      pendingBits += bits;
      if (pendingBits >= Integer.SIZE) {
        INT.set(out, place, (int) pending);
        place += Integer.BYTES;
        pending >>>= Integer.SIZE;
        pendingBits -= Integer.SIZE;
      }
    }
    LONG.set(out, place, pending);
  }
}
