package io.jenjang.batch.io.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads Parquet's encoding of small numbers: runs of one value, or bits packed, the lowest first. */
final class HybridDecoder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int PACK = 8;

  private final byte[] in;
  private final int end;
  private final int width;
  private int at;
  private int header;

  /**
   * @param from place of the first run
   * @param end where the last one ends
   * @param width bits of a number, 0 to 32
   */
  HybridDecoder(byte[] in, int from, int end, int width) {
    if (width < 0 || width > Integer.SIZE) {
      throw new IllegalArgumentException(width + " bits is no width of a number");
    }
    this.in = in;
    this.at = from;
    this.end = end;
    this.width = width;
  }

  /** Reads numbers. */
  void decode(int[] out, int count) {
    int done = 0;
    while (done < count) {
      readHeader();
      if ((header & 1) == 0) {
        int run = Math.min(header >>> 1, count - done);
        Arrays.fill(out, done, done + run, value());
        done += run;
      } else {
        int numbers = Math.min((header >>> 1) * PACK, count - done);
        unpack(out, done, numbers);
        at += (header >>> 1) * width;
        done += numbers;
      }
    }
  }

  /** Whether one run of this value covers everything. */
  boolean isAll(int wanted, int count) {
    int from = at;
    readHeader();
    boolean all = (header & 1) == 0 && header >>> 1 >= count && value() == wanted;
    at = from;
    return all;
  }

  private void readHeader() {
    header = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in[at++];
      header |= (part & 0x7F) << shift;
      if (part >= 0) {
        break;
      }
    }
    if (header >>> 1 == 0) {
      throw new IllegalArgumentException("a run without values");
    }
  }

  private int value() {
    int value = 0;
    for (int shift = 0; shift < width; shift += Byte.SIZE) {
      value |= (in[at++] & 0xFF) << shift;
    }
    return value;
  }

  private void unpack(int[] out, int from, int count) {
    long mask = (1L << width) - 1;
    long bit = (long) at * Byte.SIZE;
    int safe = (int) Math.max(0, Math.min(count, width == 0 ? count : wholeReads()));
    for (int i = 0; i < safe; i++) {
      out[from + i] = (int) ((long) LONGS.get(in, (int) (bit >>> 3)) >>> (bit & 7) & mask);
      bit += width;
    }
    for (int i = safe; i < count; i++) {
      out[from + i] = (int) (atTheEnd((int) (bit >>> 3)) >>> (bit & 7) & mask);
      bit += width;
    }
  }

  /** How many numbers can be taken out of eight bytes that are there. */
  private long wholeReads() {
    return ((long) in.length - Long.BYTES - at) * Byte.SIZE / width;
  }

  private long atTheEnd(int from) {
    long value = 0;
    for (int i = 0; i < Long.BYTES && from + i < end; i++) {
      value |= (in[from + i] & 0xFFL) << i * Byte.SIZE;
    }
    return value;
  }
}
