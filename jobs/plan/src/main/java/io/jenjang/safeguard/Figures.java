package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Period;
import io.jenjang.payout.Quantities;
import java.util.Arrays;
import java.util.Objects;

/**
 * What sales and pay of every member come to, as measures ask for it: money with 4 places. A vector holds the sales by origin, then the pay by origin, then
 * the pay from others' sales, the pay from newcomers' purchases, and the customers; behind them the sums of sales and of pay that most measures ask for.
 */
final class Figures {
  private static final int PAY = Origin.OF_SALES;
  private static final int OTHERS = PAY + Origin.COUNT;
  private static final int NEWCOMERS = OTHERS + 1;
  private static final int CUSTOMERS = NEWCOMERS + 1;
  private static final int ALL_SALES = CUSTOMERS + 1;
  private static final int RETAIL_SALES = ALL_SALES + 1;
  private static final int ALL_PAY = RETAIL_SALES + 1;
  private static final int RETAIL_PAY = ALL_PAY + 1;

  /** Length of a vector. */
  static final int LENGTH = RETAIL_PAY + 1;

  private final Period period;
  private final Evidence evidence;

  /** By place in a vector; null where nobody has anything. */
  private final long[][] columns = new long[CUSTOMERS][];

  /** Those of the sales that are not null. */
  private final long[][] sold;

  /** Those of them that customers bought. */
  private final long[][] soldToCustomers;

  /** Null where nobody asks. */
  private final int[] customers;

  /** A unit of pay as money. */
  private final long unit;

  /** R by member, in units of pay. */
  private final long[] paid;

  private long[][] downlines;

  Figures(Outcome outcome, Evidence evidence, PayOrigins pay) {
    this.period = outcome.qualification().period();
    this.evidence = evidence;
    this.unit = Scales.money(1, period.plan().payoutExponent());
    long[][] net = evidence.sales().net();
    System.arraycopy(net, 0, columns, 0, PAY);
    System.arraycopy(pay.members(), 0, columns, PAY, Origin.COUNT);
    columns[OTHERS] = pay.others();
    columns[NEWCOMERS] = pay.newcomers();
    this.sold = present(net, 0);
    this.soldToCustomers = present(net, Origin.PREFERRED.ordinal());
    this.paid = added(present(pay.members(), 0), period.members().count());
    int place =
        Arrays.binarySearch(Quantities.customerThresholds(period.plan()), Quantities.ANY_SALE);
    this.customers = place < 0 || period.customers().length == 0 ? null : period.customers()[place];
  }

  private static long[][] present(long[][] columns, int from) {
    return Arrays.stream(columns, from, columns.length)
        .filter(Objects::nonNull)
        .toArray(long[][]::new);
  }

  private static long[] added(long[][] columns, int members) {
    long[] sum = new long[members + 1];
    for (long[] column : columns) {
      for (int member = 1; member <= members; member++) {
        sum[member] = Math.addExact(sum[member], column[member]);
      }
    }
    return sum;
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
      downlines = Mixtures.downlines(period.trees().get(0), evidence.sales().net());
    }
    return downlines;
  }

  /** Fills a vector with what is one member's. */
  void member(int member, long[] vector) {
    for (int place = 0; place < CUSTOMERS; place++) {
      long[] column = columns[place];
      long amount = column == null ? 0 : column[member];
      vector[place] = place < PAY ? amount : Math.multiplyExact(amount, unit);
    }
    vector[CUSTOMERS] = customers == null ? 0 : customers[member];
    addUp(vector);
  }

  /** Puts the sales of a member with its downline in place of its own. */
  void downline(int member, long[] vector) {
    for (int origin = 0; origin < PAY; origin++) {
      long[] column = downlines()[origin];
      vector[origin] = column == null ? 0 : column[member];
    }
    addUp(vector);
  }

  private static void addUp(long[] vector) {
    vector[ALL_SALES] = sum(vector, 0, PAY);
    vector[RETAIL_SALES] = sum(vector, Origin.PREFERRED.ordinal(), PAY);
    vector[ALL_PAY] = sum(vector, PAY, OTHERS);
    vector[RETAIL_PAY] = sum(vector, PAY + Origin.PREFERRED.ordinal(), PAY + Origin.OF_SALES);
  }

  /** What one member is paid, as {@link #pay(long[])} of its vector. */
  long pay(int member) {
    return Math.multiplyExact(paid[member], unit);
  }

  /** As {@link #sales(long[])} of its vector. */
  long sales(int member) {
    return at(sold, member);
  }

  /** As {@link #retailSales(long[])} of its vector. */
  long retailSales(int member) {
    return at(soldToCustomers, member);
  }

  /** As {@link #customers(long[])} of its vector. */
  int customers(int member) {
    return customers == null ? 0 : customers[member];
  }

  private static long at(long[][] columns, int member) {
    long sum = 0;
    for (long[] column : columns) {
      sum = Math.addExact(sum, column[member]);
    }
    return sum;
  }

  /** What all members of a market come to together; of the whole company with market -1. */
  long[] total(int market) {
    long[] total = new long[LENGTH];
    for (int place = 0; place < CUSTOMERS; place++) {
      if (columns[place] != null) {
        long sum = total(columns[place], market);
        total[place] = place < PAY ? sum : Math.multiplyExact(sum, unit);
      }
    }
    for (int member = 1; customers != null && member < customers.length; member++) {
      total[CUSTOMERS] += isIn(market, member) ? customers[member] : 0;
    }
    addUp(total);
    return total;
  }

  private long total(long[] column, int market) {
    long sum = 0;
    for (int member = 1; member < column.length; member++) {
      sum = isIn(market, member) ? Math.addExact(sum, column[member]) : sum;
    }
    return sum;
  }

  boolean isIn(int market, int member) {
    return market < 0 || period.members().market()[member] == market;
  }

  /** S. */
  static long sales(long[] vector) {
    return vector[ALL_SALES];
  }

  /** S_ret, verified or not. */
  static long retailSales(long[] vector) {
    return vector[RETAIL_SALES];
  }

  static long verifiedSales(long[] vector) {
    return sum(vector, Origin.VERIFIED_PREFERRED.ordinal(), PAY);
  }

  static long sales(long[] vector, Origin origin) {
    return vector[origin.ordinal()];
  }

  /** R. */
  static long pay(long[] vector) {
    return vector[ALL_PAY];
  }

  /** R_ret, verified or not. */
  static long retailPay(long[] vector) {
    return vector[RETAIL_PAY];
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
