package io.jenjang.safeguard;

import io.jenjang.safeguard.Finding.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/** What one rule comes to, member by member. */
final class MemberTally {
  /** How many members of whom a rule does not hold have a row: those who were paid most, ties by member number. */
  static final int SHOWN = 1000;

  private final Rule rule;
  private final String marketName;
  private final int market;
  private final IntConsumer broken;
  private final Fraction worst = new Fraction();
  private final PriorityQueue<Broken> shown =
      new PriorityQueue<>(Comparator.comparingLong(Broken::pay)
          .thenComparing(Comparator.comparingInt(Broken::member).reversed()));
  private long judged;
  private long failed;

  /**
   * @param marketName empty for the whole company
   * @param market its number, -1 for the whole company
   * @param broken takes the number of everybody of whom the rule does not hold, shown or not
   */
  MemberTally(Rule rule, String marketName, int market, IntConsumer broken) {
    this.rule = rule;
    this.marketName = marketName;
    this.market = market;
    this.broken = broken;
  }

  private record Broken(int member, long pay, Ratio value) {}

  Rule rule() {
    return rule;
  }

  int market() {
    return market;
  }

  /** Holds one member against the rule. */
  void add(int member, long pay, Fraction value) {
    judged++;
    if (judged == 1 || rule.threshold() != null && value.isWorse(worst, rule.threshold())) {
      worst.copy(value);
    }
    if (rule.threshold() != null && !value.holds(rule.threshold())) {
      failed++;
      broken.accept(member);
      show(member, pay, value);
    }
  }

  private void show(int member, long pay, Fraction value) {
    if (shown.size() < SHOWN || shown.peek().pay() < pay) {
      shown.add(new Broken(member, pay, value.toRatio()));
      if (shown.size() > SHOWN) {
        shown.poll();
      }
    }
  }

  /** The row of the whole, then those of members; nothing where nobody has a value. */
  List<Finding> rows() {
    List<Finding> rows = new ArrayList<>();
    if (judged == 0) {
      return rows;
    }
    Result failure = Assessor.broken(rule);
    Result whole = rule.threshold() == null ? Result.REPORT : failed == 0 ? Result.PASS : failure;
    String note = failed > SHOWN ? Note.SHOWN.say(SHOWN, failed) : "";
    rows.add(new Finding(rule, marketName, 0, worst.toRatio(), whole, judged, failed, note));
    shown.stream()
        .sorted(Comparator.comparingInt(Broken::member))
        .forEach(one ->
            rows.add(new Finding(rule, marketName, one.member(), one.value(), failure, 1, 1, "")));
    return rows;
  }
}
