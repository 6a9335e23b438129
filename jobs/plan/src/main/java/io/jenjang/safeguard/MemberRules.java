package io.jenjang.safeguard;

import java.util.List;

/**
 * Rules that every member is held against: alone, or with its downline in the first tree of the plan. Only members who were paid are held against a rule, but
 * for those about whom they brought in and about who they are and what they buy. One pass over the members for all rules.
 */
final class MemberRules {
  private final Figures figures;
  private final Detectors detectors;
  private final Memberships memberships;
  private final TradePatterns trades;
  private final long[] own = new long[Figures.LENGTH];
  private final long[] withDownline = new long[Figures.LENGTH];
  private final Fraction value = new Fraction();

  MemberRules(Figures figures, Detectors detectors, Memberships memberships, TradePatterns trades) {
    this.figures = figures;
    this.detectors = detectors;
    this.memberships = memberships;
    this.trades = trades;
  }

  /** Holds every member against all rules; the tallies keep what came of it. */
  void judge(List<MemberTally> tallies) {
    MemberTally[] ofAll = tallies.stream()
        .filter(tally -> isOfAll(tally.rule().measure()))
        .toArray(MemberTally[]::new);
    MemberTally[] ofPaid = tallies.stream()
        .filter(tally -> !isOfAll(tally.rule().measure()))
        .toArray(MemberTally[]::new);
    boolean downlines = tallies.stream().anyMatch(tally -> tally.rule().scope() == Scope.DOWNLINE);
    for (int member = 1; member <= figures.period().members().count(); member++) {
      long pay = figures.pay(member);
      for (MemberTally tally : ofAll) {
        if (figures.isIn(tally.market(), member) && fill(tally.rule(), member)) {
          tally.add(member, pay, value);
        }
      }
      if (pay > 0 && ofPaid.length > 0) {
        ofPaid(member, pay, ofPaid, downlines);
      }
    }
  }

  private void ofPaid(int member, long pay, MemberTally[] tallies, boolean downlines) {
    figures.member(member, own);
    if (downlines) {
      System.arraycopy(own, 0, withDownline, 0, own.length);
      figures.downline(member, withDownline);
    }
    for (MemberTally tally : tallies) {
      if (figures.isIn(tally.market(), member) && fillPaid(tally.rule(), member)) {
        tally.add(member, pay, value);
      }
    }
  }

  /** Whether members are held against it who were not paid. */
  private static boolean isOfAll(Measure measure) {
    return measure == Measure.JOINING_BURST
        || measure == Measure.MEMBERSHIPS_PER_LEGAL_ID
        || TradePatterns.isFor(measure);
  }

  /** Whether the member has a value. */
  private boolean fill(Rule rule, int member) {
    if (rule.measure() == Measure.JOINING_BURST) {
      int burst = detectors.burst(member);
      return burst > 0 && value.set(burst, 1);
    }
    if (rule.measure() == Measure.MEMBERSHIPS_PER_LEGAL_ID) {
      int held = memberships.of(member);
      return held > 0 && value.set(held, 1);
    }
    return trades.fill(rule, member, value);
  }

  /** The same for a member who was paid. */
  private boolean fillPaid(Rule rule, int member) {
    return rule.measure() == Measure.PAY_TO_LINES_WITHOUT_RETAIL
        ? value.set(detectors.isDry(member) ? 1 : 0, 1)
        : value.measure(rule.measure(), rule.scope() == Scope.MEMBER ? own : withDownline);
  }
}
