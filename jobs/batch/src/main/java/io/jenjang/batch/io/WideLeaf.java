package io.jenjang.batch.io;

import io.jenjang.batch.schema.ColumnType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Decimals of 38 digits: 16 bytes, big-endian. */
final class WideLeaf extends Leaf {
  private static final int TRIAL = 1 << 14;

  private long[] high = new long[1024];
  private long[] low = new long[1024];
  private int count;

  WideLeaf(PrimitiveType type) {
    super(type);
  }

  @Override
  void wide(long valueHigh, long valueLow) {
    if (count == low.length) {
      high = Arrays.copyOf(high, count * 2);
      low = Arrays.copyOf(low, count * 2);
    }
    high[count] = valueHigh;
    low[count++] = valueLow;
    present();
  }

  @Override
  Codes codes() {
    CodeTable table = new CodeTable(count);
    int[] codes = new int[count];
    for (int i = 0; i < count; i++) {
      codes[i] = table.code(high[i], low[i]);
      if (codes[i] < 0 || (i == TRIAL && table.count() > TRIAL / 2)) {
        return null;
      }
    }
    long bytes = (long) table.count() * ColumnType.WIDE_BYTES;
    return Codes.pays(bytes, table.count(), (long) count * ColumnType.WIDE_BYTES, count)
        ? new Codes(codes, table.count(), dictionary(table))
        : null;
  }

  private static BytesInput dictionary(CodeTable table) {
    ByteBuffer bytes = ByteBuffer.allocate(table.count() * ColumnType.WIDE_BYTES);
    for (int code = 0; code < table.count(); code++) {
      bytes.putLong(table.high(code)).putLong(table.low(code));
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  BytesInput plain(int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate((to - from) * ColumnType.WIDE_BYTES);
    for (int i = from; i < to; i++) {
      bytes.putLong(high[i]).putLong(low[i]);
    }
    return BytesInput.from(bytes.flip());
  }

  @Override
  Statistics<?> statistics(int from, int to) {
    return Statistics.noopStats(type());
  }

  @Override
  void clear() {
    super.clear();
    count = 0;
  }
}
