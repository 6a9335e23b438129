package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import io.jenjang.safeguard.Origin;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What the members of one range bought and resold, and what other members bought of them. Arrays are by member, counted from the first of the range; lines are converted one by one. */
final class TradeSums implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Pieces. */
  final long[] bought;

  final long[] resold;

  /** By place in the days that are asked. */
  final long[][] before;

  /** By place in the days that are asked, then by volume of the plan. */
  final long[][][] late;

  /** Who sold and who bought, of every line that another member bought. */
  int[] seller = new int[16];

  int[] buyer = new int[16];
  long[] net = new long[16];
  int pairs;

  private final transient SalesRules rules;
  private final transient int lastDay;

  TradeSums(SalesRules rules, int members) {
    int cuts = rules.trading().days().length;
    this.rules = rules;
    this.lastDay = (int) rules.window().lastDay().toEpochDay();
    this.bought = new long[members];
    this.resold = new long[members];
    this.before = new long[cuts][members];
    this.late = new long[cuts][rules.split().volumes()][members];
  }

  /** Adds a line of the period; a return of a closed one says nothing about it. */
  void add(LineReader line, long counts) {
    if (line.isReversal()) {
      return;
    }
    pieces(line);
    for (int cut = 0; cut < before.length; cut++) {
      boolean isLate = line.day > lastDay - rules.trading().days()[cut];
      if (isLate && isOwn(line.origin)) {
        late(line, rules.split().own(counts), late[cut]);
      }
    }
    if (line.buyerMember != 0) {
      pair(line);
    }
  }

  private void pieces(LineReader line) {
    int member = line.member;
    if (line.origin == Origin.STOCK.ordinal()) {
      bought[member] = Math.addExact(bought[member], line.quantity);
      for (int cut = 0; cut < before.length; cut++) {
        if (line.day <= lastDay - rules.trading().days()[cut]) {
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

  private void pair(LineReader line) {
    if (pairs == net.length) {
      seller = Arrays.copyOf(seller, pairs * 2);
      buyer = Arrays.copyOf(buyer, pairs * 2);
      net = Arrays.copyOf(net, pairs * 2);
    }
    seller[pairs] = line.member;
    buyer[pairs] = line.buyerMember;
    net[pairs] = inPlanCurrency(line.currency, line.net);
    pairs++;
  }

  private long inPlanCurrency(int currency, long amount) {
    return rules.currencies().inPlanCurrency(currency, amount);
  }
}
