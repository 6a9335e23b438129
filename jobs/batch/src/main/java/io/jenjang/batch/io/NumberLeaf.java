package io.jenjang.batch.io;

import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Integers, longs, days, instants and decimals of 18 digits. */
final class NumberLeaf extends Leaf {
  private final boolean narrow;
  private final LongPages values = new LongPages();

  NumberLeaf(PrimitiveType type, Levels levels) {
    super(type, levels);
    this.narrow = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
  }

  @Override
  void add(long[] high, long[] low, int count) {
    values.add(low, count);
  }

  @Override
  LongPages values() {
    return values;
  }

  @Override
  boolean encode(Codes codes) {
    int total = values.total();
    if (total == 0) {
      return false;
    }
    long[] different = NumberCodes.find(values, codes);
    if (different == null) {
      return false;
    }
    int count = different.length;
    if (!Codes.pays((long) count * width(), count, (long) total * width(), total)) {
      return false;
    }
    PageBytes entries = new PageBytes();
    put(different, count, entries);
    codes.dictionary(count, entries.toBytesInput());
    return true;
  }

  @Override
  void plain(int page, PageBytes out) {
    put(values.page(page), values.size(page), out);
  }

  private void put(long[] numbers, int count, PageBytes out) {
    if (narrow) {
      out.putInts(numbers, count);
    } else {
      out.putLongs(numbers, count);
    }
  }

  @Override
  Statistics<?> statistics(int page) {
    Statistics<?> statistics = Statistics.createStats(type());
    if (values.size(page) == 0) {
      return statistics;
    }
    long least = values.least(page);
    long greatest = values.greatest(page);
    if (statistics instanceof IntStatistics ints) {
      ints.setMinMax((int) least, (int) greatest);
    } else {
      ((LongStatistics) statistics).setMinMax(least, greatest);
    }
    return statistics;
  }

  private int width() {
    return narrow ? Integer.BYTES : Long.BYTES;
  }
}
