package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Engine;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import org.junit.jupiter.api.Test;

/** The engine against the second calculator, on plans and months drawn from seeds: every number, every judgement, every line, every refusal. */
class EngineAgainstOracleTest {
  private static final int SEEDS = 3000;

  @Test
  void bothComeToTheSame() {
    Seeds.of(SEEDS).forEach(seed -> {
      Trial trial = Trial.of(seed);
      Numbered numbered = Numbered.of(trial.month());
      io.jenjang.payout.Outcome engine = Engine.compute(numbered.period());
      Outcome actual = EngineOutcome.of(numbered, engine.qualification(), engine.payments());
      assertThat(Differences.between(Oracle.calculate(trial.month()), actual))
          .as(trial.name())
          .isEmpty();
      judgements(trial, numbered, engine.qualification());
      Invariants.hold(trial, numbered, engine, actual);
    });
  }

  /** Who meets each predicate of the bonuses, and in how many legs somebody meets each leg rule of the ranks. */
  private static void judgements(
      Trial trial, Numbered numbered, io.jenjang.payout.Qualification engine) {
    Qualification oracle = new Qualification(trial.month());
    for (Bonus bonus : trial.month().plan().bonuses()) {
      whoMeets(bonus.terms().when(), trial, numbered, engine, oracle);
      if (bonus.terms().stopAt() != null) {
        whoMeets(bonus.terms().stopAt(), trial, numbered, engine, oracle);
      }
    }
    for (Predicate.Legs rule : engine.legRules()) {
      for (int member = 1; member < numbered.ids().size(); member++) {
        String id = numbered.ids().get(member);
        assertThat((long) engine.legs(rule)[member])
            .as("legs of %s that meet %s, %s", id, rule, trial.name())
            .isEqualTo(oracle.judge().legsThatMeet(rule, id));
      }
    }
  }

  private static void whoMeets(
      Predicate predicate,
      Trial trial,
      Numbered numbered,
      io.jenjang.payout.Qualification engine,
      Qualification oracle) {
    boolean[] meets = engine.whoMeets(predicate);
    for (int member = 1; member < meets.length; member++) {
      String id = numbered.ids().get(member);
      assertThat(meets[member])
          .as("%s meets %s, %s", id, predicate, trial.name())
          .isEqualTo(oracle.meets(predicate, id));
    }
  }
}
