package io.jenjang.safeguard;

/**
 * What a rule came to.
 *
 * @param market whose members were measured; empty for the whole company
 * @param member number of the member that the row is about; 0 for the row of the whole: there the value of a rule by member is the worst one
 * @param value null where it was not computed
 * @param judged how many members were measured one by one; 0 where the company was
 * @param failed of how many of them the rule does not hold
 * @param note why it was not computed, or what else a reader should know; empty for nothing
 */
public record Finding(
    Rule rule,
    String market,
    int member,
    Ratio value,
    Result result,
    long judged,
    long failed,
    String note) {

  /** The same with something said before what is said. */
  Finding noted(String words) {
    String all = note.isEmpty() ? words : words + Note.AND + note;
    return new Finding(rule, market, member, value, result, judged, failed, all);
  }

  /** What became of a rule. */
  public enum Result {
    /** It holds. */
    PASS,
    /** It does not hold, and nothing may be published. */
    FAIL,
    /** It did not hold, and pay was cut: the value is that of before. */
    CUT,
    /** It does not hold. */
    WARN,
    /** A figure without a threshold. */
    REPORT,
    /** The data is not there. Never a pass. */
    NOT_COMPUTED
  }

  /** Whether the row is about the company or a market, not about one member. */
  public boolean isOfTheWhole() {
    return member == 0;
  }
}
