package io.jenjang.money;

import java.io.Serializable;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Turns a volume into money: {@code rate x volume x point-value}, exact to 16 places, rounded once to the payout exponent.
 *
 * <p>Built once for each rate of a plan; {@link #amount} is called for every line and allocates nothing. Works on whole numbers
 * of 128 bits; an amount that does not fit 64 bits is an {@link ArithmeticException}, never a wrap.
 */
public final class Multiplier implements Serializable {
  private static final long serialVersionUID = 3L;

  private final long rate;
  private final RoundingMode mode;

  /** rate x point-value with 12 places. */
  private final BigInteger wideFactor;

  private final boolean factorFits;
  private final long factor;

  /** The factor and the divisor 10^k without the powers of ten that they share: most products then fit 64 bits. */
  private final long reducedFactor;

  private final Divisor divisor;

  /**
   * @param rate with 6 places, may be negative
   * @param pointValue with 6 places, above zero
   * @param exponent decimal places that are paid out, 0 to 4
   */
  public Multiplier(long rate, long pointValue, int exponent, RoundingMode mode) {
    this(rate, BigInteger.valueOf(rate).multiply(BigInteger.valueOf(pointValue)), exponent, mode);
  }

  /**
   * Turns money of one currency into that of another, or into a share of itself, by a factor of 12 places.
   *
   * @param factor with 12 places
   * @param exponent decimal places that are paid out, 0 to 4
   */
  public static Multiplier ofFactor(long factor, int exponent, RoundingMode mode) {
    return new Multiplier(factor / Scales.ONE_RATE, BigInteger.valueOf(factor), exponent, mode);
  }

  private Multiplier(long rate, BigInteger wideFactor, int exponent, RoundingMode mode) {
    if (exponent < 0 || exponent > Scales.MONEY) {
      throw new IllegalArgumentException("payout exponent " + exponent + ": expected 0 to 4");
    }
    this.rate = rate;
    this.mode = mode;
    this.wideFactor = wideFactor;
    factorFits = wideFactor.bitLength() < Long.SIZE;
    factor = factorFits ? wideFactor.longValue() : 0;
    long reduced = factor;
    long tens = Wide.powerOfTen(Scales.EXACT - exponent);
    while (factorFits && reduced % 10 == 0 && tens > 1) {
      reduced /= 10;
      tens /= 10;
    }
    reducedFactor = reduced;
    divisor = new Divisor(tens, mode);
  }

  /** The rate with 6 places; of a factor its first 6 places. */
  public long rate() {
    return rate;
  }

  /**
   * The money for a volume, rounded once, in units of the payout exponent.
   *
   * @param volume with 4 places, may be negative
   * @throws ArithmeticException if the amount does not fit 64 bits, or is not exact and the mode is UNNECESSARY
   */
  public long amount(long volume) {
    if (!factorFits) {
      return Wide.divide(exact(volume), BigInteger.valueOf(divisor.value()), mode);
    }
    long low = reducedFactor * volume;
    long high = Math.multiplyHigh(reducedFactor, volume);
    return high == low >> 63 ? divisor.into(low) : Wide.divide(high, low, divisor.value(), mode);
  }

  /** The upper 64 bits of the exact amount with 16 places, a two's complement number of 128 bits. */
  public long exactHigh(long volume) {
    return factorFits
        ? Math.multiplyHigh(factor, volume)
        : exact(volume).shiftRight(Long.SIZE).longValueExact();
  }

  /** The lower 64 bits of the exact amount with 16 places. */
  public long exactLow(long volume) {
    return factorFits ? factor * volume : exact(volume).longValue();
  }

  /** Only for factors beyond 64 bits: a point-value of trillions. */
  private BigInteger exact(long volume) {
    return wideFactor.multiply(BigInteger.valueOf(volume));
  }
}
