package io.jenjang.batch.step.intake;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
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
 * @param joiningKits used lines that sell joining, in all
 */
record RangeSums(
    int range, long[][] sums, int[][] customers, int[] lines, boolean[] ordered, int joiningKits)
    implements Serializable {

  /** What {@code decimal(18,4)} holds. */
  private static final long MOST = 999_999_999_999_999_999L;

  /**
   * Adds up the lines of a range: exactly by currency, then each currency converted once.
   *
   * @param thresholds net cv from which a buyer counts as customer
   */
  static RangeSums of(
      int range, SalesRules rules, long[] thresholds, int members, Iterator<byte[]> blocks) {
    RangeLines lines = new RangeLines(rules, blocks, members);
    Adder adder = new Adder(rules, members);
    try {
      while (lines.next()) {
        adder.add(lines.line(), lines.counts());
      }
      return adder.sums(range, rules.currencies(), thresholds);
    } catch (ArithmeticException e) {
      throw new JenjangException(
          ErrorCode.INPUT,
          "sales: what one member sold comes to more than 14 digits and 4 decimals can hold; "
              + "look for amounts in a wrong unit",
          e);
    }
  }

  private static final class Adder {
    private final Currencies currencies;
    private final Quantity.SaleColumn[] columns;
    private final long[][][] sums;
    private final int members;
    private final int[] lines;
    private final int[] sales;
    private final Customers customers;
    private int joiningKits;

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
      joiningKits += line.isJoiningKit() ? line.count() : 0;
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

    RangeSums sums(int range, Currencies rates, long[] thresholds) {
      int[][] counted =
          customers == null ? new int[0][] : customers.count(rates, thresholds, members);
      return new RangeSums(range, converted(), counted, lines, ordered(), joiningKits);
    }

    private long[][] converted() {
      long[][] converted = new long[sums.length][members];
      for (int sum = 0; sum < sums.length; sum++) {
        for (int currency = 0; currency < sums[sum].length; currency++) {
          long[] amounts = sums[sum][currency];
          for (int member = 0; amounts != null && member < members; member++) {
            long amount = currencies.inPlanCurrency(currency, amounts[member]);
            converted[sum][member] = fitting(Math.addExact(converted[sum][member], amount));
          }
        }
      }
      return converted;
    }

    private static long fitting(long amount) {
      if (Math.abs(amount) > MOST) {
        throw new ArithmeticException("more than 18 digits");
      }
      return amount;
    }

    private boolean[] ordered() {
      boolean[] ordered = new boolean[members];
      for (int member = 0; member < members; member++) {
        ordered[member] = sales[member] > 0;
      }
      return ordered;
    }
  }
}
