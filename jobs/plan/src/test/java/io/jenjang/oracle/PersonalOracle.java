package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;

/** {@code personal}: the source itself, if it qualifies. Theoretical is what is paid, so nothing is ever unpaid. */
final class PersonalOracle {
  private PersonalOracle() {}

  static BonusOutcome pay(Bonus.Personal bonus, Walk walk) {
    for (String source : walk.sources()) {
      if (walk.qualifies(source) && bonus.marginal()) {
        blocks((Rates.Brackets) bonus.rates(), source, walk);
      } else if (walk.qualifies(source)) {
        BigDecimal rate = walk.rate(bonus.rates(), source);
        walk.pay(source, source, 0, 0, rate);
        walk.expect(walk.amount(walk.basis(source), rate));
      }
    }
    return walk.outcome();
  }

  /** Every block of the basis at its own rate, as a line of its own; the block's number stands in place of the level that paid. */
  private static void blocks(Rates.Brackets brackets, String source, Walk walk) {
    for (int i = 0; i < brackets.from().size(); i++) {
      BigDecimal from = Exact.volume(brackets.from().get(i));
      BigDecimal end = i + 1 < brackets.from().size()
          ? walk.basis(source).min(Exact.volume(brackets.from().get(i + 1)))
          : walk.basis(source);
      if (end.compareTo(from) > 0) {
        BigDecimal rate = Exact.rate(brackets.rate().get(i));
        walk.pay(source, source, 0, i + 1, end.subtract(from), rate);
        walk.expect(walk.amount(end.subtract(from), rate));
      }
    }
  }
}
