package io.jenjang.batch.io.column;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Makes arrays of the values of a page or a dictionary: of plain ones by itself, of others with Parquet's own readers. */
final class ValueDecoder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int INT96 = 12;
  private static final long EPOCH_AS_JULIAN_DAY = 2_440_588;
  private static final long MICROS_A_DAY = 86_400_000_000L;
  private static final long MICROS_A_MILLI = 1000;
  private static final long NANOS_A_MICRO = 1000;

  private final ColumnKind kind;
  private final PrimitiveTypeName physical;
  private final TimeUnit unit;

  ValueDecoder(ColumnKind kind) {
    this.kind = kind;
    this.physical = kind.physical();
    this.unit = kind.unit();
  }

  /**
   * Reads values.
   *
   * @param in bytes, which texts go on pointing to
   * @param from where the values begin
   * @param end where they end
   */
  void decode(Encoding encoding, byte[] in, int from, int end, int count, RawValues out)
      throws IOException {
    if (encoding == Encoding.PLAIN) {
      plain(in, from, end, count, out);
    } else {
      byReader(encoding, in, from, end, count, out);
    }
    scale(out);
  }

  private void plain(byte[] in, int from, int end, int count, RawValues out) {
    switch (physical) {
      case INT64 -> longs(in, from, count, out.numbers(count));
      case INT32 -> ints(in, from, count, out.numbers(count));
      case BOOLEAN -> flags(in, from, count, out.numbers(count));
      case INT96 -> moments(in, from, count, out.numbers(count));
      case BINARY -> {
        out.texts(count, in);
        texts(in, from, end, count, out);
        numbersInBytes(count, out);
      }
      case FIXED_LEN_BYTE_ARRAY -> {
        out.texts(count, in);
        equallyLong(from, count, out);
        numbersInBytes(count, out);
      }
      case FLOAT, DOUBLE -> throw new IllegalArgumentException(physical + " is no exact number");
    }
  }

  private static void longs(byte[] in, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = (long) LONGS.get(in, from + i * Long.BYTES);
    }
  }

  private static void ints(byte[] in, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = (int) INTS.get(in, from + i * Integer.BYTES);
    }
  }

  private static void flags(byte[] in, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = in[from + (i >>> 3)] >>> (i & 7) & 1L;
    }
  }

  /** Nanoseconds of the day, then the Julian day. */
  private static void moments(byte[] in, int from, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = moment(in, from + i * INT96);
    }
  }

  private static long moment(byte[] in, int at) {
    long nanos = (long) LONGS.get(in, at);
    long day = (int) INTS.get(in, at + Long.BYTES) - EPOCH_AS_JULIAN_DAY;
    return Math.addExact(
        Math.multiplyExact(day, MICROS_A_DAY), Math.floorDiv(nanos, NANOS_A_MICRO));
  }

  private static void texts(byte[] in, int from, int end, int count, RawValues out) {
    int[] start = out.start();
    int[] length = out.length();
    int at = from;
    for (int i = 0; i < count; i++) {
      int size = (int) INTS.get(in, at);
      at += Integer.BYTES;
      if (size < 0 || size > end - at) {
        throw new IllegalArgumentException("a text of " + size + " bytes goes past its page");
      }
      start[i] = at;
      length[i] = size;
      at += size;
    }
  }

  private void equallyLong(int from, int count, RawValues out) {
    int length = kind.fixedLength();
    for (int i = 0; i < count; i++) {
      out.start()[i] = from + i * length;
      out.length()[i] = length;
    }
  }

  private void numbersInBytes(int count, RawValues out) {
    if (kind.numbersInBytes()) {
      byte[] bytes = out.bytes();
      long[] numbers = out.numbers(count);
      for (int i = 0; i < count; i++) {
        numbers[i] = new BigInteger(bytes, out.start()[i], out.length()[i]).longValueExact();
      }
    }
  }

  private void byReader(Encoding encoding, byte[] in, int from, int end, int count, RawValues out)
      throws IOException {
    ValuesReader reader = encoding.getValuesReader(kind.descriptor(), ValuesType.VALUES);
    reader.initFromPage(count, ByteBufferInputStream.wrap(ByteBuffer.wrap(in, from, end - from)));
    switch (physical) {
      case INT64 -> numbers(count, out, reader::readLong);
      case INT32 -> numbers(count, out, reader::readInteger);
      case BOOLEAN -> numbers(count, out, () -> reader.readBoolean() ? 1 : 0);
      case INT96 -> numbers(count, out, () -> moment(reader.readBytes().getBytes(), 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> {
        copy(reader, count, out);
        numbersInBytes(count, out);
      }
      case FLOAT, DOUBLE -> throw new IllegalArgumentException(physical + " is no exact number");
    }
  }

  private static void numbers(int count, RawValues out, LongSupplier next) {
    long[] numbers = out.numbers(count);
    for (int i = 0; i < count; i++) {
      numbers[i] = next.getAsLong();
    }
  }

  private static void copy(ValuesReader reader, int count, RawValues out) {
    byte[] bytes = new byte[Math.max(16, count * 16)];
    out.texts(count, bytes);
    int size = 0;
    for (int i = 0; i < count; i++) {
      Binary value = reader.readBytes();
      byte[] text = value.getBytesUnsafe();
      if (size + text.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.addExact(size, text.length) + bytes.length / 2);
        out.texts(count, bytes);
      }
      System.arraycopy(text, 0, bytes, size, text.length);
      out.start()[i] = size;
      out.length()[i] = text.length;
      size += text.length;
    }
  }

  /** Moments become microseconds; what is finer is left off. */
  private void scale(RawValues out) {
    if (unit == TimeUnit.MILLIS) {
      long[] numbers = out.numbers();
      for (int i = 0; i < out.count(); i++) {
        numbers[i] = Math.multiplyExact(numbers[i], MICROS_A_MILLI);
      }
    } else if (unit == TimeUnit.NANOS) {
      long[] numbers = out.numbers();
      for (int i = 0; i < out.count(); i++) {
        numbers[i] = Math.floorDiv(numbers[i], NANOS_A_MICRO);
      }
    }
  }
}
