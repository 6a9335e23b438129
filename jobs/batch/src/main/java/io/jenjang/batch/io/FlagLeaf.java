package io.jenjang.batch.io;

import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** True or false, a bit each; kept as 1 and 0. */
final class FlagLeaf extends Leaf {
  private final LongPages values = new LongPages();

  FlagLeaf(PrimitiveType type, Levels levels) {
    super(type, levels);
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
    return false;
  }

  @Override
  void plain(int page, PageBytes out) {
    out.putBits(values.page(page), values.size(page));
  }

  @Override
  Statistics<?> statistics(int page) {
    BooleanStatistics statistics = (BooleanStatistics) Statistics.createStats(type());
    if (values.size(page) > 0) {
      statistics.setMinMax(values.least(page) == 1, values.greatest(page) == 1);
    }
    return statistics;
  }
}
