package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.payout.Period;
import io.jenjang.plan.words.PlanWords;
import io.jenjang.safeguard.Assessment.Headline;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.Rulebook.Applied;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was measured against the rules in force. */
final class Assessor {
  private static final String NO_MARKET =
      "sales and pay of earlier periods are known for the whole company only, not by market";
  private static final String NOBODY =
      "there is nothing to measure it by: no pay, no sales or nobody";

  private final Figures figures;
  private final Period period;
  private final Rulebook book;
  private final YearSoFar year;
  private final MemberRules members;
  private final Detectors detectors;
  private final Memberships memberships;
  private final TradePatterns trades;
  private final Map<Integer, long[]> totals = new HashMap<>();
  private final Map<Integer, Distribution> distributions = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Assessor(Figures figures, Rulebook book, YearSoFar year) {
    this.year = year;
    this.detectors = new Detectors(figures);
    this.figures = figures;
    this.period = figures.period();
    this.book = book;
    this.memberships = new Memberships(figures);
    this.trades = new TradePatterns(figures);
    this.members = new MemberRules(figures, detectors, memberships, trades);
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
    return figures.evidence().has(measure.needs()) ? value(measure, -1) : null;
  }

  private void assess(Applied applied) {
    Rule rule = applied.rule();
    int market = market(applied.market());
    if (rule.scope() == Scope.PERIOD && market != 0) {
      findings.add(ofPeriod(applied, market));
    } else if (!figures.evidence().has(rule.measure().needs())) {
      findings.add(notComputed(applied, rule.measure().needs().why()));
    } else if (rule.scope() == Scope.YEAR) {
      findings.add(ofYear(applied, market));
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
    if (!figures.evidence().has(rule.measure().needs())) {
      return notComputed(applied, rule.measure().needs().why());
    }
    Ratio value = TradePatterns.isFor(rule.measure())
        ? trades.measure(rule, market)
        : value(rule.measure(), market);
    return value == null
        ? notComputed(applied, NOBODY)
        : new Finding(rule, applied.market(), 0, value, result(rule, value), 0, 0, "");
  }

  /** R / S of the calendar year so far, this period included: the one measure of a year. */
  private Finding ofYear(Applied applied, int market) {
    if (market >= 0 || !year.missing().isEmpty()) {
      return notComputed(applied, market >= 0 ? NO_MARKET : year.missing());
    }
    long[] total = totals.computeIfAbsent(-1, figures::total);
    BigInteger sales = year(year.sales(), Figures.sales(total));
    BigInteger pay = year(year.pay(), Figures.pay(total));
    if (sales.signum() <= 0) {
      return notComputed(applied, NOBODY);
    }
    Ratio value = new Ratio(pay, sales);
    return new Finding(
        applied.rule(), "", 0, value, result(applied.rule(), value), 0, 0, year.note());
  }

  private static BigInteger year(BigDecimal before, long now) {
    return before.setScale(Scales.MONEY).unscaledValue().add(BigInteger.valueOf(now));
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
    if (fraction.measure(measure, total)) {
      return fraction.toRatio();
    }
    Ratio detected = measure == Measure.MEMBERSHIPS_PER_LEGAL_ID
        ? memberships.most(market)
        : detectors.measure(measure, market);
    return detected != null
        ? detected
        : distributions
            .computeIfAbsent(market, of -> new Distribution(figures, of))
            .measure(measure);
  }
}
