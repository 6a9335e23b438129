package io.jenjang.payout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How much of something went back: exact, from none of it to all of it.
 *
 * @param part at least 0, at most {@code whole}
 * @param whole above 0; the two have no divisor in common
 */
public record Portion(BigInteger part, BigInteger whole) {
  /**
   * A part of something: none where it is below zero, all where it is more than there is.
   *
   * @param whole above 0
   */
  public static Portion of(BigDecimal part, BigDecimal whole) {
    int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
    return of(part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
  }

  private static Portion of(BigInteger part, BigInteger whole) {
    BigInteger within = part.max(BigInteger.ZERO).min(whole);
    BigInteger divisor = within.gcd(whole);
    return new Portion(within.divide(divisor), whole.divide(divisor));
  }

  /** What it is of an amount, rounded half up to a number of places. */
  public BigDecimal of(BigDecimal amount, int places) {
    return amount
        .multiply(new BigDecimal(part))
        .divide(new BigDecimal(whole), places, RoundingMode.HALF_UP);
  }

  /** Adds up what went back of several amounts. */
  public static final class Sum {
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /**
     * Adds {@code amount x kept / of x portion}.
     *
     * @param of above 0
     */
    public void add(BigInteger amount, BigInteger kept, BigInteger of, Portion portion) {
      if (portion.part().signum() == 0) {
        return;
      }
      BigInteger below = of.multiply(portion.whole());
      BigInteger above = amount.multiply(kept).multiply(portion.part());
      numerator = numerator.multiply(below).add(above.multiply(denominator));
      denominator = denominator.multiply(below);
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }

    /**
     * What the sum is of something.
     *
     * @param total above 0
     */
    public Portion in(BigInteger total) {
      return Portion.of(numerator, denominator.multiply(total));
    }
  }
}
