package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.plan.Plan;

/**
 * Turns what was earned into statements.
 *
 * <p>A balance that opens at zero or above is added to what was earned. A negative one is recovered first: of positive earnings the plan's share {@code
 * recover}, rounded down, goes towards it, and no more than it takes; the rest is due. What is due is paid if it is above zero and reaches the minimum payout;
 * else it stays in the balance: held, or set against what the member still owes. Adjustments and clawback come between earning and recovery, tax and
 * fees between recovery and the minimum.
 */
public final class Settlement {
  private final Plan.StatementRules rules;

  public Settlement(Plan.StatementRules rules) {
    this.rules = rules;
  }

  /**
   * The statement of one member.
   *
   * @param opening balance that the previous period left, in units of the payout exponent
   * @param earned sum of the member's lines
   * @param adjustments decisions of people, of either sign; they count as earnings when a negative balance is recovered
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public Statement settle(long opening, long earned, long adjustments) {
    long income = Math.addExact(earned, adjustments);
    long balance = Math.addExact(opening, income);
    long due = opening < 0 ? afterRecovery(opening, income) : balance;
    long payable = due > 0 && due >= rules.minimumPayout() ? due : 0;
    long closing = Math.subtractExact(balance, payable);
    return new Statement(
        opening, earned, adjustments, 0, 0, 0, Math.max(0, closing), payable, closing);
  }

  /** What is left of earnings after the plan's share of them has gone towards a negative balance. */
  private long afterRecovery(long opening, long earned) {
    if (earned <= 0) {
      return 0;
    }
    long share = share(earned);
    return opening <= -share ? earned - share : earned + opening;
  }

  /** The plan's share of an amount above zero, rounded down; in two parts, so that it cannot overflow. */
  private long share(long amount) {
    long whole = amount / Scales.ONE_RATE * rules.recover();
    return whole + amount % Scales.ONE_RATE * rules.recover() / Scales.ONE_RATE;
  }
}
