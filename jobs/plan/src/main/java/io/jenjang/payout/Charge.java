package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.money.WideSum;
import io.jenjang.plan.StatementRules.Fee;
import java.io.Serializable;
import java.math.RoundingMode;

/** The plan's fee for a payment, ready to be charged. */
final class Charge implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Fee fee;
  private final int exponent;
  private final long unit;
  private final Multiplier rate;

  Charge(Fee fee, int exponent) {
    this.fee = fee;
    this.exponent = exponent;
    this.unit = Wide.powerOfTen(Scales.EXACT - exponent);
    this.rate = new Multiplier(fee.rate(), Scales.ONE_RATE, exponent, RoundingMode.DOWN);
  }

  /** The amount and the share together, no more than the plan's most, which is no matter of rounding: exactly it then; nothing where nothing is due. */
  Rounded of(long due) {
    if (due <= 0 || fee.equals(Fee.NONE)) {
      return Rounded.NONE;
    }
    long money = fee.rate() == 0 ? 0 : Scales.money(due, exponent);
    long amount = Math.addExact(fee.amount(), rate.amount(money));
    WideSum exact = new WideSum();
    if (fee.most() > 0 && amount >= fee.most()) {
      exact.addProduct(fee.most(), unit);
      return new Rounded(due, fee.most(), exact.high(), exact.low());
    }
    exact.addProduct(fee.amount(), unit);
    exact.add(rate.exactHigh(money), rate.exactLow(money));
    return new Rounded(due, amount, exact.high(), exact.low());
  }
}
