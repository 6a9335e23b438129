package io.jenjang.batch.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Integers, longs, days, instants and decimals of 18 digits. */
final class NumberLeaf extends Leaf {
  /** After so many values it shows whether they repeat. */
  private static final int TRIAL = 1 << 14;

  private final boolean narrow;
  private long[] values = new long[1024];
  private int count;

  NumberLeaf(PrimitiveType type) {
    super(type);
    this.narrow = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
  }

  @Override
  void number(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
    present();
  }

  @Override
  Codes codes() {
    CodeTable table = new CodeTable(count);
    int[] codes = new int[count];
    for (int i = 0; i < count; i++) {
      codes[i] = table.code(0, values[i]);
      if (codes[i] < 0 || (i == TRIAL && table.count() > TRIAL / 2)) {
        return null;
      }
    }
    long dictionaryBytes = (long) table.count() * width();
    return Codes.pays(dictionaryBytes, table.count(), (long) count * width(), count)
        ? new Codes(codes, table.count(), dictionary(table))
        : null;
  }

  private BytesInput dictionary(CodeTable table) {
    ByteBuffer bytes = littleEndian(table.count());
    for (int code = 0; code < table.count(); code++) {
      put(bytes, table.low(code));
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  BytesInput plain(int from, int to) {
    ByteBuffer bytes = littleEndian(to - from);
    for (int i = from; i < to; i++) {
      put(bytes, values[i]);
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  Statistics<?> statistics(int from, int to) {
    Statistics<?> statistics = Statistics.createStats(type());
    if (from == to) {
      return statistics;
    }
    long least = values[from];
    long greatest = values[from];
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    if (statistics instanceof IntStatistics ints) {
      ints.setMinMax((int) least, (int) greatest);
    } else {
      ((LongStatistics) statistics).setMinMax(least, greatest);
    }
    return statistics;
  }

  @Override
  void clear() {
    super.clear();
    count = 0;
  }

  private int width() {
    return narrow ? Integer.BYTES : Long.BYTES;
  }

  private ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size * width()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer bytes, long value) {
    if (narrow) {
      bytes.putInt((int) value);
    } else {
      bytes.putLong(value);
    }
  }
}
