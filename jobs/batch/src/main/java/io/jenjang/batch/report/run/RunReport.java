package io.jenjang.batch.report.run;

import io.jenjang.safeguard.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a run says about where its money comes from.
 *
 * @param head which run it is
 * @param rules of the table of safeguards, rows of the whole, in its order; indicators among them
 * @param paid by bonus in plan order, then by origin
 */
public record RunReport(Head head, List<Rule> rules, Map<String, Map<String, BigDecimal>> paid) {

  /**
   * Which run it is.
   *
   * @param places of money that is paid out
   * @param state preview, closed or unpublished
   */
  public record Head(
      String period,
      String run,
      String state,
      boolean isFinal,
      String plan,
      String currency,
      int places) {}

  /**
   * A row of the table of safeguards; null as there.
   *
   * @param judged null where the company was measured
   * @param beware the part of the note that the rule's set says; empty for nothing
   * @param indonesian what the set says in Indonesian
   */
  public record Rule(
      String id,
      String set,
      String jurisdiction,
      String scope,
      String market,
      String says,
      String measure,
      BigDecimal value,
      String threshold,
      String outcome,
      Long judged,
      Long failed,
      String source,
      String sure,
      String note,
      String beware,
      Wording indonesian) {

    /** Whether somebody has to look the figure up before resting on it. */
    public boolean isUnconfirmed() {
      return sure.contains("unconfirmed");
    }
  }

  /** Whether the plan runs under sets of rules. */
  public boolean isMeasured() {
    return !rules.isEmpty();
  }
}
