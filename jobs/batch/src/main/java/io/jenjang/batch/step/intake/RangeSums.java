package io.jenjang.batch.step.intake;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Quantity;
import io.jenjang.safeguard.Origin;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What the sales of one range of members come to. Arrays are by member, counted from the first of the range.
 *
 * @param sums by volume, in the plan's currency, returns of closed periods left out
 * @param earlier by volume, then by earlier stretch, counted from the first of the range: what of {@code sums} was sold in it; null where the plan does not ask
 * @param earlierReturned the same of {@code returned}; null for nothing
 * @param returned what those take from the sums where members are judged; null for nothing
 * @param origins by volume and who bought; null for a volume that is not split, and where nobody bought
 * @param customers by threshold
 * @param lines used lines
 * @param ordered whether there is a sale
 * @param trades null where no rule asks
 * @param joiningKits used lines that sell joining, in all
 */
record RangeSums(
    int range,
    long[][] sums,
    long[][] earlier,
    long[][] earlierReturned,
    long[][] returned,
    long[][][] origins,
    int[][] customers,
    int[] lines,
    boolean[] ordered,
    TradeSums trades,
    int joiningKits)
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
    Adder adder = new Adder(rules, rules.layout().firstMember(range), members);
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
    private final SalesSplit split;
    /** By sum, then by currency and who bought. */
    private final long[][][] sums;

    /** The same of returns of closed periods; null for none. */
    private long[][][] returned;

    /** Null where volumes are not kept apart by when they were sold. */
    private final StretchSums stretches;

    /** The same of returns of closed periods. */
    private final StretchSums stretchesReturned;

    private final int members;
    private final int[] lines;

    /** Of the lines; null for none. */
    private int[] returns;

    private final Customers customers;
    private final TradeSums trades;
    private int joiningKits;

    Adder(SalesRules rules, int firstMember, int members) {
      this.currencies = rules.currencies();
      this.split = rules.split();
      this.columns = columns(rules.sums());
      this.members = members;
      this.sums = none();
      this.stretches =
          rules.byStretch() ? new StretchSums(rules, columns, firstMember, members) : null;
      this.stretchesReturned =
          rules.byStretch() ? new StretchSums(rules, columns, firstMember, members) : null;
      this.lines = new int[members];
      this.trades = rules.trading().isAsked() ? new TradeSums(rules, members) : null;
      this.customers =
          rules.countsCustomers() ? new Customers(currencies.names().size()) : null;
    }

    private static Quantity.SaleColumn[] columns(List<Quantity.Sum> sums) {
      return sums.stream().map(Quantity.Sum::column).toArray(Quantity.SaleColumn[]::new);
    }

    private long[][][] none() {
      long[][][] none = new long[columns.length][][];
      for (int i = 0; i < none.length; i++) {
        none[i] = new long[currencies.names().size() * width(i)][];
      }
      return none;
    }

    void add(LineReader line, long counts) {
      lines[line.member] += line.count();
      joiningKits += line.isJoiningKit() ? line.count() : 0;
      if (line.isReturn()) {
        returns = returns == null ? new int[members] : returns;
        returns[line.member] += line.count();
      }
      add(line, counts, line.isReversal() ? returned() : sums);
      if (stretches != null) {
        (line.isReversal() ? stretchesReturned : stretches).add(line, counts);
      }
      if (trades != null) {
        trades.add(line, counts);
      }
      if (line.isCustomers()) {
        customers.add(line);
      }
    }

    private void add(LineReader line, long counts, long[][][] to) {
      for (long rest = counts; rest != 0; rest &= rest - 1) {
        int sum = Long.numberOfTrailingZeros(rest);
        int currency = columns[sum] == Quantity.SaleColumn.QV ? 0 : line.currency;
        int place = split.has(sum) ? currency * Origin.OF_SALES + line.origin : currency;
        long[] amounts = to[sum][place];
        if (amounts == null) {
          amounts = new long[members];
          to[sum][place] = amounts;
        }
        long value = LineCode.value(columns[sum], line.qv, line.cv, line.net);
        amounts[line.member] = Math.addExact(amounts[line.member], value);
      }
    }

    private long[][][] returned() {
      returned = returned == null ? none() : returned;
      return returned;
    }

    RangeSums sums(int range, Currencies rates, long[] thresholds) {
      int[][] counted =
          customers == null ? new int[0][] : customers.count(rates, thresholds, members);
      return new RangeSums(
          range,
          converted(sums),
          stretches == null ? null : stretches.converted(),
          stretches == null || returned == null ? null : stretchesReturned.converted(),
          returned == null ? null : converted(returned),
          origins(),
          counted,
          lines,
          ordered(),
          trades == null ? null : trades.whole(),
          joiningKits);
    }

    private int width(int sum) {
      return split.has(sum) ? Origin.OF_SALES : 1;
    }

    /** Each currency is converted once, whoever bought. */
    private long[][] converted(long[][][] of) {
      long[][] converted = new long[of.length][members];
      for (int sum = 0; sum < of.length; sum++) {
        for (int currency = 0; currency < currencies.names().size(); currency++) {
          convert(currency, added(of[sum], currency, width(sum)), converted[sum]);
        }
      }
      return converted;
    }

    /** What a sum comes to in one currency; null for nothing. */
    private long[] added(long[][] of, int currency, int width) {
      long[] first = of[currency * width];
      if (width == 1) {
        return first;
      }
      long[] all = new long[members];
      boolean any = false;
      for (int place = currency * width; place < (currency + 1) * width; place++) {
        long[] part = of[place];
        any |= part != null;
        for (int member = 0; part != null && member < members; member++) {
          all[member] = Math.addExact(all[member], part[member]);
        }
      }
      return any ? all : null;
    }

    private void convert(int currency, long[] amounts, long[] into) {
      for (int member = 0; amounts != null && member < members; member++) {
        long amount = currencies.inPlanCurrency(currency, amounts[member]);
        into[member] = fitting(Math.addExact(into[member], amount));
      }
    }

    /** The sums that are split, each part converted by itself. */
    private long[][][] origins() {
      long[][][] origins = new long[sums.length][][];
      for (int sum = 0; sum < sums.length; sum++) {
        if (split.has(sum)) {
          origins[sum] = new long[Origin.OF_SALES][];
          for (int place = 0; place < sums[sum].length; place++) {
            origin(sum, place, origins[sum]);
          }
        }
      }
      return origins;
    }

    private void origin(int sum, int place, long[][] into) {
      int origin = place % Origin.OF_SALES;
      if (sums[sum][place] != null) {
        into[origin] = into[origin] == null ? new long[members] : into[origin];
        convert(place / Origin.OF_SALES, sums[sum][place], into[origin]);
      }
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
        ordered[member] = lines[member] > (returns == null ? 0 : returns[member]);
      }
      return ordered;
    }
  }
}
