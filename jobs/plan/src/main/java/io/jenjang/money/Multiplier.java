package io.jenjang.money;

import java.io.Serializable;
import java.math.RoundingMode;

/**
 * Turns a volume into money: {@code rate x volume x point-value}, exact to 16 places, rounded once to the payout exponent.
 *
 * <p>Built once for each rate of a plan; {@link #amount} is called for every line and allocates nothing. Works on whole numbers
 * of 128 bits; an amount that does not fit 64 bits is an {@link ArithmeticException}, never a wrap.
 */
public final class Multiplier implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long rate;
  private final long pointValue;
  private final int exponent;
  private final RoundingMode mode;

  /**
   * @param rate with 6 places, may be negative
   * @param pointValue with 6 places, above zero
   * @param exponent decimal places that are paid out, 0 to 4
   */
  public Multiplier(long rate, long pointValue, int exponent, RoundingMode mode) {
    this.rate = rate;
    this.pointValue = pointValue;
    this.exponent = exponent;
    this.mode = mode;
  }

  public long rate() {
    return rate;
  }
}
