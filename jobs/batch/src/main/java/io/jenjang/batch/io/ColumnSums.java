package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import io.jenjang.money.WideSum;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums of decimal columns, 128 bits each. A table holds fewer rows than could make a sum of these columns wrap. */
final class ColumnSums {
  private static final long LOW_32 = 0xFFFF_FFFFL;

  private final Table table;
  private final WideSum[] sums;

  ColumnSums(Table table) {
    this.table = table;
    this.sums = new WideSum[table.columns().size()];
    Arrays.setAll(sums, i -> new WideSum());
  }

  /**
   * Adds values of a column.
   *
   * @param highs null where values have 64 bits
   */
  void add(int column, long[] highs, long[] lows, int count) {
    if (highs == null) {
      addNarrow(column, lows, count);
    } else {
      addWide(column, highs, lows, count);
    }
  }

  /** Upper and lower halves apart: neither sum can overflow within a block of rows. */
  private void addNarrow(int column, long[] lows, int count) {
    long upper = 0;
    long lower = 0;
    for (int i = 0; i < count; i++) {
      upper += lows[i] >> Integer.SIZE;
      lower += lows[i] & LOW_32;
    }
    sums[column].add(upper >> Integer.SIZE, upper << Integer.SIZE);
    sums[column].add(0, lower);
  }

  private void addWide(int column, long[] highs, long[] lows, int count) {
    long sumHigh = 0;
    long sumLow = 0;
    for (int i = 0; i < count; i++) {
      sumLow += lows[i];
      sumHigh += highs[i] + (Long.compareUnsigned(sumLow, lows[i]) < 0 ? 1 : 0);
    }
    sums[column].add(sumHigh, sumLow);
  }

  /** By column name, in the order of the table; rates, maps and lists have no sum. */
  Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      Column column = table.columns().get(i);
      if (column.shape() == Column.Shape.SINGLE && column.type().isSummed()) {
        totals.put(column.name(), new BigDecimal(sums[i].value(), column.type().scale()));
      }
    }
    return totals;
  }
}
