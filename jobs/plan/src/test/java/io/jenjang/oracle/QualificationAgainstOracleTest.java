package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Qualifier;
import io.jenjang.plan.Predicate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Volumes, groups, activity, ranks, titles, and who meets each predicate of the bonuses: without the money, so that more plans can be tried. */
class QualificationAgainstOracleTest {
  private static final int SEEDS = 2500;

  @Test
  void everybodyStandsAsTheDefinitionsSay() {
    Seeds.of(SEEDS).forEach(seed -> {
      Trial trial = Trial.of(seed);
      Numbered month = Numbered.of(trial.month());
      io.jenjang.payout.Qualification engine = Qualifier.qualify(month.period());
      Outcome oracle = withoutMoney(Oracle.calculate(trial.month()));
      assertThat(Differences.between(oracle, EngineOutcome.of(month, engine, List.of())))
          .as(trial.name())
          .isEmpty();
      Qualification members = new Qualification(trial.month());
      trial.month().plan().bonuses().forEach(bonus -> {
        whoMeets(bonus.terms().when(), month, engine, members, trial.name());
        if (bonus.terms().stopAt() != null) {
          whoMeets(bonus.terms().stopAt(), month, engine, members, trial.name());
        }
      });
    });
  }

  private static Outcome withoutMoney(Outcome outcome) {
    return new Outcome(
        outcome.quantities(),
        outcome.active(),
        outcome.paidAs(),
        outcome.titles(),
        outcome.since(),
        List.of());
  }

  private static void whoMeets(
      Predicate predicate,
      Numbered month,
      io.jenjang.payout.Qualification engine,
      Qualification oracle,
      String name) {
    boolean[] meets = engine.whoMeets(predicate);
    for (int member = 1; member < meets.length; member++) {
      String id = month.ids().get(member);
      assertThat(meets[member])
          .as("%s meets %s, %s", id, predicate, name)
          .isEqualTo(oracle.meets(predicate, id));
    }
  }
}
