package io.jenjang.payout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How much of a paid line goes back when goods come back of what it was paid on. What has gone back in all after any number of returns follows
 * from what has come back in all, so that returns in any order and of any size come to the same, and to the whole line when everything is back.
 *
 * @param amount of the line, above zero, in units of the payout exponent
 * @param lines what all lines of the earner and the bonus come to
 * @param cut what caps and the limit of the company took of them; a line's part of it was never paid and does not go back
 * @param rounding the plan's; where something was cut, what a line was paid after it is rounded down
 */
public record Reversal(BigInteger amount, BigInteger lines, BigInteger cut, RoundingMode rounding) {

  /**
   * What goes back now, not below zero.
   *
   * @param before how much of the line's basis came back in earlier periods
   * @param after how much with what comes back in this one, not less
   */
  public long of(Portion before, Portion after) {
    return back(after).subtract(back(before)).longValueExact();
  }

  /** What has gone back in all, never more than was paid. */
  private BigInteger back(Portion returned) {
    BigInteger numerator = amount.multiply(returned.part());
    if (cut.signum() == 0) {
      return rounded(numerator, returned.whole(), rounding);
    }
    BigInteger paid = lines.subtract(cut).max(BigInteger.ZERO);
    return rounded(numerator.multiply(paid), returned.whole().multiply(lines), RoundingMode.DOWN);
  }

  private static BigInteger rounded(BigInteger above, BigInteger below, RoundingMode mode) {
    return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).toBigIntegerExact();
  }
}
