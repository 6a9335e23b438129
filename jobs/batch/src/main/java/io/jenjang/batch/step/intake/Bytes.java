package io.jenjang.batch.step.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** A growing block of bytes: whole numbers take as many bytes as they need, small ones few. */
final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;

  Bytes(int capacity) {
    this.bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  /** What was put, and an empty block again. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  void putByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is mostly small and never below zero. */
  void putCount(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign. */
  void putNumber(long value) {
    putCount(value << 1 ^ value >> 63);
  }

  /** Eight bytes, for numbers that are never small. */
  void putFixed(long value) {
    room(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** The same for some numbers. */
  void putFixed(long[] values, int from, int count) {
    room(count * Long.BYTES);
    for (int i = 0; i < count; i++) {
      LONGS.set(bytes, size + i * Long.BYTES, values[from + i]);
    }
    size += count * Long.BYTES;
  }

  void putBytes(byte[] value) {
    putCount(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** The same as the text's bytes, which are not copied on the way. */
  void putText(UTF8String text) {
    int length = text.numBytes();
    putCount(length);
    room(length);
    text.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + (long) size);
    size += length;
  }

  /** A part of another block. */
  void put(Bytes other, int from, int to) {
    put(other.bytes, from, to);
  }

  /** Forgets what was put. */
  void clear() {
    size = 0;
  }

  /** A part of some bytes, without their number. */
  void put(byte[] value, int from, int to) {
    room(to - from);
    System.arraycopy(value, from, bytes, size, to - from);
    size += to - from;
  }

  void putText(String text) {
    putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Reads what was put, in the same order. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Where the next byte is. */
    int at() {
      return at;
    }

    String readText() {
      return new String(readBytes(), StandardCharsets.UTF_8);
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    int readByte() {
      return bytes[at++];
    }

    long readCount() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = bytes[at++];
        value |= (long) (part & 0x7F) << shift;
        if (part >= 0) {
          return value;
        }
      }
    }

    long readNumber() {
      long value = readCount();
      return value >>> 1 ^ -(value & 1);
    }

    long readFixed() {
      at += Long.BYTES;
      return (long) LONGS.get(bytes, at - Long.BYTES);
    }

    /** Passes over some bytes and says where they begin. */
    int skip(int length) {
      at += length;
      return at - length;
    }

    byte[] readBytes() {
      int length = (int) readCount();
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }
  }
}
