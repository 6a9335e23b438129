package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code differential}: up from every source, each qualified upline is paid what its rate exceeds the highest rate found below.
 *
 * <p>Readings:
 * <ul>
 *   <li>Without {@code self} the source's own rate covers nothing.
 *   <li>With {@code hold} the part that an unqualified upline would have been paid is a refusal to it, COVERED_BELOW.
 *   <li>What is left up to the top rate when the walk has ended is NO_UPLINE, of nobody.
 *   <li>The place among those paid is 1 for the first, be it the source.
 * </ul>
 */
final class DifferentialOracle {
  private final Bonus.Differential bonus;
  private final Walk walk;

  private DifferentialOracle(Bonus.Differential bonus, Walk walk) {
    this.bonus = bonus;
    this.walk = walk;
  }

  static BonusOutcome pay(Bonus.Differential bonus, Walk walk) {
    DifferentialOracle oracle = new DifferentialOracle(bonus, walk);
    walk.sources().forEach(oracle::pay);
    oracle.rounding();
    return walk.outcome();
  }

  private void pay(String source) {
    walk.expect(walk.amount(walk.basis(source), top()));
    List<String> above = walk.uplines(source);
    BigDecimal covered = BigDecimal.ZERO;
    int place = 0;
    for (int distance = bonus.self() ? 0 : 1; distance <= above.size(); distance++) {
      String member = distance == 0 ? source : above.get(distance - 1);
      BigDecimal rate = walk.rate(bonus.rates(), member);
      boolean visible = walk.qualifies(member) || bonus.unqualified() == Bonus.Unqualified.HOLD;
      if (visible && rate.compareTo(covered) > 0) {
        BigDecimal part = rate.subtract(covered);
        covered = rate;
        if (walk.qualifies(member)) {
          walk.pay(member, source, distance, ++place, part);
        } else {
          walk.refuse(member, source, distance, place + 1, part, Reason.COVERED_BELOW, "");
        }
      }
    }
    walk.refuse(
        "", source, above.size() + 1, place + 1, top().subtract(covered), Reason.NO_UPLINE, "");
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

  /** Parts rounded one by one against the top rate rounded once: one row. */
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
