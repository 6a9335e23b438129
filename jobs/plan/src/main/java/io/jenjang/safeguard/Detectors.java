package io.jenjang.safeguard;

import io.jenjang.payout.Period;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.math.BigInteger;

/** What looks like recruiting: pay to lines that sold nothing to customers, and people who join in numbers and sell nothing. Linear, backward over the first tree. */
final class Detectors {
  private final Figures figures;
  private final Period period;

  /** By member number: how many sellers it has right below who joined in the period and sold nothing to customers. */
  private int[] bursts;

  private int joined;

  Detectors(Figures figures) {
    this.figures = figures;
    this.period = figures.period();
  }

  /** Of the company or a market; null where there is nothing to measure, and for what is measured elsewhere. */
  Ratio measure(Measure measure, int market) {
    return switch (measure) {
      case PAY_TO_LINES_WITHOUT_RETAIL -> toLinesWithoutRetail(market);
      case NEW_SELLERS_WITHOUT_RETAIL_SALE -> newWithoutRetail(market);
      case JOINING_BURST -> largestBurst(market);
      default -> null;
    };
  }

  /** Whether neither the member nor anybody below it sold anything to customers. */
  boolean isDry(int member) {
    long sold = 0;
    for (int origin = Origin.PREFERRED.ordinal(); origin < Origin.OF_SALES; origin++) {
      long[] sums = figures.downlines()[origin];
      sold = Math.addExact(sold, sums == null ? 0 : sums[member]);
    }
    return sold <= 0;
  }

  private Ratio toLinesWithoutRetail(int market) {
    long dry = 0;
    long all = 0;
    for (int member = 1; member <= period.members().count(); member++) {
      if (figures.isIn(market, member)) {
        long pay = Math.max(0, figures.pay(member));
        all = Math.addExact(all, pay);
        dry = Math.addExact(dry, pay > 0 && isDry(member) ? pay : 0);
      }
    }
    return share(dry, all);
  }

  private Ratio newWithoutRetail(int market) {
    long without = 0;
    long all = 0;
    for (int member = 1; member <= period.members().count(); member++) {
      if (figures.isIn(market, member) && isNewSeller(member)) {
        all++;
        without += soldToCustomers(member) ? 0 : 1;
      }
    }
    return share(without, all);
  }

  private Ratio largestBurst(int market) {
    int largest = 0;
    for (int member = 1; member <= period.members().count(); member++) {
      largest = figures.isIn(market, member) ? Math.max(largest, burst(member)) : largest;
    }
    return joined == 0 ? null : Ratio.of(largest);
  }

  /** How many sellers right below a member joined in the period and sold nothing to customers. */
  int burst(int member) {
    if (bursts == null) {
      countBursts();
    }
    return bursts[member];
  }

  private void countBursts() {
    Tree tree = period.trees().get(0);
    bursts = new int[period.members().count() + 1];
    for (int member = 1; member < bursts.length; member++) {
      if (isNewSeller(member)) {
        joined++;
        int above = tree.member(tree.parent(tree.node(member)));
        bursts[above] += soldToCustomers(member) ? 0 : 1;
      }
    }
  }

  private boolean isNewSeller(int member) {
    Members members = period.members();
    return members.isSeller(member)
        && members.joinedOn()[member] >= period.window().firstDay().toEpochDay();
  }

  private boolean soldToCustomers(int member) {
    return figures.retailSales(member) > 0;
  }

  private static Ratio share(long part, long whole) {
    return whole <= 0 ? null : new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }
}
