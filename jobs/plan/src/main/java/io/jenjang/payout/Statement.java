package io.jenjang.payout;

/**
 * What one member is owed for a period, in units of the payout exponent. Always: opening + earned + adjustments + clawback - tax - fee - payable =
 * closing, where a balance is what is held less what is owed by the member.
 *
 * @param opening the balances that the previous period left
 * @param pay what the period gave
 * @param tax withheld; its basis is the pay that was taxed
 * @param fee charged for the payment; its basis is what was there to be paid
 * @param payable what is paid out; never negative
 * @param payout the same in the member's own currency, in units of what that pays out; null for who is paid in the plan's
 * @param closing the balances that the next period opens with
 */
public record Statement(
    Balances opening,
    Pay pay,
    Rounded tax,
    Rounded fee,
    long payable,
    Rounded payout,
    Balances closing) {
  public Statement {
    long sum = opening.net() + pay.earned() + pay.adjustments() + pay.clawback();
    boolean adds = sum - tax.amount() - fee.amount() - payable == closing.net();
    if (!adds || payable < 0 || tax.amount() < 0 || fee.amount() < 0) {
      throw new IllegalArgumentException("a statement that does not add up: opening " + opening
          + ", " + pay + ", tax " + tax.amount() + ", fee " + fee.amount() + ", payable " + payable
          + ", closing " + closing);
    }
  }
}
