package io.jenjang.plan.words;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a plan check says about where the money comes from: what can be paid of a sale, and what is paid or advanced for people instead of sales. */
final class SalesLints {
  private static final int PERCENT_PLACES = 2;
  private static final String ADVICE =
      ", and for no sale; ask for what was sold, such as having { retail = 100 } in the legs, or customers { min = 1 }";

  private SalesLints() {}

  /** Sentences without a prefix; empty if there is none. */
  static List<String> warnings(Plan plan) {
    SalesAsked asked = new SalesAsked(plan);
    List<String> warnings = new ArrayList<>();
    for (Rank rank : plan.ranks()) {
      if (isForPeople(rank.require(), asked)) {
        warnings.add("rank " + rank.name() + " asks for people in legs" + ADVICE);
      }
    }
    for (Bonus bonus : plan.bonuses()) {
      if (isForPeople(bonus.terms().when(), asked)) {
        warnings.add("the when of bonus " + bonus.code() + " asks for people in legs" + ADVICE);
      }
      if (bonus instanceof Bonus.Award award) {
        awards(award, plan, asked, warnings);
      }
    }
    if (!plan.bonuses().isEmpty() && PayoutBound.of(plan).whole() == null) {
      warnings.add("there is no bound to what can be paid of a sale: " + unbounded(plan)
          + "; give it a fund, or the company a limit, limits { payout { max = 0.40, of = … } }");
    }
    return warnings;
  }

  private static boolean isForPeople(Predicate predicate, SalesAsked asked) {
    return SalesAsked.asksForPeople(predicate) && !asked.by(predicate);
  }

  private static void awards(
      Bonus.Award award, Plan plan, SalesAsked asked, List<String> warnings) {
    for (Rank rank : plan.ranks()) {
      if (award.amounts().get(rank.number()) != 0 && !asked.by(rank.require())) {
        warnings.add(
            "bonus " + award.code() + " pays for rank " + rank.name()
                + ", which nobody has to sell for: that is pay without a sale; let the rank ask for sales");
      }
    }
  }

  private static String unbounded(Plan plan) {
    List<String> codes = new ArrayList<>();
    PayoutBound.of(plan).bonuses().forEach((code, share) -> {
      if (share == null) {
        codes.add(code);
      }
    });
    return "bonus " + String.join(", ", codes) + (codes.size() == 1 ? " is" : " are")
        + " no share of it";
  }

  /** What can be paid of a sale, in words. */
  static String bound(Plan plan) {
    PayoutBound bound = PayoutBound.of(plan);
    if (bound.whole() == null) {
      return "Of a sale there is no bound to what can be paid";
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> share : bound.bonuses().entrySet()) {
      parts.add(share.getKey() + " "
          + (share.getValue() == null ? "without bound" : percent(share.getValue())));
    }
    String limit =
        bound.limit() == null ? "" : "; the limit of the company is " + percent(bound.limit());
    return "Of a sale whose points, cv and net are one, at most " + percent(bound.whole())
        + " can be paid in all, whoever qualifies: " + String.join(", ", parts) + limit;
  }

  /** A share as people read it, rounded up: a bound that is shown is a bound. */
  static String percent(BigDecimal share) {
    BigDecimal percent =
        share.movePointRight(2).setScale(PERCENT_PLACES, RoundingMode.UP).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale())).toPlainString() + " %";
  }
}
