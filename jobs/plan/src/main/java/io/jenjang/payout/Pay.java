package io.jenjang.payout;

/**
 * What a period gives a member, in units of the payout exponent.
 *
 * @param earned the sum of the member's bonus and cap lines
 * @param adjustments decisions of people; negative: taken
 * @param clawback lines of closed periods that returns reversed; negative
 */
public record Pay(long earned, long adjustments, long clawback) {
  /**
   * All of it.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  public long sum() {
    return Math.addExact(Math.addExact(earned, adjustments), clawback);
  }
}
