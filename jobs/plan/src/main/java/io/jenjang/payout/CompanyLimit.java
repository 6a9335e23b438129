package io.jenjang.payout;

import io.jenjang.plan.Plan;

/**
 * What the limit of the company cuts: if all bonuses together come to more, the total of every member and bonus is scaled by one factor, by largest
 * remainder, ties by member id, then by the order of the bonuses. A total below zero is scaled as well: what is cut of it is below zero.
 */
final class CompanyLimit {
  private CompanyLimit() {}

  /** What is cut, [bonus][member]; null where nothing is. {@code amounts} are those after earner caps. */
  static long[][] cut(Qualification qualification, long[][] amounts) {
    Plan.PayoutLimit limit = qualification.period().plan().limit();
    if (limit == null) {
      return null;
    }
    long most = CompanyVolume.limit(qualification, limit);
    return total(amounts) <= most
        ? null
        : scaled(most, amounts, qualification.period().members().idOrder());
  }

  private static long total(long[][] amounts) {
    long total = 0;
    for (long[] bonus : amounts) {
      for (long amount : bonus) {
        total = Math.addExact(total, amount);
      }
    }
    return total;
  }

  private static long[][] scaled(long most, long[][] amounts, int[] idOrder) {
    int found = count(amounts);
    long[] weights = new long[found];
    long[] keys = new long[found];
    int at = 0;
    for (int bonus = 0; bonus < amounts.length; bonus++) {
      for (int member = 1; member < amounts[bonus].length; member++) {
        if (amounts[bonus][member] != 0) {
          weights[at] = amounts[bonus][member];
          keys[at++] = (long) idOrder[member] * amounts.length + bonus;
        }
      }
    }
    long[] parts = Apportionment.of(most, weights, keys);
    long[][] cut = new long[amounts.length][];
    at = 0;
    for (int bonus = 0; bonus < amounts.length; bonus++) {
      cut[bonus] = new long[amounts[bonus].length];
      for (int member = 1; member < amounts[bonus].length; member++) {
        if (amounts[bonus][member] != 0) {
          cut[bonus][member] = weights[at] - parts[at++];
        }
      }
    }
    return cut;
  }

  private static int count(long[][] amounts) {
    int count = 0;
    for (long[] bonus : amounts) {
      for (long amount : bonus) {
        count += amount == 0 ? 0 : 1;
      }
    }
    return count;
  }
}
