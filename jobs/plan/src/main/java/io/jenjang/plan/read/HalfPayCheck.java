package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;

/** Whether half of every rate has 6 places, where somebody may get half. */
final class HalfPayCheck {
  private HalfPayCheck() {}

  static void check(Bonus bonus, Entry place) {
    if (bonus.terms().bounds().halfWhen() != null) {
      BonusRates.of(bonus)
          .filter(rate -> rate % 2 != 0)
          .distinct()
          .forEach(rate -> place
              .at("half-when")
              .wrong("half of the rate " + BigDecimal.valueOf(rate, Scales.RATE).toPlainString()
                  + " has more than 6 decimal places; end the rate in an even digit"));
    }
  }
}
