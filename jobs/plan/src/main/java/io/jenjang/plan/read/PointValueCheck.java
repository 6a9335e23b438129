package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;

/** Whether every rate times the point-value can be counted exactly: with 12 places, in 64 bits. */
final class PointValueCheck {
  private final long pointValue;

  PointValueCheck(long pointValue) {
    this.pointValue = pointValue;
  }

  void check(Bonus bonus, Entry place) {
    long factor = bonus.terms().basisIsMoney() ? Scales.ONE_RATE : pointValue;
    long highest = BonusRates.of(bonus).mapToLong(Long::longValue).max().orElse(0);
    if (highest > Long.MAX_VALUE / factor) {
      place
          .report()
          .add(
              place.value().origin(),
              place.path()
                  + ": its highest rate times point-value is above 9223372.036854; choose a smaller point-value");
    }
  }
}
