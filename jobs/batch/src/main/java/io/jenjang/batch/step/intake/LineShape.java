package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.SaleColumn;
import java.util.List;

/**
 * How a line lies in an array of longs: day and currency in the first, then the volumes that it counts into where not every line counts into all, then the
 * columns that some volume sums. Of the plan's own volumes: what is measured besides is in no table of days, and makes no line longer.
 */
final class LineShape {
  private static final int HEAD = 1;

  /** The plan's own volumes, as bits. */
  private final long all;

  private final boolean filtered;
  private final int[] columnAt = new int[SaleColumn.values().length];
  private final int[] valueAt;
  private final boolean[] hasCurrency;
  private final int size;

  private LineShape(SalesRules rules) {
    List<Quantity.Sum> sums = rules.sums().subList(0, rules.split().volumes());
    this.all = rules.split().own(-1L);
    this.filtered = !sums.stream().allMatch(sum -> sum.filter().equals(Quantity.Filter.NONE));
    int at = HEAD + (filtered ? 1 : 0);
    for (SaleColumn column : SaleColumn.values()) {
      boolean isSummed = sums.stream().anyMatch(sum -> sum.column() == column);
      columnAt[column.ordinal()] = isSummed ? at++ : 0;
    }
    this.size = at;
    this.valueAt =
        sums.stream().mapToInt(sum -> columnAt[sum.column().ordinal()]).toArray();
    this.hasCurrency = new boolean[sums.size()];
    for (int i = 0; i < hasCurrency.length; i++) {
      hasCurrency[i] = sums.get(i).column() != SaleColumn.QV;
    }
  }

  static LineShape of(SalesRules rules) {
    return new LineShape(rules);
  }

  /** Longs a line. */
  int size() {
    return size;
  }

  void write(LineReader line, long counts, long[] into, int at) {
    into[at] = (long) line.day << 32 | line.currency;
    if (filtered) {
      into[at + HEAD] = counts;
    }
    put(SaleColumn.QV, line.qv, into, at);
    put(SaleColumn.CV, line.cv, into, at);
    put(SaleColumn.NET, line.net, into, at);
  }

  private void put(SaleColumn column, long value, long[] into, int at) {
    int place = columnAt[column.ordinal()];
    if (place > 0) {
      into[at + place] = value;
    }
  }

  int day(long[] lines, int at) {
    return (int) (lines[at] >> 32);
  }

  int currency(long[] lines, int at) {
    return (int) lines[at];
  }

  /** The volumes into which the line counts, as bits. */
  long counts(long[] lines, int at) {
    return filtered ? lines[at + HEAD] : all;
  }

  /** Whether a volume is in the currency of its lines. */
  boolean hasCurrency(int sum) {
    return hasCurrency[sum];
  }

  /** What a volume sums of the line. */
  long value(int sum, long[] lines, int at) {
    return lines[at + valueAt[sum]];
  }
}
