package io.jenjang.batch.io;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums of decimal columns, 128 bits each. A table holds fewer rows than could make a sum of these columns wrap. */
final class ColumnSums {
  private static final long LOW_32 = 0xFFFF_FFFFL;

  private final Table table;
  private final long[] high;
  private final long[] low;

  ColumnSums(Table table) {
    this.table = table;
    this.high = new long[table.columns().size()];
    this.low = new long[table.columns().size()];
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
    add(column, upper >> Integer.SIZE, upper << Integer.SIZE);
    add(column, 0, lower);
  }

  private void addWide(int column, long[] highs, long[] lows, int count) {
    long sumHigh = high[column];
    long sumLow = low[column];
    for (int i = 0; i < count; i++) {
      sumLow += lows[i];
      sumHigh += highs[i] + (Long.compareUnsigned(sumLow, lows[i]) < 0 ? 1 : 0);
    }
    high[column] = sumHigh;
    low[column] = sumLow;
  }

  private void add(int column, long valueHigh, long valueLow) {
    long sum = low[column] + valueLow;
    long carry = Long.compareUnsigned(sum, valueLow) < 0 ? 1 : 0;
    low[column] = sum;
    high[column] += valueHigh + carry;
  }

  /** By column name, in the order of the table; rates, maps and lists have no sum. */
  Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (int i = 0; i < high.length; i++) {
      Column column = table.columns().get(i);
      if (column.shape() == Column.Shape.SINGLE && column.type().isSummed()) {
        totals.put(
            column.name(), new BigDecimal(whole(high[i], low[i]), column.type().scale()));
      }
    }
    return totals;
  }

  /** The whole number of two halves, two's complement. */
  static BigInteger whole(long high, long low) {
    BigInteger unsignedLow =
        BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsignedLow);
  }
}
