package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import io.jenjang.safeguard.Origin;
import io.jenjang.safeguard.PairSums;
import java.io.Serializable;
import java.util.List;

/**
 * What the members of one range bought, resold and gave back, and what other members bought of them. Arrays are by member, counted from the first of the range, and
 * null where nobody asks; lines are converted one by one.
 */
final class TradeSums implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Pieces. */
  final long[] bought;

  final long[] resold;

  /** By place in the days that are asked. */
  final long[][] before;

  /** By place in the days that are asked, then by volume of the plan. */
  final long[][][] late;

  final long[] refunded;
  final long[] listed;

  /** Who sold and who bought, each pair once, ascending; null where nobody asks. */
  int[] seller;

  int[] buyer;
  long[] net;

  private final transient PairSums pairs;
  private final transient SalesRules rules;
  private final transient Trading trading;
  private final transient int lastDay;

  TradeSums(SalesRules rules, int members) {
    this.rules = rules;
    this.trading = rules.trading();
    this.lastDay = (int) rules.window().lastDay().toEpochDay();
    this.pairs = trading.pairs() ? new PairSums() : null;
    this.bought = trading.pieces() ? new long[members] : null;
    this.resold = trading.pieces() ? new long[members] : null;
    this.before = new long[trading.stockDays().length][members];
    this.late = new long[trading.lateDays().length][rules.split().volumes()][members];
    this.refunded = trading.buyBacks() ? new long[members] : null;
    this.listed = trading.buyBacks() ? new long[members] : null;
  }

  /** Adds a line of the period; of what a return of a closed one says only the refund counts. */
  void add(LineReader line, long counts) {
    if (trading.buyBacks() && line.listed != 0 && isOwn(line.origin)) {
      buyBack(line);
    }
    if (line.isReversal()) {
      return;
    }
    if (trading.pieces()) {
      pieces(line);
    }
    for (int cut = 0; cut < late.length; cut++) {
      if (isOwn(line.origin) && line.day > lastDay - trading.lateDays()[cut]) {
        late(line, rules.split().own(counts), late[cut]);
      }
    }
    if (line.buyerMember != 0) {
      pairs.add(line.member, line.buyerMember, inPlanCurrency(line.currency, line.net));
    }
  }

  /** What there is when all lines are added. */
  TradeSums whole() {
    if (pairs != null) {
      seller = new int[pairs.size()];
      buyer = new int[pairs.size()];
      net = new long[pairs.size()];
      pairs.forEach(new Taken());
    }
    return this;
  }

  private final class Taken implements PairSums.Sink {
    private int count;

    @Override
    public void pair(int from, int to, long amount) {
      seller[count] = from;
      buyer[count] = to;
      net[count] = amount;
      count++;
    }
  }

  private void buyBack(LineReader line) {
    int member = line.member;
    refunded[member] =
        Math.subtractExact(refunded[member], inPlanCurrency(line.currency, line.net));
    listed[member] = Math.subtractExact(listed[member], inPlanCurrency(line.currency, line.listed));
  }

  private void pieces(LineReader line) {
    int member = line.member;
    if (line.origin == Origin.STOCK.ordinal()) {
      bought[member] = Math.addExact(bought[member], line.quantity);
      for (int cut = 0; cut < before.length; cut++) {
        if (line.day <= lastDay - trading.stockDays()[cut]) {
          before[cut][member] = Math.addExact(before[cut][member], line.quantity);
        }
      }
    }
    if (line.isResale) {
      resold[member] = Math.addExact(resold[member], line.quantity);
    }
  }

  private static boolean isOwn(int origin) {
    return origin == Origin.SELF.ordinal() || origin == Origin.STOCK.ordinal();
  }

  private void late(LineReader line, long counts, long[][] to) {
    List<Sum> sums = rules.sums();
    for (long rest = counts; rest != 0; rest &= rest - 1) {
      int sum = Long.numberOfTrailingZeros(rest);
      SaleColumn column = sums.get(sum).column();
      long value = LineCode.value(column, line.qv, line.cv, line.net);
      long amount = column == SaleColumn.QV ? value : inPlanCurrency(line.currency, value);
      to[sum][line.member] = Math.addExact(to[sum][line.member], amount);
    }
  }

  private long inPlanCurrency(int currency, long amount) {
    return rules.currencies().inPlanCurrency(currency, amount);
  }
}
