package io.jenjang.payout;

import java.util.List;

/**
 * What a period comes to. Money in units of the plan's payout exponent; bonuses in the order of the plan.
 *
 * @param qualification how every member stands
 * @param payments the bonuses, ready to give lines and refusals
 * @param earned [bonus][member]: the sum of the member's lines, before {@code cuts}; index 0 of a member is the company and holds nothing
 * @param cuts what caps, the limit of the company and rules took
 * @param totals by bonus: the sum of {@code earned}
 * @param theoretical by bonus: what it would have paid in full
 * @param passes how long each part of the work took, in its order
 */
public record Outcome(
    Qualification qualification,
    List<Payment> payments,
    long[][] earned,
    Cuts cuts,
    long[] totals,
    long[] theoretical,
    List<Pass> passes) {

  /** One part of the work. */
  public record Pass(String name, long nanos) {}

  /** What a bonus paid: its lines less what was cut. */
  public long paid(int bonus) {
    return Math.subtractExact(totals[bonus], cuts.total(bonus));
  }

  /** What a bonus did not pay: the sum of its refusals that count, and of what was cut. */
  public long unpaid(int bonus) {
    return Math.subtractExact(theoretical[bonus], paid(bonus));
  }

  /**
   * The same period after sales-first rules have cut pay; what a cap and the limit cut stays as it is.
   *
   * @param shares by member number: the share of its pay that a member loses, 0 to 1 with 6 places
   */
  public Outcome cut(int[] shares) {
    long[][] ruled = PayCuts.cut(this, shares);
    return new Outcome(
        qualification,
        payments,
        earned,
        new Cuts(cuts.capped(), cuts.scaled(), ruled),
        totals,
        theoretical,
        passes);
  }

  /** What was given once, this period included, as the next period's {@link Period.History#awards}: null for a bonus that gives nothing once. */
  public boolean[][][] awards() {
    return payments.stream()
        .map(payment -> payment instanceof FundedPayment funded ? funded.exact() : payment)
        .map(payment -> payment instanceof AwardPayment award ? award.given() : null)
        .toArray(boolean[][][]::new);
  }

  /** What every member earned in all bonuses after caps, limit and rules, by member number. */
  public long[] earnedInAll() {
    long[] sum = new long[qualification.period().members().count() + 1];
    for (int bonus = 0; bonus < earned.length; bonus++) {
      for (int member = 1; member < sum.length; member++) {
        long paid = Math.subtractExact(earned[bonus][member], cuts.of(bonus, member));
        sum[member] = Math.addExact(sum[member], paid);
      }
    }
    return sum;
  }
}
