package io.jenjang.safeguard;

import io.jenjang.tree.Members;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;

/** What is measured over all sellers of the company or of a market: a seller is who is of that kind and of status active, or was paid. */
final class Distribution {
  private final Earnings pay;
  private final int[] customers;
  private final int active;
  private final int withoutRetail;
  private final int joined;

  /** @param market -1 for the whole company */
  Distribution(Figures figures, int market) {
    Members members = figures.period().members();
    LocalDate first = figures.period().window().firstDay();
    long[] paid = new long[members.count()];
    int[] buyers = new int[members.count()];
    int sellers = 0;
    int earners = 0;
    int activeSellers = 0;
    int without = 0;
    int recent = 0;
    for (int member = 1; member <= members.count(); member++) {
      if (!members.isSeller(member) || !figures.isIn(market, member)) {
        continue;
      }
      long earned = figures.pay(member);
      if (members.isActiveStatus(member)) {
        activeSellers++;
        without += figures.retailSales(member) > 0 ? 0 : 1;
        recent += members.joinedOn()[member] >= first.toEpochDay() ? 1 : 0;
      }
      if (members.isActiveStatus(member) || earned > 0) {
        paid[sellers++] = earned;
      }
      if (earned > 0) {
        buyers[earners++] = figures.customers(member);
      }
    }
    this.pay = Earnings.of(Arrays.copyOf(paid, sellers));
    this.customers = Arrays.copyOf(buyers, earners);
    this.active = activeSellers;
    this.withoutRetail = without;
    this.joined = recent;
    Arrays.sort(customers);
  }

  /** Null where there is nobody to measure. */
  Ratio measure(Measure measure) {
    return switch (measure) {
      case MEDIAN_RETAIL_CUSTOMERS ->
        customers.length == 0 ? null : Ratio.of(customers[(customers.length - 1) / 2]);
      case SELLERS_WITHOUT_RETAIL_SALE -> share(withoutRetail, active);
      case NEW_SELLERS_SHARE -> share(joined, active);
      case GINI -> pay.gini();
      case TOP_SHARE -> pay.topShare();
      default -> null;
    };
  }

  private static Ratio share(long part, long whole) {
    return whole == 0 ? null : new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }
}
