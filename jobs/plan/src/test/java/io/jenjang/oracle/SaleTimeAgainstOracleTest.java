package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Engine;
import io.jenjang.payout.Payment;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sales that go up the trees as they stood on their day: the engine against the second calculator, on random plans, trees and moves. */
class SaleTimeAgainstOracleTest {
  private static final int SEEDS = 500;

  @Test
  void bothComeToTheSame() {
    int[] moved = {0};
    int[] given = {0};
    Seeds.of(SEEDS).forEach(seed -> {
      Dice dice = new Dice(seed);
      String text = RandomSalePlan.text(dice);
      Plan plan = PlanReader.read("seed-" + seed, text);
      Month month = RandomMonth.of(dice, plan, dice.between(2, dice.chance(90) ? 14 : 60));
      Moves moves = Moves.of(dice, month);
      Numbered numbered = moves.numbered();
      Outcome outcome = compare(moves, numbered, trial(seed, text));
      if (numbered.period().earlier() != null) {
        moved[0]++;
        given[0] += isGiven(plan, outcome) ? 1 : 0;
      }
    });
    areSome("somebody moved", moved[0]);
    areSome("somebody moved and leaders gave", given[0]);
  }

  /**
   * Who moves before anything is sold has sold it where it stands at the close. No legs are left out: a leg that has left without sales is larger than one with
   * nothing but returns.
   */
  @Test
  void whoMovesBeforeSalesIsPaidAsAtTheClose() {
    int[] moved = {0};
    Seeds.of(SEEDS).forEach(seed -> {
      Dice dice = new Dice(seed + 500_000L);
      String text = RandomSalePlan.text(dice).replaceAll(", leave-out-largest-legs = \\d+", "");
      Plan plan = PlanReader.read("seed-" + seed, text);
      Month month = RandomMonth.of(dice, plan, dice.between(2, 14));
      Numbered numbered = Moves.beforeSales(dice, month).numbered();
      moved[0] += numbered.period().earlier() == null ? 0 : 1;
      Numbered close = Numbered.of(month);
      assertThat(Differences.between(outcome(close), outcome(numbered)))
          .as(trial(seed, text))
          .isEmpty();
    });
    areSome("somebody moved", moved[0]);
  }

  private static void areSome(String what, int months) {
    if (!Seeds.isOne()) {
      assertThat(months).as("months in which " + what).isPositive();
    }
  }

  private static String trial(long seed, String text) {
    return "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + "), plan:\n" + text;
  }

  private static Outcome outcome(Numbered numbered) {
    return EngineOutcome.of(numbered, Engine.compute(numbered.period()));
  }

  private static boolean isGiven(Plan plan, Outcome outcome) {
    return plan.bonuses().stream()
        .filter(
            bonus -> bonus instanceof Bonus.Generation generation && generation.guarantee() != null)
        .anyMatch(bonus ->
            outcome.bonus(bonus.code()).lines().stream().anyMatch(line -> line.paidLevel() == 0));
  }

  private static Outcome compare(Moves moves, Numbered numbered, String trial) {
    io.jenjang.payout.Outcome engine = Engine.compute(numbered.period());
    Outcome actual = EngineOutcome.of(numbered, engine);
    assertThat(Differences.between(Oracle.calculate(moves.close(), moves.slices()), actual))
        .as(trial)
        .isEmpty();
    for (int i = 0; i < engine.payments().size(); i++) {
      Payment payment = engine.payments().get(i);
      long[] fromLines = new long[engine.earned()[i].length];
      for (int earner = 1; earner < fromLines.length; earner++) {
        LinesInOrder lines = LinesInOrder.ofMoves(trial);
        payment.lines(earner, lines);
        fromLines[earner] = lines.sum();
      }
      assertThat(engine.earned()[i]).as(trial).isEqualTo(fromLines);
      assertThat(engine.totals()[i])
          .as(trial)
          .isEqualTo(Arrays.stream(fromLines).sum());
      BonusOutcome bonus = actual.bonuses().get(i);
      assertThat(bonus.paid().add(bonus.kept()))
          .as(trial)
          .isEqualByComparingTo(bonus.theoretical());
    }
    return actual;
  }
}
