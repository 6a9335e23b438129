package io.jenjang.safeguard;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One rule or indicator, as data.
 *
 * @param id unique in its set
 * @param set name of the set
 * @param jurisdiction whose rule it is
 * @param says the rule in one sentence
 * @param measure what is measured
 * @param scope of what
 * @param span how far it looks
 * @param threshold null for an indicator without one
 * @param severity what it does when it does not hold
 * @param cut the share of pay that it cuts from those of whom it does not hold, 6 places; 0 where its severity is another one
 * @param from first day on which it is in force
 * @param to null, or the last day
 * @param source where the figure comes from
 * @param sure how sure it is
 * @param beware what else a value may come from than what the rule looks for; empty for nothing
 * @param indonesian the same in Indonesian
 */
public record Rule(
    String id,
    String set,
    String jurisdiction,
    String says,
    Measure measure,
    Scope scope,
    Span span,
    Threshold threshold,
    Severity severity,
    int cut,
    LocalDate from,
    LocalDate to,
    String source,
    Sure sure,
    String beware,
    Wording indonesian)
    implements Serializable {

  /** Whether the rule is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
