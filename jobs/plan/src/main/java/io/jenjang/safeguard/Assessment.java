package io.jenjang.safeguard;

import io.jenjang.payout.Outcome;
import io.jenjang.payout.Period;
import io.jenjang.safeguard.Finding.Result;
import io.jenjang.safeguard.Rulebook.Applied;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What all rules came to, and the three numbers that stand above every report.
 *
 * @param outcome what is paid: rules that cut pay have done so
 * @param findings rule by rule, in the order of the sets; members after the row of the whole
 * @param indicators of the whole company, as {@link Indicators#RULES} names them
 * @param headline of the whole company
 * @param origins where the money comes from
 */
public record Assessment(
    Outcome outcome,
    List<Finding> findings,
    List<Finding> indicators,
    Headline headline,
    PayOrigins origins) {
  /** Where nothing is measured. */
  public static final Assessment NONE =
      new Assessment(null, List.of(), List.of(), new Headline(null, null, null), null);

  /** Said wherever a figure of this kind is shown. */
  public static final String NO_ADVICE =
      "This is no legal advice. Laws change: look a figure up before resting on it";

  /**
   * Null where it was not computed.
   *
   * @param retailPay share of pay that comes from sales to customers
   * @param customers median of retail customers over earning sellers
   * @param withoutRetail share of active sellers with no sale to a customer
   */
  public record Headline(Ratio retailPay, Ratio customers, Ratio withoutRetail) {}

  /**
   * Measures everything that the rules in force ask for: first those that cut pay, on the pay before they cut; then all others, on what is paid.
   *
   * @param outcome before any rule has cut
   */
  public static Assessment of(Outcome outcome, Evidence evidence, Rulebook book, YearSoFar year) {
    Period period = outcome.qualification().period();
    List<Applied> rules = book.inForce(period.window().lastDay());
    Assessor uncut = new Assessor(outcome, evidence, year);
    CutRules cuts = CutRules.of(uncut, rules, period.members().count());
    Outcome paid = cuts.isAny() ? outcome.cut(cuts.shares()) : outcome;
    Assessor assessor = cuts.isAny() ? new Assessor(paid, evidence, year) : uncut;
    List<List<Finding>> judged = assessor.judge(rules.stream()
        .filter(applied -> applied.rule().severity() != Severity.CUT)
        .toList());
    List<Finding> findings = new ArrayList<>();
    Iterator<List<Finding>> after = judged.iterator();
    for (int i = 0; i < rules.size(); i++) {
      List<Finding> before = cuts.findings(i);
      findings.addAll(before == null ? after.next() : before);
    }
    return new Assessment(
        paid,
        List.copyOf(findings),
        assessor.indicators(),
        assessor.headline(),
        assessor.origins());
  }

  /** Whether anything was measured. */
  public boolean isMade() {
    return origins != null;
  }

  /** Rules that stop a publication. */
  public List<Finding> blocking() {
    return findings.stream()
        .filter(finding -> finding.isOfTheWhole() && finding.result() == Result.FAIL)
        .toList();
  }
}
