package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.Engine;
import io.jenjang.payout.Payment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The engine against the second calculator, on plans and months drawn from seeds: every number, every line, every refusal. */
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
      theMoneyAddsUp(trial, engine, actual);
    });
  }

  /** What earners are credited with is what their lines say, in order, and theoretical = paid + unpaid. */
  private static void theMoneyAddsUp(
      Trial trial, io.jenjang.payout.Outcome engine, Outcome actual) {
    for (int i = 0; i < engine.payments().size(); i++) {
      Payment payment = engine.payments().get(i);
      long[] fromLines = new long[engine.earned()[i].length];
      for (int earner = 1; earner < fromLines.length; earner++) {
        fromLines[earner] = sumInOrder(payment, earner, trial);
      }
      assertThat(engine.earned()[i]).as(trial.name()).isEqualTo(fromLines);
      assertThat(engine.totals()[i])
          .as(trial.name())
          .isEqualTo(Arrays.stream(fromLines).sum());
      BonusOutcome bonus = actual.bonuses().get(i);
      assertThat(bonus.paid().add(bonus.kept()))
          .as(trial.name())
          .isEqualByComparingTo(bonus.theoretical());
    }
  }

  private static long sumInOrder(Payment payment, int earner, Trial trial) {
    long[] sumAndPlace = {0, -1};
    payment.lines(earner, (source, level, paidLevel, basis, rate, multiplier, amount) -> {
      long place = source * 1_000_000L + level;
      assertThat(place).as(trial.name()).isGreaterThan(sumAndPlace[1]);
      sumAndPlace[0] = Math.addExact(sumAndPlace[0], amount);
      sumAndPlace[1] = place;
    });
    return sumAndPlace[0];
  }
}
