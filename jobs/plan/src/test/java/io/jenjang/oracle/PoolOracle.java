package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code pool}: a share of the company's volume, all of it shared out among who qualifies.
 *
 * <p>Readings: a line's basis is the member's shares, its rate the part of them that counts; who has no shares has no line; a fund that nobody has shares of is
 * refused to nobody in particular, NOT_QUALIFIED.
 */
final class PoolOracle {
  private static final int PLACES = 16;

  private PoolOracle() {}

  static BonusOutcome pay(Bonus.Pool pool, Qualification members, Walk walk) {
    Plan plan = members.month().plan();
    Bonus.Fund of = pool.terms().bounds().fund();
    BigDecimal fund =
        CompanyOracle.share(members, of.rate(), of.of(), of.isMoney(), plan.rounding());
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    List<String> byId = members.members().stream().sorted(CompanyOracle.byId()).toList();
    for (String member : byId) {
      BigDecimal weight = shares(pool.shares(), members, member).multiply(walk.part(member));
      if (weight.signum() > 0) {
        weights.put(member, weight);
      }
    }
    walk.expect(fund);
    if (weights.isEmpty()) {
      walk.refuse("", fund, Reason.NOT_QUALIFIED);
    } else if (!Exact.isZero(fund)) {
      BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      LargestRemainder.share(fund, fund, all, weights, CompanyOracle.unit(members))
          .forEach((member, part) -> walk.whole(
              member,
              shares(pool.shares(), members, member),
              walk.part(member),
              fund.multiply(weights.get(member)).divide(all, PLACES, RoundingMode.DOWN),
              part));
    }
    return walk.outcome();
  }

  private static BigDecimal shares(Bonus.Shares shares, Qualification members, String member) {
    if (shares instanceof Bonus.Shares.ByRank byRank) {
      return Exact.volume(byRank.shares().get(members.rank(member)));
    } else if (shares instanceof Bonus.Shares.ByVolume byVolume) {
      return members.quantity(byVolume.quantity(), member);
    }
    return BigDecimal.ONE;
  }
}
