package io.jenjang.batch.schema;

import io.jenjang.money.Scales;
import java.io.Serializable;

/**
 * From the engine's money to the tables': the engine counts in units of the plan's payout exponent, tables show 4 places.
 *
 * @param factor 10 to the power of (4 - payout exponent)
 */
public record MoneyScale(long factor) implements Serializable {
  private static final long[] FACTORS = {10_000, 1_000, 100, 10, 1};

  /**
   * @param payoutExponent decimal places that are paid out, 0 to 4
   */
  public static MoneyScale ofExponent(int payoutExponent) {
    if (payoutExponent < 0 || payoutExponent > Scales.MONEY) {
      throw new IllegalArgumentException(
          "payout exponent " + payoutExponent + " is not within 0 to " + Scales.MONEY);
    }
    return new MoneyScale(FACTORS[payoutExponent]);
  }

  /** The amount with 4 places; one that does not fit 64 bits is an {@link ArithmeticException}. */
  public long toTable(long payoutUnits) {
    return Math.multiplyExact(payoutUnits, factor);
  }
}
