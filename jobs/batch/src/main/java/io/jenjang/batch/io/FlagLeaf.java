package io.jenjang.batch.io;

import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** True or false, a bit each. */
final class FlagLeaf extends Leaf {
  private final BitSet values = new BitSet();
  private int count;

  FlagLeaf(PrimitiveType type) {
    super(type);
  }

  @Override
  void flag(boolean value) {
    values.set(count++, value);
    present();
  }

  @Override
  Codes codes() {
    return null;
  }

  @Override
  BytesInput plain(int from, int to) {
    byte[] bits = new byte[(to - from + Byte.SIZE - 1) / Byte.SIZE];
    for (int i = values.nextSetBit(from); i >= 0 && i < to; i = values.nextSetBit(i + 1)) {
      bits[(i - from) / Byte.SIZE] |= (byte) (1 << (i - from) % Byte.SIZE);
    }
    return BytesInput.from(bits);
  }

  @Override
  Statistics<?> statistics(int from, int to) {
    BooleanStatistics statistics = (BooleanStatistics) Statistics.createStats(type());
    if (from < to) {
      int firstTrue = values.nextSetBit(from);
      boolean anyTrue = firstTrue >= 0 && firstTrue < to;
      boolean anyFalse = values.nextClearBit(from) < to;
      statistics.setMinMax(!anyFalse, anyTrue);
    }
    return statistics;
  }

  @Override
  void clear() {
    super.clear();
    values.clear();
    count = 0;
  }
}
