package io.jenjang.batch.io;

import io.jenjang.batch.schema.ColumnType;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Decimals of 38 digits: 16 bytes, big-endian. */
final class WideLeaf extends Leaf {
  private final LongPages highs = new LongPages();
  private final LongPages lows = new LongPages();
  /** Whether some value needs more than 64 bits. */
  private boolean wide;

  WideLeaf(PrimitiveType type, Levels levels) {
    super(type, levels);
  }

  @Override
  void add(long[] high, long[] low, int count) {
    highs.add(high, count);
    lows.add(low, count);
    wide |= wide(high, low, count);
  }

  private static boolean wide(long[] high, long[] low, int count) {
    long difference = 0;
    for (int i = 0; i < count; i++) {
      difference |= high[i] ^ low[i] >> (Long.SIZE - 1);
    }
    return difference != 0;
  }

  @Override
  LongPages values() {
    return lows;
  }

  @Override
  void endPage() {
    highs.endPage();
    lows.endPage();
  }

  @Override
  boolean isConstant(int page) {
    return highs.isConstant(page) && lows.isConstant(page);
  }

  @Override
  boolean encode(Codes codes) {
    int total = lows.total();
    PageBytes entries = new PageBytes();
    int count = total == 0 ? 0 : wide ? encodeWide(codes, entries) : encodeNarrow(codes, entries);
    if (!Codes.pays(entries.size(), count, (long) total * ColumnType.WIDE_BYTES, total)) {
      return false;
    }
    codes.dictionary(count, entries.toBytesInput());
    return true;
  }

  private int encodeWide(Codes codes, PageBytes entries) {
    CodeTable table = new CodeTable(lows.total(), true);
    if (!table.codes(highs, lows, codes.reserve(lows.total()))) {
      return 0;
    }
    entries.putWide(table.high(), table.low(), table.count());
    return table.count();
  }

  private int encodeNarrow(Codes codes, PageBytes entries) {
    long[] different = NumberCodes.find(lows, codes);
    if (different == null) {
      return 0;
    }
    entries.putWide(different, different.length);
    return different.length;
  }

  @Override
  void plain(int page, PageBytes out) {
    out.putWide(highs.page(page), lows.page(page), lows.size(page));
  }

  @Override
  Statistics<?> statistics(int page) {
    return Statistics.noopStats(type());
  }

  @Override
  void clear() {
    highs.clear();
    lows.clear();
    wide = false;
  }
}
