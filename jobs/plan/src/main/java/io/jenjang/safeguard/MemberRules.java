package io.jenjang.safeguard;

import io.jenjang.safeguard.Finding.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/** Rules that every member is held against: alone, or with its downline in the first tree of the plan. Only members who were paid are held against a rule, but for those about whom they brought in and about who they are and what they buy. */
final class MemberRules {
  /** How many members of whom a rule does not hold have a row: those who were paid most, ties by member number. */
  static final int SHOWN = 1000;

  private final Figures figures;
  private final Detectors detectors;
  private final Memberships memberships;
  private final TradePatterns trades;

  MemberRules(Figures figures, Detectors detectors, Memberships memberships, TradePatterns trades) {
    this.figures = figures;
    this.detectors = detectors;
    this.memberships = memberships;
    this.trades = trades;
  }

  private record Broken(int member, long pay, Ratio value) {}

  /**
   * The row of the whole, then those of members; nothing where nobody has a value.
   *
   * @param broken takes the number of everybody of whom the rule does not hold, shown or not
   */
  List<Finding> judge(Rule rule, String marketName, int market, IntConsumer broken) {
    Fraction worst = new Fraction();
    Fraction value = new Fraction();
    long judged = 0;
    long failed = 0;
    long[] vector = new long[Figures.LENGTH];
    PriorityQueue<Broken> shown = new PriorityQueue<>(Comparator.comparingLong(Broken::pay)
        .thenComparing(Comparator.comparingInt(Broken::member).reversed()));
    for (int member = 1; member <= figures.period().members().count(); member++) {
      if (!figures.isIn(market, member) || !fill(rule, member, vector, value)) {
        continue;
      }
      judged++;
      if (rule.threshold() != null) {
        if (judged == 1 || value.isWorse(worst, rule.threshold())) {
          worst.copy(value);
        }
        if (!value.holds(rule.threshold())) {
          failed++;
          broken.accept(member);
          show(shown, member, figures.pay(member), value);
        }
      } else if (judged == 1) {
        worst.copy(value);
      }
    }
    return judged == 0 ? List.of() : rows(rule, marketName, worst.toRatio(), judged, failed, shown);
  }

  /** Whether the member has a value. */
  private boolean fill(Rule rule, int member, long[] vector, Fraction value) {
    if (rule.measure() == Measure.JOINING_BURST) {
      int burst = detectors.burst(member);
      return burst > 0 && value.set(burst, 1);
    }
    if (rule.measure() == Measure.MEMBERSHIPS_PER_LEGAL_ID) {
      int held = memberships.of(member);
      return held > 0 && value.set(held, 1);
    }
    if (TradePatterns.isFor(rule.measure())) {
      return trades.fill(rule, member, value);
    }
    if (figures.pay(member) <= 0) {
      return false;
    }
    if (rule.measure() == Measure.PAY_TO_LINES_WITHOUT_RETAIL) {
      return value.set(detectors.isDry(member) ? 1 : 0, 1);
    }
    figures.member(member, vector);
    if (rule.scope() == Scope.MEMBER) {
      return value.measure(rule.measure(), vector);
    }
    for (int origin = 0; origin < Origin.OF_SALES; origin++) {
      vector[origin] =
          figures.downlines()[origin] == null ? 0 : figures.downlines()[origin][member];
    }
    return value.measure(rule.measure(), vector);
  }

  private static void show(PriorityQueue<Broken> shown, int member, long pay, Fraction value) {
    if (shown.size() < SHOWN || shown.peek().pay() < pay) {
      shown.add(new Broken(member, pay, value.toRatio()));
      if (shown.size() > SHOWN) {
        shown.poll();
      }
    }
  }

  private static List<Finding> rows(
      Rule rule,
      String market,
      Ratio worst,
      long judged,
      long failed,
      PriorityQueue<Broken> shown) {
    List<Finding> rows = new ArrayList<>();
    Result broken = Assessor.broken(rule);
    Result whole = rule.threshold() == null ? Result.REPORT : failed == 0 ? Result.PASS : broken;
    String note = failed > SHOWN
        ? "the " + SHOWN + " members who were paid most of " + failed + " have rows"
        : "";
    rows.add(new Finding(rule, market, 0, worst, whole, judged, failed, note));
    shown.stream()
        .sorted(Comparator.comparingInt(Broken::member))
        .forEach(one ->
            rows.add(new Finding(rule, market, one.member(), one.value(), broken, 1, 1, "")));
    return rows;
  }
}
