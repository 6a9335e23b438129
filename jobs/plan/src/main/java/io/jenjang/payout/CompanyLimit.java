package io.jenjang.payout;

import io.jenjang.plan.Plan;

/**
 * What the limit of the company cuts: if all bonuses together come to more, the total of every member and bonus is scaled by one factor, by largest
 * remainder, ties by member id, then by the order of the bonuses. A total below zero is scaled as well: what is cut of it is below zero.
 */
final class CompanyLimit {
  private CompanyLimit() {}

  /**
   * What is cut, [bonus][member]; null where nothing is.
   *
   * @param amounts [bonus][member], after earner caps
   * @param total all amounts
   */
  static long[][] cut(Qualification qualification, long[][] amounts, long total) {
    Plan.PayoutLimit limit = qualification.period().plan().limit();
    if (limit == null) {
      return null;
    }
    long most = CompanyVolume.limit(qualification, limit);
    if (total <= most) {
      return null;
    }
    int[] idOrder = qualification.period().members().idOrder();
    int bonuses = amounts.length;
    return Apportionment.cuts(
        most, total, amounts, (bonus, member) -> (long) idOrder[member] * bonuses + bonus);
  }
}
