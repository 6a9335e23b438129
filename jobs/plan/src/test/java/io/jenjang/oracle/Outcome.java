package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything that one month comes to, by member id.
 *
 * @param since for the next period, by name of a rank with {@code keep-for}: periods since its own requirement last held
 */
public record Outcome(
    Map<String, Map<String, BigDecimal>> quantities,
    Map<String, Boolean> active,
    Map<String, Integer> paidAs,
    Map<String, Integer> titles,
    Map<String, Map<String, Integer>> since,
    List<BonusOutcome> bonuses) {

  public BonusOutcome bonus(String code) {
    return bonuses.stream()
        .filter(bonus -> bonus.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  public BigDecimal earned(String member) {
    return bonuses.stream()
        .map(bonus -> bonus.paidTo(member))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
