package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import java.io.Serializable;
import java.math.RoundingMode;

/** From the plan's currency to another one in which members are paid, by a frozen rate, rounded once to what that currency pays out. */
public final class Conversion implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String currency;
  private final int exponent;
  private final int planExponent;
  private final Multiplier multiplier;

  /**
   * @param currency the other currency
   * @param rate what one unit of the plan's currency is worth in it, 12 places
   * @param exponent decimal places that it pays out, 0 to 4
   * @param planExponent decimal places that the plan pays out
   */
  public Conversion(String currency, long rate, int exponent, int planExponent, RoundingMode mode) {
    this.currency = currency;
    this.exponent = exponent;
    this.planExponent = planExponent;
    this.multiplier = Multiplier.ofFactor(rate, exponent, mode);
  }

  public String currency() {
    return currency;
  }

  public int exponent() {
    return exponent;
  }

  /**
   * @param amount in units of the plan's payout exponent
   * @return basis in those units, amount in units of the other currency's
   */
  public Rounded of(long amount) {
    long money = Scales.money(amount, planExponent);
    return new Rounded(
        amount, multiplier.amount(money), multiplier.exactHigh(money), multiplier.exactLow(money));
  }
}
