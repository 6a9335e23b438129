package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Period;
import io.jenjang.payout.Quantities;
import java.util.Arrays;

/**
 * What sales and pay of every member come to, as measures ask for it: money with 4 places. A vector holds the sales by origin, then the pay by origin, then
 * the pay from others' sales, the pay from newcomers' purchases, and the customers.
 */
final class Figures {
  private static final int PAY = Origin.OF_SALES;
  private static final int OTHERS = PAY + Origin.COUNT;
  private static final int NEWCOMERS = OTHERS + 1;
  private static final int CUSTOMERS = NEWCOMERS + 1;

  /** Length of a vector. */
  static final int LENGTH = CUSTOMERS + 1;

  private final Period period;
  private final Evidence evidence;
  private final SalesByBuyer sales;
  private final PayOrigins pay;
  private final int[] customers;
  private long[][] downlines;

  Figures(Outcome outcome, Evidence evidence, PayOrigins pay) {
    this.period = outcome.qualification().period();
    this.evidence = evidence;
    this.sales = evidence.sales();
    this.pay = pay;
    int place =
        Arrays.binarySearch(Quantities.customerThresholds(period.plan()), Quantities.ANY_SALE);
    this.customers = place < 0 || period.customers().length == 0 ? null : period.customers()[place];
  }

  Period period() {
    return period;
  }

  Evidence evidence() {
    return evidence;
  }

  /** [origin][member]: sales of every member with its downline in the first tree, which gives members their numbers; nulls stay. */
  long[][] downlines() {
    if (downlines == null) {
      downlines = Mixtures.downlines(period.trees().get(0), sales.net());
    }
    return downlines;
  }

  /** Fills a vector with what is one member's. */
  void member(int member, long[] vector) {
    int exponent = period.plan().payoutExponent();
    for (int origin = 0; origin < PAY; origin++) {
      vector[origin] = at(sales.net()[origin], member);
    }
    for (int origin = 0; origin < Origin.COUNT; origin++) {
      vector[PAY + origin] = Scales.money(at(pay.members()[origin], member), exponent);
    }
    vector[OTHERS] = Scales.money(pay.others()[member], exponent);
    vector[NEWCOMERS] = Scales.money(pay.newcomers()[member], exponent);
    vector[CUSTOMERS] = customers == null ? 0 : customers[member];
  }

  /** What one member is paid, as {@link #pay(long[])} of its vector. */
  long pay(int member) {
    int exponent = period.plan().payoutExponent();
    long sum = 0;
    for (long[] origin : pay.members()) {
      sum = Math.addExact(sum, Scales.money(at(origin, member), exponent));
    }
    return sum;
  }

  private static long at(long[] row, int member) {
    return row == null ? 0 : row[member];
  }

  /** What all members of a market come to together; of the whole company with market -1. */
  long[] total(int market) {
    long[] total = new long[LENGTH];
    long[] vector = new long[LENGTH];
    for (int member = 1; member <= period.members().count(); member++) {
      if (isIn(market, member)) {
        member(member, vector);
        for (int i = 0; i < LENGTH; i++) {
          total[i] = Math.addExact(total[i], vector[i]);
        }
      }
    }
    return total;
  }

  boolean isIn(int market, int member) {
    return market < 0 || period.members().market()[member] == market;
  }

  /** S. */
  static long sales(long[] vector) {
    return sum(vector, 0, PAY);
  }

  /** S_ret, verified or not. */
  static long retailSales(long[] vector) {
    return sum(vector, Origin.PREFERRED.ordinal(), PAY);
  }

  static long verifiedSales(long[] vector) {
    return sum(vector, Origin.VERIFIED_PREFERRED.ordinal(), PAY);
  }

  static long sales(long[] vector, Origin origin) {
    return vector[origin.ordinal()];
  }

  /** R. */
  static long pay(long[] vector) {
    return sum(vector, PAY, OTHERS);
  }

  /** R_ret, verified or not. */
  static long retailPay(long[] vector) {
    return sum(vector, PAY + Origin.PREFERRED.ordinal(), PAY + Origin.OF_SALES);
  }

  static long verifiedPay(long[] vector) {
    return sum(vector, PAY + Origin.VERIFIED_PREFERRED.ordinal(), PAY + Origin.OF_SALES);
  }

  static long pay(long[] vector, Origin origin) {
    return vector[PAY + origin.ordinal()];
  }

  static long fromOthers(long[] vector) {
    return vector[OTHERS];
  }

  static long fromNewcomers(long[] vector) {
    return vector[NEWCOMERS];
  }

  static long customers(long[] vector) {
    return vector[CUSTOMERS];
  }

  private static long sum(long[] vector, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = Math.addExact(sum, vector[i]);
    }
    return sum;
  }
}
