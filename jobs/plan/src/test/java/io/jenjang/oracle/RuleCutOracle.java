package io.jenjang.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that cut pay: of everybody who loses the same share and is paid something in all, that share of what they are paid together, rounded down, is taken from the
 * totals of member and bonus by largest remainder, ties by member id, then by the order of the bonuses.
 */
public final class RuleCutOracle {
  private RuleCutOracle() {}

  /** What somebody is paid by a bonus, and what is cut of it. */
  public record Total(String member, String bonus) {}

  /**
   * What is cut; nothing is left out.
   *
   * @param paid after caps and limit, by member in the order of the ids, then by bonus in the order of the plan
   * @param shares by member
   * @param unit the smallest amount, such as 0.01
   */
  public static Map<Total, BigDecimal> cut(
      Map<Total, BigDecimal> paid, Map<String, BigDecimal> shares, BigDecimal unit) {
    Map<Total, BigDecimal> cut = new LinkedHashMap<>();
    paid.keySet().forEach(total -> cut.put(total, BigDecimal.ZERO));
    List<BigDecimal> different = shares.values().stream().distinct().toList();
    for (BigDecimal share : different) {
      Map<Total, BigDecimal> some = new LinkedHashMap<>();
      paid.forEach((total, amount) -> {
        boolean isOne = shares.get(total.member()).compareTo(share) == 0;
        if (isOne && inAll(paid, total.member()).signum() > 0) {
          some.put(total, amount);
        }
      });
      BigDecimal all = some.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (all.signum() > 0) {
        BigDecimal less = all.multiply(share).divide(unit, 0, RoundingMode.DOWN).multiply(unit);
        BigDecimal left = all.subtract(less);
        LargestRemainder.share(left, left, all, some, unit)
            .forEach((total, kept) -> cut.put(total, paid.get(total).subtract(kept)));
      }
    }
    return cut;
  }

  private static BigDecimal inAll(Map<Total, BigDecimal> paid, String member) {
    return paid.entrySet().stream()
        .filter(one -> one.getKey().member().equals(member))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
