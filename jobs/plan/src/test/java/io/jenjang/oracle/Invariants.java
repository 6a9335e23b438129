package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.BinaryBook;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Payment;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of the engine's money whatever the plan, without a second calculation. */
final class Invariants {
  private Invariants() {}

  /** Checks what the engine came to; {@code outcome} is the same in the oracle's words. */
  static void hold(
      Trial trial, Numbered numbered, io.jenjang.payout.Outcome engine, Outcome outcome) {
    theMoneyAddsUp(trial, engine, outcome);
    binaryVolumeIsConserved(trial, engine, outcome);
    nobodyUnqualifiedIsPaid(trial, numbered, engine);
    levelsPayTheRateOfTheRank(trial, numbered, engine, outcome);
    aGuaranteeMovesWhatIsThere(trial, outcome);
    aDifferentialNeverPaysMoreThanTheTopRateOnAnySource(trial, outcome);
    otherNamesInTheSameOrderAndRowsInAnotherChangeNothing(trial, outcome);
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
    LinesInOrder lines = LinesInOrder.each(trial.name());
    payment.lines(earner, lines);
    return lines.sum();
  }

  /** What a guarantee gives somebody it takes from somebody else who had it. */
  private static void aGuaranteeMovesWhatIsThere(Trial trial, Outcome outcome) {
    for (Bonus bonus : trial.month().plan().bonuses()) {
      if (bonus instanceof Bonus.Generation generation
          && generation.guarantee() != null
          && bonus.terms().bounds().fund() == null) {
        Map<String, BigDecimal> bySource = new HashMap<>();
        for (PaidLine line : outcome.bonus(bonus.code()).lines()) {
          if (line.paidLevel() == 0) {
            assertThat(line.amount().signum() < 0)
                .as("line of %s from %s; %s", line.earner(), line.source(), trial.name())
                .isEqualTo(line.earner().equals(line.source()));
            bySource.merge(line.source(), line.amount(), BigDecimal::add);
          }
        }
        bySource.forEach((giver, sum) -> {
          assertThat(sum).as("moved by %s; %s", giver, trial.name()).isZero();
          assertThat(outcome.bonus(bonus.code()).linesOf(giver))
              .as("left to %s; %s", giver, trial.name())
              .isGreaterThanOrEqualTo(BigDecimal.ZERO);
        });
      }
    }
  }

  /** A level pays what the earner's rank has there: all to who meets {@code when}, half to who meets {@code half-when} alone. */
  private static void levelsPayTheRateOfTheRank(
      Trial trial, Numbered numbered, io.jenjang.payout.Outcome engine, Outcome outcome) {
    for (Bonus bonus : trial.month().plan().bonuses()) {
      List<List<Long>> lists = lists(bonus);
      boolean[] whole = engine.qualification().whoMeets(bonus.terms().when());
      for (PaidLine line : outcome.bonus(bonus.code()).lines()) {
        if (!lists.isEmpty() && line.paidLevel() > 0) {
          List<Long> list = lists.get(outcome.paidAs().get(line.earner()));
          BigDecimal rate = Exact.rate(list.get(line.paidLevel() - 1));
          boolean half = !whole[numbered.ids().indexOf(line.earner())];
          assertThat(half ? line.rate().add(line.rate()) : line.rate())
              .as("%s; %s", line, trial.name())
              .isEqualByComparingTo(rate);
        }
      }
    }
  }

  /** Of both sides of everybody: new + carried in = matched + carried out + flushed; and what is new, counted from the sources, is the same. */
  private static void binaryVolumeIsConserved(
      Trial trial, io.jenjang.payout.Outcome engine, Outcome outcome) {
    for (int i = 0; i < engine.payments().size(); i++) {
      BinaryBook book = engine.payments().get(i).legs();
      if (book != null) {
        Collection<List<LegState>> members =
            outcome.bonuses().get(i).legs().sides().values();
        assertThat(members.stream().flatMap(List::stream)).allMatch(LegState::isBalanced);
        for (int side = 0; side < 2; side++) {
          int of = side;
          BigDecimal added = members.stream()
              .map(sides -> sides.get(of).added())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal carried = members.stream()
              .map(sides -> sides.get(of).carriedIn())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(new BigDecimal(book.added(side), 4))
              .as(trial.name())
              .isEqualByComparingTo(added);
          assertThat(new BigDecimal(book.carriedIn(side), 4))
              .as(trial.name())
              .isEqualByComparingTo(carried);
        }
      }
    }
  }

  private static List<List<Long>> lists(Bonus bonus) {
    if (bonus instanceof Bonus.Unilevel unilevel) {
      return unilevel.levels();
    } else if (bonus instanceof Bonus.Generation generation) {
      return generation.generations();
    }
    return bonus instanceof Bonus.Matching matching ? lists(matching.walk()) : List.of();
  }

  private static void nobodyUnqualifiedIsPaid(
      Trial trial, Numbered numbered, io.jenjang.payout.Outcome engine) {
    for (int i = 0; i < engine.payments().size(); i++) {
      Bonus bonus = trial.month().plan().bonuses().get(i);
      boolean[] meets = engine.qualification().whoMeets(bonus.terms().when());
      Predicate halfWhen = bonus.terms().bounds().halfWhen();
      boolean[] half =
          halfWhen == null ? new boolean[meets.length] : engine.qualification().whoMeets(halfWhen);
      for (int member = 1; member < meets.length; member++) {
        assertThat(meets[member] || half[member] || engine.earned()[i][member] == 0)
            .as("bonus " + bonus.code() + " pays " + numbered.ids().get(member) + "; "
                + trial.name())
            .isTrue();
      }
    }
  }

  private static void aDifferentialNeverPaysMoreThanTheTopRateOnAnySource(
      Trial trial, Outcome outcome) {
    for (Bonus bonus : trial.month().plan().bonuses()) {
      if (bonus instanceof Bonus.Differential differential) {
        Map<String, BigDecimal> rates = new HashMap<>();
        outcome
            .bonus(bonus.code())
            .lines()
            .forEach(line -> rates.merge(line.source(), line.rate(), BigDecimal::add));
        rates.forEach((source, rate) -> assertThat(rate)
            .as("bonus " + bonus.code() + " on " + source + "; " + trial.name())
            .isLessThanOrEqualTo(top(differential.rates())));
      }
    }
  }

  private static BigDecimal top(Rates rates) {
    List<Long> all =
        rates instanceof Rates.ByRank byRank ? byRank.rate() : ((Rates.Brackets) rates).rate();
    return all.stream().map(Exact::rate).max(BigDecimal::compareTo).orElseThrow();
  }

  private static void otherNamesInTheSameOrderAndRowsInAnotherChangeNothing(
      Trial trial, Outcome outcome) {
    Map<String, String> names = new TreeMap<>();
    Renamed.inOrder(trial.month()).forEach((old, renamed) -> names.put(renamed, old));
    Numbered renamed = Numbered.of(Renamed.month(new Dice(trial.seed()), trial.month()));
    io.jenjang.payout.Outcome engine = Engine.compute(renamed.period());
    Outcome other = EngineOutcome.of(renamed, engine);
    assertThat(Differences.between(outcome, Renamed.back(other, names)))
        .as(trial.name())
        .isEmpty();
  }
}
