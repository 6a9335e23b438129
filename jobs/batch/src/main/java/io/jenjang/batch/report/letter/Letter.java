package io.jenjang.batch.report.letter;

import io.jenjang.plan.words.Asked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All that a run knows of one member.
 *
 * @param sold by who bought; null where the plan runs under no set of rules, so that nobody knows
 * @param bonuses in plan order, those that have lines
 * @param others lines that are no bonus: adjustments, clawback, tax, fee, exchange
 * @param kept what was not paid
 * @param balance null for a member without a statement
 */
public record Letter(
    Head head,
    Sold sold,
    Map<String, BigDecimal> volumes,
    List<Bonus> bonuses,
    List<Line> others,
    List<Kept> kept,
    Balance balance,
    Standing standing) {

  /**
   * Whose letter it is.
   *
   * @param plan id and version
   * @param places of money that is paid out
   * @param state preview or closed
   */
  public record Head(
      String member,
      String period,
      String run,
      String state,
      boolean isFinal,
      String plan,
      String currency,
      int places) {}

  /**
   * What was sold, by who bought: retail, preferred, self, stock; and what of the pay comes from whose purchases, {@code none} for pay without a sale.
   *
   * @param customers distinct buyers who are no participants; null where nobody counts them
   */
  public record Sold(
      Map<String, BigDecimal> sold, Map<String, BigDecimal> paid, Integer customers) {}

  /**
   * What a bonus earned.
   *
   * @param lines how many there are
   * @param largest of them, by amount, whatever its sign
   * @param rest sum of the lines that are not among the largest
   */
  public record Bonus(
      String code, BigDecimal amount, long lines, List<Line> largest, BigDecimal rest) {}

  /**
   * One line.
   *
   * @param source null where there is none
   * @param level null where there is none
   * @param basis null where there is none
   * @param rate null where there is none
   * @param reference null where there is nothing to name
   */
  public record Line(
      String kind,
      String source,
      Integer level,
      BigDecimal basis,
      BigDecimal rate,
      BigDecimal amount,
      String currency,
      String reference) {}

  /** Where money went that was not paid. */
  public enum Went {
    /** It stayed with the company. */
    NOWHERE,
    /** Somebody else was paid instead. */
    ELSEWHERE,
    /** The volume stays on the member's own legs. */
    LEGS
  }

  /** What was not paid in one bonus for one reason. */
  public record Kept(String bonus, String reason, Went went, long rows, BigDecimal amount) {}

  /** The statement, in its order; columns of the table by name. */
  public record Balance(
      Map<String, BigDecimal> amounts, String payoutCurrency, BigDecimal payoutAmount) {}

  /**
   * How the member stands.
   *
   * @param nextRank null where there is none
   * @param missing selling before people
   */
  public record Standing(
      boolean active, String paidAs, String title, String nextRank, List<Need> missing) {}

  /** What is missing for the next rank. */
  public record Need(
      Asked asked, String requirement, BigDecimal needed, BigDecimal has, BigDecimal shortBy) {}
}
