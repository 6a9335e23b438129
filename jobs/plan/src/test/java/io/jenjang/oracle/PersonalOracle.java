package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import java.math.BigDecimal;

/** {@code personal}: the source itself, if it qualifies. Theoretical is what is paid, so nothing is ever unpaid. */
final class PersonalOracle {
  private PersonalOracle() {}

  static BonusOutcome pay(Bonus.Personal bonus, Walk walk) {
    for (String source : walk.sources()) {
      if (walk.qualifies(source)) {
        BigDecimal rate = walk.rate(bonus.rates(), source);
        walk.pay(source, source, 0, 0, rate);
        walk.expect(walk.amount(walk.basis(source), rate));
      }
    }
    return walk.outcome();
  }
}
