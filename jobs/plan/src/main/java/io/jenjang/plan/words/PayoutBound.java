package io.jenjang.plan.words;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Rates;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The highest share of a sale that a plan can pay, whoever stands where and whoever qualifies: of a sale whose points, commissionable value and price are
 * one, returns, rounding and what earners' caps take left aside. A bonus with a fund pays the fund. A binary or an award without one has no bound: a sale counts
 * on the sides of everybody above it, and an award is no share of a sale.
 *
 * @param bonuses by code, point-value included; null without a bound
 * @param limit what the limit of the company leaves of a sale; null without
 */
public record PayoutBound(Map<String, BigDecimal> bonuses, BigDecimal limit) {
  /** The bound of a plan. */
  public static PayoutBound of(Plan plan) {
    Map<String, BigDecimal> bonuses = new LinkedHashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      bonuses.put(bonus.code(), share(bonus, plan, bonuses));
    }
    Plan.PayoutLimit limit = plan.limit();
    return new PayoutBound(
        bonuses, limit == null ? null : worth(rate(limit.max()), limit.isMoney(), plan));
  }

  /** All bonuses together, the limit not considered; null without a bound. */
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal share : bonuses.values()) {
      if (share == null) {
        return null;
      }
      sum = sum.add(share);
    }
    return sum;
  }

  /** What can be paid of a sale in all; null without a bound. */
  public BigDecimal whole() {
    BigDecimal sum = sum();
    return sum == null ? limit : limit == null ? sum : sum.min(limit);
  }

  private static BigDecimal share(Bonus bonus, Plan plan, Map<String, BigDecimal> earlier) {
    Bonus.Fund fund = bonus.terms().bounds().fund();
    if (fund != null) {
      return worth(rate(fund.rate()), fund.isMoney(), plan);
    }
    if (bonus instanceof Bonus.Matching matching) {
      return matched(matching, earlier);
    }
    BigDecimal rate = rate(bonus);
    return rate == null ? null : worth(rate, bonus.terms().basisIsMoney(), plan);
  }

  private static BigDecimal matched(Bonus.Matching matching, Map<String, BigDecimal> earlier) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String code : matching.of()) {
      BigDecimal share = earlier.get(code);
      if (share == null) {
        return null;
      }
      sum = sum.add(share);
    }
    BigDecimal rate = rate(matching.walk());
    return rate == null ? null : sum.multiply(rate);
  }

  /** The highest rate on one source; null without a bound. */
  private static BigDecimal rate(Bonus bonus) {
    if (bonus instanceof Bonus.Personal personal) {
      return top(personal.rates());
    }
    if (bonus instanceof Bonus.Differential differential) {
      return top(differential.rates());
    }
    if (bonus instanceof Bonus.Unilevel unilevel) {
      return levels(unilevel.levels());
    }
    if (bonus instanceof Bonus.Matrix matrix) {
      return levels(matrix.levels().levels());
    }
    return bonus instanceof Bonus.Generation generation ? levels(generation.generations()) : null;
  }

  private static BigDecimal top(Rates rates) {
    if (rates instanceof Rates.Flat flat) {
      return rate(flat.rate());
    }
    List<Long> all =
        rates instanceof Rates.Brackets brackets ? brackets.rate() : ((Rates.ByRank) rates).rate();
    return rate(all.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** Level by level the highest rate that any rank has there. */
  private static BigDecimal levels(List<List<Long>> byRank) {
    int depth = byRank.stream().mapToInt(List::size).max().orElse(0);
    long sum = 0;
    for (int level = 0; level < depth; level++) {
      int place = level;
      sum = Math.addExact(
          sum,
          byRank.stream()
              .filter(list -> list.size() > place)
              .mapToLong(list -> list.get(place))
              .max()
              .orElse(0));
    }
    return rate(sum);
  }

  private static BigDecimal worth(BigDecimal rate, boolean isMoney, Plan plan) {
    return isMoney ? rate : rate.multiply(rate(plan.pointValue()));
  }

  private static BigDecimal rate(long scaled) {
    return BigDecimal.valueOf(scaled, Scales.RATE);
  }
}
