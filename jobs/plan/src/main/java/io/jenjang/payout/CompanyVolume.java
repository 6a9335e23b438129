package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money that is a share of what all members together have sold. */
final class CompanyVolume {
  private CompanyVolume() {}

  /** What a fund holds: {@code rate x company volume x point-value}, rounded as the plan rounds; 0 where that is below zero. */
  static long fund(Qualification qualification, Bonus.Fund fund) {
    RoundingMode rounding = qualification.period().plan().rounding();
    return share(qualification, fund.rate(), fund.of(), fund.isMoney(), rounding);
  }

  /** The most that the company pays: {@code max x company volume x point-value}, rounded down; 0 where that is below zero. */
  static long limit(Qualification qualification, Plan.PayoutLimit limit) {
    return share(qualification, limit.max(), limit.of(), limit.isMoney(), RoundingMode.DOWN);
  }

  /** In units of the payout exponent. */
  private static long share(
      Qualification qualification, long rate, String of, boolean isMoney, RoundingMode rounding) {
    Plan plan = qualification.period().plan();
    long pointValue = isMoney ? Scales.ONE_RATE : plan.pointValue();
    BigDecimal exact = sum(qualification.basis(plan.quantityIndex(of)))
        .multiply(BigDecimal.valueOf(rate, Scales.RATE))
        .multiply(BigDecimal.valueOf(pointValue, Scales.RATE));
    BigDecimal rounded = exact.setScale(plan.payoutExponent(), rounding);
    return Math.max(0, rounded.unscaledValue().longValueExact());
  }

  /** The sum over all members; what ended at the company is no member's. */
  static BigDecimal sum(long[] volume) {
    BigDecimal sum = BigDecimal.ZERO;
    long part = 0;
    for (int member = 1; member < volume.length; member++) {
      long next = part + volume[member];
      if (((part ^ next) & (volume[member] ^ next)) < 0) {
        sum = sum.add(BigDecimal.valueOf(part, Scales.VOLUME));
        next = volume[member];
      }
      part = next;
    }
    return sum.add(BigDecimal.valueOf(part, Scales.VOLUME));
  }
}
