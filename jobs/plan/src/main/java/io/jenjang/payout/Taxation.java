package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.money.WideSum;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.plan.Withholding;
import io.jenjang.plan.Withholding.Table;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;

/** One version of a withholding table, ready to be applied: exact until the one rounding of the tax. */
final class Taxation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long baseShare;
  private final long baseRounding;
  private final long[] from;
  /** Rates that make 16 places of units of the payout exponent: without and with the surcharge. */
  private final long[] plain;

  private final long[] raised;
  private final long unit;
  private final RoundingMode mode;

  /**
   * @param exponent decimal places that are paid out
   */
  Taxation(Table table, int exponent) {
    this.baseShare = table.baseShare();
    this.baseRounding = table.baseRounding();
    this.mode = table.rounding();
    this.unit = Wide.powerOfTen(Scales.EXACT - exponent);
    this.from = table.brackets().stream().mapToLong(Withholding.Bracket::from).toArray();
    this.plain = factors(table.brackets(), Scales.ONE_RATE, exponent);
    this.raised = factors(table.brackets(), Scales.ONE_RATE + table.surcharge(), exponent);
  }

  private static long[] factors(List<Withholding.Bracket> brackets, long times, int exponent) {
    long places = Wide.powerOfTen(Scales.MONEY - exponent);
    return brackets.stream()
        .mapToLong(bracket -> Math.multiplyExact(bracket.rate() * times, places))
        .toArray();
  }

  /**
   * What is withheld of a gross amount, given what was taxed before it of the same base: never below zero, never more than the amount itself.
   *
   * @param gross in units of the payout exponent, not below zero
   */
  Rounded of(long gross, Taxed before, boolean taxId) {
    WideSum tax = exact(base(Math.addExact(before.gross(), gross)), taxId ? plain : raised);
    tax.addProduct(Math.negateExact(before.withheld()), unit);
    long amount = tax.divide(unit, mode);
    if (amount < 0 || amount > gross) {
      long limited = amount < 0 ? 0 : gross;
      tax.clear();
      tax.addProduct(limited, unit);
      amount = limited;
    }
    return new Rounded(gross, amount, tax.high(), tax.low());
  }

  /** The plan's share of the gross, rounded down to a multiple; in two parts, so that it cannot overflow. */
  private long base(long gross) {
    long share =
        gross / Scales.ONE_RATE * baseShare + gross % Scales.ONE_RATE * baseShare / Scales.ONE_RATE;
    return share - share % baseRounding;
  }

  /** Each block of the base at its own rate. */
  private WideSum exact(long base, long[] factors) {
    WideSum tax = new WideSum();
    for (int i = 0; i < from.length && base > from[i]; i++) {
      long to = i + 1 < from.length ? Math.min(base, from[i + 1]) : base;
      tax.addProduct(to - from[i], factors[i]);
    }
    return tax;
  }
}
