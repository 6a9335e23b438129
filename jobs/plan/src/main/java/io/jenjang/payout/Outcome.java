package io.jenjang.payout;

import java.util.List;

/**
 * What a period comes to. Money in units of the plan's payout exponent; bonuses in the order of the plan.
 *
 * @param qualification how every member stands
 * @param payments the bonuses, ready to give lines and refusals
 * @param earned [bonus][member]; index 0 of a member is the company and holds nothing
 * @param totals by bonus: the sum of {@code earned}
 * @param theoretical by bonus: what it would have paid in full
 * @param passes how long each part of the work took, in its order
 */
public record Outcome(
    Qualification qualification,
    List<Payment> payments,
    long[][] earned,
    long[] totals,
    long[] theoretical,
    List<Pass> passes) {

  /** One part of the work. */
  public record Pass(String name, long nanos) {}

  /** What a bonus did not pay: the sum of its refusals that count. */
  public long unpaid(int bonus) {
    return Math.subtractExact(theoretical[bonus], totals[bonus]);
  }

  /** What every member earned in all bonuses, by member number. */
  public long[] earnedInAll() {
    long[] sum = new long[qualification.period().members().count() + 1];
    for (long[] bonus : earned) {
      for (int member = 1; member < sum.length; member++) {
        sum[member] = Math.addExact(sum[member], bonus[member]);
      }
    }
    return sum;
  }
}
