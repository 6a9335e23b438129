package io.jenjang.safeguard;

import io.jenjang.payout.Period;
import io.jenjang.plan.words.PlanWords;
import io.jenjang.safeguard.Assessment.Headline;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.Rulebook.Applied;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was measured against the rules in force. */
final class Assessor {
  private static final String NO_YEAR =
      "sales and payouts of earlier periods of the year are not added up in this version";
  private static final String NOBODY =
      "there is nothing to measure it by: no pay, no sales or nobody";

  private final Figures figures;
  private final Period period;
  private final Rulebook book;
  private final MemberRules members;
  private final Map<Integer, long[]> totals = new HashMap<>();
  private final Map<Integer, Distribution> distributions = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Assessor(Figures figures, Rulebook book) {
    this.figures = figures;
    this.period = figures.period();
    this.book = book;
    this.members = new MemberRules(figures);
  }

  Assessment assess(PayOrigins origins) {
    for (Applied applied : book.applied()) {
      if (applied.rule().isInForce(period.window().lastDay())) {
        assess(applied);
      }
    }
    return new Assessment(
        List.copyOf(findings),
        indicators(),
        new Headline(
            company(Measure.RETAIL_PAY_SHARE),
            company(Measure.MEDIAN_RETAIL_CUSTOMERS),
            company(Measure.SELLERS_WITHOUT_RETAIL_SALE)),
        origins);
  }

  /** Every report has them, whatever sets of rules a plan names. */
  private List<Finding> indicators() {
    return Indicators.RULES.stream()
        .map(indicator -> ofPeriod(new Applied(indicator, ""), -1))
        .toList();
  }

  /** Of the whole company; null where it was not computed. */
  private Ratio company(Measure measure) {
    return figures.sales().delivered().has(measure.needs()) ? value(measure, -1) : null;
  }

  private void assess(Applied applied) {
    Rule rule = applied.rule();
    int market = market(applied.market());
    if (rule.scope() == Scope.PERIOD && market != 0) {
      findings.add(ofPeriod(applied, market));
    } else if (!figures.sales().delivered().has(rule.measure().needs())) {
      findings.add(notComputed(applied, rule.measure().needs().why()));
    } else if (rule.scope() == Scope.YEAR) {
      findings.add(notComputed(applied, NO_YEAR));
    } else if (market == 0) {
      findings.add(notComputed(applied, "no member of the period is in this market"));
    } else {
      List<Finding> found = members.judge(rule, applied.market(), market);
      findings.addAll(found.isEmpty() ? List.of(notComputed(applied, NOBODY)) : found);
    }
  }

  /** The number of a market, -1 for the whole company, 0 for one that nobody is in. */
  private int market(String name) {
    if (name.isEmpty()) {
      return -1;
    }
    String[] names = period.members().markets();
    for (int i = 1; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return 0;
  }

  private Finding ofPeriod(Applied applied, int market) {
    Rule rule = applied.rule();
    if (!figures.sales().delivered().has(rule.measure().needs())) {
      return notComputed(applied, rule.measure().needs().why());
    }
    Ratio value = value(rule.measure(), market);
    return value == null
        ? notComputed(applied, NOBODY)
        : new Finding(rule, applied.market(), 0, value, result(rule, value), 0, 0, "");
  }

  private static Result result(Rule rule, Ratio value) {
    if (rule.threshold() == null) {
      return Result.REPORT;
    }
    return rule.threshold().holds(value) ? Result.PASS : broken(rule);
  }

  /** What becomes of a rule that does not hold. */
  static Result broken(Rule rule) {
    return rule.severity() == Severity.BLOCK ? Result.FAIL : Result.WARN;
  }

  private static Finding notComputed(Applied applied, String why) {
    return new Finding(applied.rule(), applied.market(), 0, null, Result.NOT_COMPUTED, 0, 0, why);
  }

  /** Null where there is nothing to measure. */
  private Ratio value(Measure measure, int market) {
    if (measure == Measure.OWN_PURCHASE_ELIGIBILITY) {
      return Ratio.of(PlanWords.warnings(period.plan()).size());
    }
    Fraction fraction = new Fraction();
    long[] total = totals.computeIfAbsent(market, figures::total);
    return fraction.measure(measure, total)
        ? fraction.toRatio()
        : distributions
            .computeIfAbsent(market, of -> new Distribution(figures, of))
            .measure(measure);
  }
}
