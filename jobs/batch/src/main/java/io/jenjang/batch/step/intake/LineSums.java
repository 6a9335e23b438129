package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import io.jenjang.safeguard.Origin;
import java.util.List;

/** Adds up the lines of one range of members: exactly by currency, then each currency converted once. */
final class LineSums {
  /** What {@code decimal(18,4)} holds. */
  private static final long MOST = 999_999_999_999_999_999L;

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

  /** Of every member the value and the number of lines that are words, side by side so that a line asks for one place of memory; null where they are looked at one by one. */
  private final long[] words;

  private final int[] lines;

  /** Of the lines; null for none. */
  private int[] returns;

  private final Customers customers;
  private final TradeSums trades;
  private int joiningKits;

  LineSums(SalesRules rules, int firstMember, int members) {
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
    this.words = LineWord.of(rules) == null || rules.byStretch() ? null : new long[2 * members];
    this.trades = rules.trading().isAsked() ? new TradeSums(rules, members) : null;
    this.customers = rules.countsCustomers() ? new Customers(currencies.names().size()) : null;
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

  /** Adds the line at hand. */
  void take(RangeLines from) {
    LineReader line = from.line();
    if (words != null && line.isWord()) {
      int at = 2 * line.member;
      words[at] = Math.addExact(words[at], line.cv);
      words[at + 1]++;
    } else {
      add(line, from.counts());
    }
  }

  /** Adds what the words come to: each counts into all sums. */
  private void spreadWords() {
    for (int sum = 0; words != null && sum < sums.length; sum++) {
      int currency = columns[sum] == Quantity.SaleColumn.QV ? 0 : currencies.plan();
      long[] amounts = amounts(sums[sum], currency);
      for (int member = 0; member < members; member++) {
        amounts[member] = Math.addExact(amounts[member], words[2 * member]);
      }
    }
    for (int member = 0; words != null && member < members; member++) {
      lines[member] += (int) words[2 * member + 1];
    }
  }

  private void add(LineReader line, long counts) {
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
      long[] amounts = amounts(to[sum], place);
      long value = LineCode.value(columns[sum], line.qv, line.cv, line.net);
      amounts[line.member] = Math.addExact(amounts[line.member], value);
    }
  }

  private long[] amounts(long[][] of, int place) {
    if (of[place] == null) {
      of[place] = new long[members];
    }
    return of[place];
  }

  private long[][][] returned() {
    returned = returned == null ? none() : returned;
    return returned;
  }

  /** Everything that was added; to be asked once, at the end. */
  RangeSums whole(int range, Currencies rates, long[] thresholds) {
    spreadWords();
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
