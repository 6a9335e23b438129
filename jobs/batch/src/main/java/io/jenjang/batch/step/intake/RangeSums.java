package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What the sales of one range of members come to. Arrays are by member, counted from the first of the range.
 *
 * @param sums by volume, in the plan's currency
 * @param customers by threshold
 * @param lines used lines
 * @param ordered whether there is a sale
 */
record RangeSums(int range, long[][] sums, int[][] customers, int[] lines, boolean[] ordered)
    implements Serializable {

  /**
   * Adds up the lines of a range: exactly by currency, then each currency converted once.
   *
   * @param thresholds net cv from which a buyer counts as customer
   */
  static RangeSums of(
      int range, SalesRules rules, long[] thresholds, int members, Iterator<byte[]> blocks) {
    RangeLines lines = new RangeLines(rules, blocks, members);
    Adder adder = new Adder(rules, members);
    while (lines.next()) {
      adder.add(lines.line(), lines.counts());
    }
    return new RangeSums(
        range,
        adder.converted(),
        adder.customers == null
            ? new int[0][]
            : adder.customers.count(rules.currencies(), thresholds, members),
        adder.lines,
        adder.ordered());
  }

  private static final class Adder {
    private final Currencies currencies;
    private final Quantity.SaleColumn[] columns;
    private final long[][][] sums;
    private final int members;
    private final int[] lines;
    private final int[] sales;
    private final Customers customers;

    Adder(SalesRules rules, int members) {
      this.currencies = rules.currencies();
      this.columns = columns(rules.sums());
      this.members = members;
      this.sums = new long[columns.length][currencies.names().size()][];
      this.lines = new int[members];
      this.sales = new int[members];
      this.customers =
          rules.countsCustomers() ? new Customers(currencies.names().size()) : null;
    }

    private static Quantity.SaleColumn[] columns(List<Quantity.Sum> sums) {
      return sums.stream().map(Quantity.Sum::column).toArray(Quantity.SaleColumn[]::new);
    }

    void add(LineReader line, long counts) {
      lines[line.member] += line.count();
      sales[line.member] += line.isReturn() ? 0 : line.count();
      for (long rest = counts; rest != 0; rest &= rest - 1) {
        int sum = Long.numberOfTrailingZeros(rest);
        int currency = columns[sum] == Quantity.SaleColumn.QV ? 0 : line.currency;
        long[] amounts = sums[sum][currency];
        if (amounts == null) {
          amounts = new long[members];
          sums[sum][currency] = amounts;
        }
        long value = LineCode.value(columns[sum], line.qv, line.cv, line.net);
        amounts[line.member] = Math.addExact(amounts[line.member], value);
      }
      if (line.isCustomers()) {
        customers.add(line);
      }
    }

    long[][] converted() {
      long[][] converted = new long[sums.length][members];
      for (int sum = 0; sum < sums.length; sum++) {
        for (int currency = 0; currency < sums[sum].length; currency++) {
          long[] amounts = sums[sum][currency];
          for (int member = 0; amounts != null && member < members; member++) {
            converted[sum][member] = Math.addExact(
                converted[sum][member], currencies.inPlanCurrency(currency, amounts[member]));
          }
        }
      }
      return converted;
    }

    boolean[] ordered() {
      boolean[] ordered = new boolean[members];
      for (int member = 0; member < members; member++) {
        ordered[member] = sales[member] > 0;
      }
      return ordered;
    }
  }
}
