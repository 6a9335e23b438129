package io.jenjang.payout;

/**
 * What one member is owed for a period, in units of the payout exponent. Always: opening + earned + adjustments + clawback - tax - fees - payable = closing.
 *
 * @param opening the balance that the previous period left; negative: the member owes
 * @param earned the sum of the member's lines
 * @param adjustments decisions of people; negative: taken
 * @param clawback lines of closed periods that returns reversed; negative
 * @param tax withheld
 * @param fees charged
 * @param held the part of closing that stays owed because it is below the minimum payout; never negative
 * @param payable what is paid out; never negative
 * @param closing the balance that the next period opens with
 */
public record Statement(
    long opening,
    long earned,
    long adjustments,
    long clawback,
    long tax,
    long fees,
    long held,
    long payable,
    long closing) {
  public Statement {
    long sum = opening + earned + adjustments + clawback - tax - fees - payable;
    if (payable < 0 || sum != closing || held != Math.max(0, closing)) {
      throw new IllegalArgumentException("a statement that does not add up: opening " + opening
          + ", earned " + earned + ", adjustments " + adjustments + ", clawback " + clawback
          + ", tax " + tax + ", fees " + fees + ", held " + held + ", payable " + payable
          + ", closing " + closing);
    }
  }
}
