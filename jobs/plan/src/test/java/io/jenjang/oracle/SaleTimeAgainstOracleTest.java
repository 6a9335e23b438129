package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Engine;
import io.jenjang.payout.Payment;
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
    Seeds.of(SEEDS).forEach(seed -> {
      Dice dice = new Dice(seed);
      String text = RandomSalePlan.text(dice);
      Plan plan = PlanReader.read("seed-" + seed, text);
      Month month = RandomMonth.of(dice, plan, dice.between(2, dice.chance(90) ? 14 : 60));
      Moves moves = Moves.of(dice, month);
      Numbered numbered = moves.numbered();
      moved[0] += numbered.period().earlier() == null ? 0 : 1;
      compare(
          moves,
          numbered,
          "seed " + seed + " (rerun it alone with -Djenjang.seed=" + seed + "), plan:\n" + text);
    });
    assertThat(moved[0]).as("months in which somebody moved").isPositive();
  }

  private static void compare(Moves moves, Numbered numbered, String trial) {
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
  }
}
