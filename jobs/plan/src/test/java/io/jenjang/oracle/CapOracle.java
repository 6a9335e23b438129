package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code cap}: what an earner has above its own cap is cut; then what the positions of one owner have together above the owner's.
 *
 * <p>Readings: a member has the lower of {@code per-earner} and {@code by-rank}, below the lowest rank listed there {@code per-earner} alone. Of one owner's
 * positions those above zero share what the owner may have, plus what the others owe, by largest remainder, ties by member id.
 */
final class CapOracle {
  private CapOracle() {}

  static BonusOutcome cut(BonusOutcome bonus, Bonus.Cap cap, Qualification members) {
    if (cap == null) {
      return bonus;
    }
    Map<String, BigDecimal> left = new LinkedHashMap<>();
    for (String member : members.members().stream().sorted(CompanyOracle.byId()).toList()) {
      long most = Math.min(cap.perEarner(), cap.byRank().get(members.rank(member)));
      BigDecimal lines = bonus.linesOf(member);
      left.put(member, most == Bonus.Cap.UNLIMITED ? lines : lines.min(money(most, members)));
    }
    if (cap.perOwner() != Bonus.Cap.UNLIMITED) {
      owners(left, money(cap.perOwner(), members), members);
    }
    Map<String, BigDecimal> cut = new LinkedHashMap<>();
    left.forEach((member, kept) -> {
      BigDecimal less = bonus.linesOf(member).subtract(kept);
      if (less.signum() != 0) {
        cut.put(member, less);
      }
    });
    return bonus.cut(cut, Map.of());
  }

  private static BigDecimal money(long units, Qualification members) {
    return BigDecimal.valueOf(units, members.month().plan().payoutExponent());
  }

  private static void owners(Map<String, BigDecimal> left, BigDecimal most, Qualification members) {
    List<String> owners = left.keySet().stream()
        .map(member -> members.person(member).owner())
        .filter(owner -> !owner.isEmpty())
        .distinct()
        .toList();
    for (String owner : owners) {
      List<String> positions = left.keySet().stream()
          .filter(member -> members.person(member).owner().equals(owner))
          .toList();
      BigDecimal owed = positions.stream()
          .map(left::get)
          .map(BigDecimal.ZERO::min)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      Map<String, BigDecimal> above = new LinkedHashMap<>();
      positions.stream()
          .filter(member -> left.get(member).signum() > 0)
          .forEach(member -> above.put(member, left.get(member)));
      BigDecimal all = above.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal may = most.subtract(owed);
      if (all.compareTo(may) > 0) {
        left.putAll(LargestRemainder.share(may, may, all, above, CompanyOracle.unit(members)));
      }
    }
  }
}
