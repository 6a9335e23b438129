package io.jenjang.safeguard;

import io.jenjang.money.Scales;
import io.jenjang.payout.Outcome;
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
import java.util.TreeMap;

/** Holds what was measured against the rules in force. */
final class Assessor {
  private final PayOrigins origins;
  private final Figures figures;
  private final Period period;
  private final YearSoFar year;
  private final MemberRules members;
  private final Detectors detectors;
  private final Memberships memberships;
  private final TradePatterns trades;
  private final Map<Integer, long[]> totals = new HashMap<>();
  private final Map<Integer, Distribution> distributions = new HashMap<>();

  Assessor(Outcome outcome, Evidence evidence, YearSoFar year) {
    this.origins = OriginTrace.of(outcome, evidence.sales());
    this.figures = new Figures(outcome, evidence, origins);
    this.period = figures.period();
    this.year = year;
    this.detectors = new Detectors(figures);
    this.memberships = new Memberships(figures);
    this.trades = new TradePatterns(figures);
    this.members = new MemberRules(figures, detectors, memberships, trades);
  }

  /** Where the money comes from. */
  PayOrigins origins() {
    return origins;
  }

  Headline headline() {
    return new Headline(
        company(Measure.RETAIL_PAY_SHARE),
        company(Measure.MEDIAN_RETAIL_CUSTOMERS),
        company(Measure.SELLERS_WITHOUT_RETAIL_SALE));
  }

  /** Every report has them, whatever sets of rules a plan names. */
  List<Finding> indicators() {
    return Indicators.RULES.stream()
        .map(indicator -> ofPeriod(new Applied(indicator, ""), -1))
        .toList();
  }

  /** Of the whole company; null where it was not computed. */
  private Ratio company(Measure measure) {
    return figures.evidence().has(measure.needs()) ? value(measure, -1) : null;
  }

  /**
   * The rows of every rule, that of the whole first. Members are looked at once, whatever the number of rules.
   *
   * @param rules in the order of the rows that are given back
   */
  List<List<Finding>> judge(List<Applied> rules) {
    return judge(rules, (rule, member) -> {});
  }

  /** Takes the number of a member of whom a rule by member does not hold. */
  interface Breach {
    /** @param rule its place */
    void of(int rule, int member);
  }

  /** The same. */
  List<List<Finding>> judge(List<Applied> rules, Breach breach) {
    Map<Integer, MemberTally> tallies = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Applied applied = rules.get(i);
      if (isByMember(applied)) {
        int place = i;
        tallies.put(
            i,
            new MemberTally(
                applied.rule(),
                applied.market(),
                market(applied.market()),
                member -> breach.of(place, member)));
      }
    }
    if (!tallies.isEmpty()) {
      members.judge(List.copyOf(tallies.values()));
    }
    List<List<Finding>> found = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      MemberTally tally = tallies.get(i);
      found.add(tally == null ? List.of(ofAll(rules.get(i))) : rows(rules.get(i), tally));
    }
    return found;
  }

  private static List<Finding> rows(Applied applied, MemberTally tally) {
    List<Finding> rows = tally.rows();
    return rows.isEmpty() ? List.of(notComputed(applied, Note.NOBODY.say())) : rows;
  }

  /** Whether members are held against it one by one: it is such a rule, and they and its data are there. */
  private boolean isByMember(Applied applied) {
    Rule rule = applied.rule();
    return rule.scope() != Scope.PERIOD
        && rule.scope() != Scope.YEAR
        && market(applied.market()) != 0
        && figures.evidence().has(rule.measure().needs());
  }

  private Finding ofAll(Applied applied) {
    Rule rule = applied.rule();
    int market = market(applied.market());
    if (rule.scope() == Scope.PERIOD && market != 0) {
      return ofPeriod(applied, market);
    }
    if (!figures.evidence().has(rule.measure().needs())) {
      return notComputed(applied, rule.measure().needs().why());
    }
    return rule.scope() == Scope.YEAR
        ? ofYear(applied, market)
        : notComputed(applied, Note.NOBODY_IN_MARKET.say());
  }

  /** Whether a rule is for a member. */
  boolean isIn(Applied applied, int member) {
    return figures.isIn(market(applied.market()), member);
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
        ? notComputed(applied, Note.NOBODY.say())
        : new Finding(rule, applied.market(), 0, value, result(rule, value), 0, 0, "");
  }

  /** R / S of the calendar year so far, this period included: the one measure of a year. */
  private Finding ofYear(Applied applied, int market) {
    if (market >= 0 || !year.missing().isEmpty()) {
      return notComputed(applied, market >= 0 ? Note.NO_MARKET.say() : year.missing());
    }
    long[] total = totals.computeIfAbsent(-1, figures::total);
    BigInteger sales = year(year.sales(), Figures.sales(total));
    BigInteger pay = year(year.pay(), Figures.pay(total));
    if (sales.signum() <= 0) {
      return notComputed(applied, Note.NOBODY.say());
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
    return switch (rule.severity()) {
      case BLOCK -> Result.FAIL;
      case CUT -> Result.CUT;
      case WARN, REPORT -> Result.WARN;
    };
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
