package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code limits.payout}: if all bonuses after their caps come to more than the company may pay, the total of every member and bonus is scaled by one factor, by
 * largest remainder, ties by member id, then by the order of the bonuses.
 */
final class LimitOracle {
  private LimitOracle() {}

  private record Total(String member, String bonus) {}

  static List<BonusOutcome> cut(List<BonusOutcome> bonuses, Qualification members) {
    Plan.PayoutLimit limit = members.month().plan().limit();
    if (limit == null) {
      return bonuses;
    }
    BigDecimal most =
        CompanyOracle.share(members, limit.max(), limit.of(), limit.isMoney(), RoundingMode.DOWN);
    BigDecimal all =
        bonuses.stream().map(BonusOutcome::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.compareTo(most) <= 0) {
      return bonuses;
    }
    Map<Total, BigDecimal> totals = new LinkedHashMap<>();
    for (String member : members.members().stream().sorted(CompanyOracle.byId()).toList()) {
      bonuses.forEach(bonus -> totals.put(new Total(member, bonus.code()), bonus.paidTo(member)));
    }
    Map<Total, BigDecimal> left =
        LargestRemainder.share(most, most, all, totals, CompanyOracle.unit(members));
    List<BonusOutcome> cut = new ArrayList<>();
    for (BonusOutcome bonus : bonuses) {
      Map<String, BigDecimal> less = new LinkedHashMap<>();
      totals.forEach((total, paid) -> {
        BigDecimal difference = paid.subtract(left.get(total));
        if (total.bonus().equals(bonus.code()) && difference.signum() != 0) {
          less.put(total.member(), difference);
        }
      });
      cut.add(bonus.cut(bonus.capped(), less));
    }
    return cut;
  }
}
