package io.jenjang.batch.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** The bytes of a page while it is made; used again for the next one. Numbers are little-endian, as Parquet's plain encoding has them. */
final class PageBytes {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_ENDIAN_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The page as it is now; valid until more is added. */
  BytesInput toBytesInput() {
    return BytesInput.from(bytes, 0, size);
  }

  private int grow(int more) {
    int from = size;
    size = Math.addExact(size, more);
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
    }
    return from;
  }

  void putByte(int value) {
    bytes[grow(1)] = (byte) value;
  }

  void putInt(int value) {
    INT.set(bytes, grow(Integer.BYTES), value);
  }

  /** Leaves room for a number that is known later, with {@link #setInt}; tells its place. */
  int skipInt() {
    return grow(Integer.BYTES);
  }

  void setInt(int place, int value) {
    INT.set(bytes, place, value);
  }

  /** A text with its length before it. */
  void putText(byte[] text, int offset, int length) {
    int place = grow(Integer.BYTES + length);
    INT.set(bytes, place, length);
    System.arraycopy(text, offset, bytes, place + Integer.BYTES, length);
  }

  /** A number from 0 in groups of seven bits, the lowest first. */
  void putVarInt(int value) {
    int rest = value;
    while (rest > 0x7f) {
      putByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  /** Eight bytes each. */
  void putLongs(long[] values, int count) {
    int from = grow(Math.multiplyExact(count, Long.BYTES));
    ByteBuffer.wrap(bytes, from, count * Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .put(values, 0, count);
  }

  /** The lower four bytes of each. */
  void putInts(long[] values, int count) {
    int place = grow(Math.multiplyExact(count, Integer.BYTES));
    byte[] to = bytes;
    for (int i = 0; i < count; i++) {
      INT.set(to, place + i * Integer.BYTES, (int) values[i]);
    }
  }

  /** Sixteen bytes each, big-endian, as decimals of fixed length are written. */
  void putWide(long[] high, long[] low, int count) {
    int place = grow(Math.multiplyExact(count, 2 * Long.BYTES));
    byte[] to = bytes;
    for (int i = 0; i < count; i++) {
      BIG_ENDIAN_LONG.set(to, place + 2 * Long.BYTES * i, high[i]);
      BIG_ENDIAN_LONG.set(to, place + 2 * Long.BYTES * i + Long.BYTES, low[i]);
    }
  }

  /** The same for numbers of 64 bits. */
  void putWide(long[] low, int count) {
    int place = grow(Math.multiplyExact(count, 2 * Long.BYTES));
    byte[] to = bytes;
    for (int i = 0; i < count; i++) {
      BIG_ENDIAN_LONG.set(to, place + 2 * Long.BYTES * i, low[i] >> (Long.SIZE - 1));
      BIG_ENDIAN_LONG.set(to, place + 2 * Long.BYTES * i + Long.BYTES, low[i]);
    }
  }

  /** A bit each, the lowest bit first. */
  void putBits(long[] values, int count) {
    int place = grow((count + Byte.SIZE - 1) / Byte.SIZE);
    Arrays.fill(bytes, place, size, (byte) 0);
    for (int i = 0; i < count; i++) {
      bytes[place + i / Byte.SIZE] |= (byte) (values[i] << i % Byte.SIZE);
    }
  }

  /** Numbers of some bits each, packed, the lowest bit first, and zeros up to a whole number of groups of eight. */
  void putPacked(int[] values, int from, int to, int bits) {
    int groups = (to - from + BitPacking.GROUP - 1) / BitPacking.GROUP;
    int bytesOfThem = Math.multiplyExact(groups, bits);
    int place = grow(Math.addExact(bytesOfThem, BitPacking.SLACK));
    size -= BitPacking.SLACK;
    BitPacking.pack(values, from, to, bits, bytes, place);
  }
}
