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
  private final Table table;
  private final WideSum[] sums;

  ColumnSums(Table table) {
    this.table = table;
    this.sums = new WideSum[table.columns().size()];
    Arrays.setAll(sums, i -> new WideSum());
  }

  void add(int column, long value) {
    sums[column].add(value);
  }

  void add(int column, long valueHigh, long valueLow) {
    sums[column].add(valueHigh, valueLow);
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
