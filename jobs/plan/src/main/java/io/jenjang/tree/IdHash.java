package io.jenjang.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of 64 bits for ids: eight bytes at a time, the last eight whether they overlap or not. */
public final class IdHash {
  /** A number that spreads what is multiplied by it. */
  public static final long ODD = 0x9E37_79B1_85EB_CA87L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX_2 = 0xC2B2_AE3D_27D4_EB4FL;
  private static final long MIX_3 = 0x1656_67B1_9E37_79F9L;

  private IdHash() {}

  /** The hash of some bytes. */
  public static long of(byte[] base, int offset, int length) {
    long hash = length * MIX_3;
    int end = offset + length;
    int at = offset;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = Long.rotateLeft(hash ^ (long) LONGS.get(base, at) * MIX_2, 29) * ODD;
    }
    long rest = length < Long.BYTES ? 0 : (long) LONGS.get(base, end - Long.BYTES);
    for (; length < Long.BYTES && at < end; at++) {
      rest = rest << Byte.SIZE | base[at] & 0xFF;
    }
    return mix((hash ^ rest * MIX_2) * ODD);
  }

  /** Spreads every bit over all others. */
  public static long mix(long value) {
    long hash = (value ^ value >>> 32) * MIX_3;
    return hash ^ hash >>> 29;
  }
}
