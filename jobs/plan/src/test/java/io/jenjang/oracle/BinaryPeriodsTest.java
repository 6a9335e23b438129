package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Payment;
import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Binary bonuses of random plans over several periods: what the engine carries out of one is what it carries into the next, every period is what the second calculator
 * makes of it, and over all periods together no volume is lost: new = matched + flushed + what is left.
 */
class BinaryPeriodsTest {
  private static final int SEEDS = 200;
  private static final int PERIODS = 4;

  @Test
  void whatIsCarriedOutIsCarriedIn() {
    Seeds.of(SEEDS).mapToObj(Trial::of).filter(BinaryPeriodsTest::isBinary).forEach(trial -> {
      Dice dice = new Dice(trial.seed());
      Month month = trial.month();
      Map<String, BigDecimal> balance = new HashMap<>();
      month
          .past()
          .legs()
          .forEach((code, members) -> members.forEach((member, past) -> past.lots()
              .forEach(lots -> lots.forEach(lot -> balance.merge(code, lot, BigDecimal::add)))));
      for (int period = 1; period <= PERIODS; period++) {
        month = next(month, outcome(month, balance, period + ". period of " + trial.name()), dice);
      }
    });
  }

  private static boolean isBinary(Trial trial) {
    return trial.month().plan().bonuses().stream().anyMatch(Bonus.Binary.class::isInstance);
  }

  /** @param balance by bonus: what both sides of everybody hold; brought up to date */
  private static Outcome outcome(Month month, Map<String, BigDecimal> balance, String name) {
    Numbered numbered = Numbered.of(month);
    io.jenjang.payout.Outcome engine = Engine.compute(numbered.period());
    Outcome outcome = EngineOutcome.of(numbered, engine);
    assertThat(Differences.between(Oracle.calculate(month), outcome)).as(name).isEmpty();
    for (Payment payment : engine.payments()) {
      BinaryBook book = payment.legs();
      if (book != null) {
        BigDecimal held = balance.getOrDefault(payment.code(), BigDecimal.ZERO);
        assertThat(new BigDecimal(book.carriedIn(0).add(book.carriedIn(1)), 4))
            .as(name)
            .isEqualByComparingTo(held);
        BigDecimal added = new BigDecimal(book.added(0).add(book.added(1)), 4);
        balance.put(payment.code(), held.add(added).subtract(gone(outcome.bonus(payment.code()))));
      }
    }
    return outcome;
  }

  private static BigDecimal gone(BonusOutcome bonus) {
    return bonus.legs().sides().values().stream()
        .flatMap(List::stream)
        .map(side -> side.matched().add(side.flushed()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same people with other sales, and with what the month before left on their legs. */
  private static Month next(Month month, Outcome outcome, Dice dice) {
    Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
    month.volumes().forEach((name, values) -> {
      Map<String, BigDecimal> others = new HashMap<>();
      List<BigDecimal> drawn = List.copyOf(values.values());
      month.people().stream()
          .filter(person -> !drawn.isEmpty() && dice.chance(50))
          .forEach(person -> others.put(person.id(), dice.pick(drawn)));
      volumes.put(name, others);
    });
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    outcome.bonuses().forEach(bonus -> legs.put(bonus.code(), bonus.legs().carried()));
    Month.Past past = month.past();
    return new Month(
        month.plan(),
        month.window(),
        month.people(),
        volumes,
        month.customers(),
        new Month.Past(past.titles(), past.accumulated(), past.since(), legs),
        month.forced());
  }
}
