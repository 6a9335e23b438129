package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * {@code differential}, slice by slice: everything between 0 and the top rate is cut at every rate that stands on the walk, and each slice is given to whom it
 * belongs.
 *
 * <p>A slice belongs to the first on the walk whose rate holds it: with {@code pass-up} the first qualified, with {@code hold} the first of all, and if that one is
 * not qualified the slice is lost.
 *
 * <p>Readings:
 * <ul>
 *   <li>Without {@code self} the source's own rate covers nothing. A source outside the tree is paid with {@code self} like any other.
 *   <li>A slice lost by {@code hold} is refused to the first qualified member whose rate holds it, COVERED_BELOW.
 *   <li>A slice that no qualified member's rate holds is refused to the first whose rate does, for the reason for which it fails {@code when}.
 *   <li>A slice that nobody's rate holds is NO_UPLINE, of nobody.
 *   <li>Slices of one member and fate are one piece, rounded once. The place among those paid is 1 for the first, be it the source.
 * </ul>
 */
final class DifferentialOracle {
  private final Bonus.Differential bonus;
  private final Walk walk;

  private DifferentialOracle(Bonus.Differential bonus, Walk walk) {
    this.bonus = bonus;
    this.walk = walk;
  }

  /** Somebody on the walk of one source. */
  private record Step(String member, int distance, BigDecimal rate, boolean qualified) {}

  /** Where a slice goes: a step (null for nobody), and why it is not paid (null when it is). */
  private record Fate(Step step, Reason reason) {}

  static BonusOutcome pay(Bonus.Differential bonus, Walk walk) {
    DifferentialOracle oracle = new DifferentialOracle(bonus, walk);
    walk.sources().forEach(oracle::pay);
    oracle.rounding();
    return walk.outcome();
  }

  private void pay(String source) {
    walk.expect(walk.amount(walk.basis(source), top()));
    List<Step> steps = steps(source);
    TreeSet<BigDecimal> cuts = new TreeSet<>(List.of(top()));
    steps.forEach(step -> cuts.add(step.rate()));
    Map<Fate, BigDecimal> pieces = new LinkedHashMap<>();
    BigDecimal below = BigDecimal.ZERO;
    for (BigDecimal cut : cuts) {
      pieces.merge(fate(steps, cut), cut.subtract(below), BigDecimal::add);
      below = cut;
    }
    settle(source, pieces);
  }

  private List<Step> steps(String source) {
    List<String> above = walk.uplines(source);
    List<Step> steps = new ArrayList<>();
    for (int distance = bonus.self() ? 0 : 1; distance <= above.size(); distance++) {
      String member = distance == 0 ? source : above.get(distance - 1);
      steps.add(
          new Step(member, distance, walk.rate(bonus.rates(), member), walk.qualifies(member)));
    }
    return steps;
  }

  private Fate fate(List<Step> steps, BigDecimal slice) {
    List<Step> holding =
        steps.stream().filter(step -> Exact.atLeast(step.rate(), slice)).toList();
    if (holding.isEmpty()) {
      return new Fate(null, Reason.NO_UPLINE);
    }
    Step first = holding.get(0);
    Step payee = holding.stream().filter(Step::qualified).findFirst().orElse(null);
    if (payee == null) {
      return new Fate(first, walk.reason(first.member()));
    }
    boolean lost = bonus.unqualified() == Bonus.Unqualified.HOLD && !first.equals(payee);
    return new Fate(payee, lost ? Reason.COVERED_BELOW : null);
  }

  private void settle(String source, Map<Fate, BigDecimal> pieces) {
    List<Step> paid = pieces.keySet().stream()
        .filter(fate -> fate.reason() == null && !Exact.isZero(pieces.get(fate)))
        .map(Fate::step)
        .toList();
    pieces.forEach((fate, rate) -> {
      Step step = fate.step();
      if (step == null) {
        walk.refuse("", source, 0, paid.size() + 1, rate, fate.reason(), "");
        return;
      }
      long before =
          paid.stream().filter(other -> other.distance() < step.distance()).count();
      int place = Math.toIntExact(before) + 1;
      if (fate.reason() == null) {
        walk.pay(step.member(), source, step.distance(), place, rate);
      } else {
        walk.refuse(step.member(), source, step.distance(), place, rate, fate.reason(), "");
      }
    });
  }

  /** The highest rate that the plan has for anybody. */
  private BigDecimal top() {
    List<Long> rates = bonus.rates() instanceof Rates.Brackets brackets
        ? brackets.rate()
        : bonus.rates() instanceof Rates.ByRank byRank
            ? byRank.rate()
            : List.of(((Rates.Flat) bonus.rates()).rate());
    return rates.stream().map(Exact::rate).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** Pieces rounded one by one against the top rate rounded once: one row, of no source. */
  private void rounding() {
    BonusOutcome soFar = walk.outcome();
    BigDecimal difference = soFar.theoretical().subtract(soFar.paid()).subtract(soFar.kept());
    walk.refuse(new UnpaidRow(
        walk.code(),
        "",
        "",
        0,
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        difference,
        Reason.ROUNDING,
        ""));
  }
}
