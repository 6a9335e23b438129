package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code award}: an amount for exactly one rank, in every period or when a title is reached for the first time. */
final class AwardOracle {
  private final Bonus.Award award;
  private final Qualification members;

  AwardOracle(Bonus.Award award, Qualification members) {
    this.award = award;
    this.members = members;
  }

  BonusOutcome pay(Walk walk) {
    Plan plan = members.month().plan();
    for (String member : members.members()) {
      BigDecimal amount = earned(member).stream()
          .map(rank -> BigDecimal.valueOf(award.amounts().get(rank), plan.payoutExponent()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal exact = amount.multiply(walk.part(member));
      BigDecimal paid = exact.setScale(plan.payoutExponent(), plan.rounding());
      walk.expect(amount);
      if (!Exact.isZero(exact)) {
        walk.whole(member, BigDecimal.ZERO, BigDecimal.ZERO, exact, paid);
      }
      if (amount.compareTo(paid) != 0) {
        walk.refuse(member, amount.subtract(paid), walk.reason(member));
      }
    }
    return walk.outcome();
  }

  /** The ranks whose amounts a member has earned, whether it may be paid or not. */
  private Set<Integer> earned(String member) {
    Set<Integer> ranks = new TreeSet<>();
    if (award.each() == Bonus.Each.PERIOD) {
      ranks.add(members.rank(member));
    } else {
      int before = members.month().past().titles().getOrDefault(member, 0);
      int now = members.title(member);
      for (int rank = before + 1; rank <= now; rank++) {
        if (rank == now || award.skipped() == Bonus.Skipped.PAY) {
          ranks.add(rank);
        }
      }
      ranks.removeAll(before(member));
    }
    ranks.removeIf(rank -> award.amounts().get(rank) == 0);
    return ranks;
  }

  private Set<Integer> before(String member) {
    return members
        .month()
        .past()
        .awards()
        .getOrDefault(award.code(), Map.of())
        .getOrDefault(member, Set.of());
  }

  /** The ranks for which a member has been given the award once, this period included. */
  Set<Integer> given(String member) {
    Set<Integer> given = new TreeSet<>(before(member));
    if (members.qualifies(award.terms().when(), member)
        || award.terms().bounds().halfWhen() != null
            && members.qualifies(award.terms().bounds().halfWhen(), member)) {
      given.addAll(earned(member));
    }
    return given;
  }
}
