package io.jenjang.payout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How much of a paid line goes back when goods come back of the volume that it was paid on. What has gone back in all after any number of returns follows
 * from what has come back in all, so that returns in any order and of any size come to the same, and to the whole line when everything is back.
 *
 * @param amount of the line, above zero, in units of the payout exponent
 * @param lines what all lines of the earner and the bonus come to
 * @param cut what caps and the limit of the company took of them; a line's part of it was never paid and does not go back
 * @param basis the source's volume on which the line was paid, above zero
 * @param rounding the plan's; where something was cut, what a line was paid after it is rounded down
 */
public record Reversal(
    BigInteger amount, BigInteger lines, BigInteger cut, BigDecimal basis, RoundingMode rounding) {

  /**
   * What goes back now, not below zero.
   *
   * @param before volume that came back in earlier periods
   * @param now volume that comes back in this one
   */
  public long of(BigDecimal before, BigDecimal now) {
    return back(before.add(now)).subtract(back(before)).longValueExact();
  }

  /** What has gone back in all, never more than was paid. */
  private BigInteger back(BigDecimal returned) {
    BigDecimal share = returned.max(BigDecimal.ZERO).min(basis);
    BigDecimal numerator = new BigDecimal(amount).multiply(share);
    if (cut.signum() == 0) {
      return numerator.divide(basis, 0, rounding).toBigIntegerExact();
    }
    BigInteger paid = lines.subtract(cut).max(BigInteger.ZERO);
    return numerator
        .multiply(new BigDecimal(paid))
        .divide(basis.multiply(new BigDecimal(lines)), 0, RoundingMode.DOWN)
        .toBigIntegerExact();
  }
}
