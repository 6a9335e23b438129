package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Scales;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.StatementRules;
import io.jenjang.plan.Withholding;
import java.io.Serializable;

/**
 * Turns what a period gave into statements, member by member, in this order:
 *
 * <ol>
 *   <li>Pay is what was earned, with adjustments and clawback. Pay below zero is taken from what is held, the rest becomes a debt.
 *   <li>Recovery: of pay above zero the plan's share {@code recover}, rounded down, goes towards the debt, and no more than it takes.
 *   <li>Tax on the pay that is left after recovery (what was paid back by it was taxed when it was first paid). What is held from earlier periods was
 *       taxed in its own period.
 *   <li>Fee, for a payment that is made only.
 *   <li>Conversion to the member's own currency, rounded once, by the plan's rounding, to what that currency pays out.
 *   <li>Minimum: what is left after tax and fee is paid if it is above zero, reaches the minimum payout and is something in the member's currency; else
 *       no fee is charged and what was there before it is held, still owed.
 * </ol>
 */
public final class Settlement implements Serializable {
  private static final long serialVersionUID = 1L;

  private final StatementRules rules;
  private final Taxation taxation;
  private final boolean byMonth;
  private final Charge charge;

  private Settlement(StatementRules rules, int exponent, Taxation taxation) {
    this.rules = rules;
    this.taxation = taxation;
    this.byMonth = taxation != null && rules.withholding().per() == Withholding.Per.MONTH;
    this.charge = new Charge(rules.fee(), exponent);
  }

  /** The settlement of a period; stops with PLAN where no version of the plan's tax table is in force on its last day. */
  public static Settlement of(Plan plan, PeriodWindow window) {
    return of(plan.statement(), plan.payoutExponent(), window);
  }

  static Settlement of(StatementRules rules, int exponent, PeriodWindow window) {
    Withholding withholding = rules.withholding();
    if (withholding == null) {
      return new Settlement(rules, exponent, null);
    }
    Withholding.Table table = withholding
        .on(window.lastDay())
        .orElseThrow(() -> new JenjangException(
            ErrorCode.PLAN,
            "statement.withholding: no version of the table " + withholding.name()
                + " is in force on " + window.lastDay() + ", the last day of " + window.name()
                + "; the earliest is of " + withholding.tables().get(0).effectiveFrom()
                + "; write the table of that time in the plan"));
    return new Settlement(rules, exponent, new Taxation(table, exponent));
  }

  /** Whether what a statement taxed has to be known to the later periods of its month. */
  public boolean taxesByMonth() {
    return byMonth;
  }

  /**
   * The statement of one member.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public Statement settle(Balances opening, Pay pay, Payee payee) {
    long income = pay.sum();
    long recovered = Math.min(opening.debt(), share(Math.max(0, income)));
    long shortfall = Math.negateExact(Math.min(0, income));
    long fromHeld = Math.min(opening.held(), shortfall);
    long debt = Math.addExact(opening.debt() - recovered, shortfall - fromHeld);
    long left = Math.max(0, income) - recovered;
    Rounded tax = tax(left, payee);
    long due = Math.addExact(opening.held() - fromHeld, left - tax.amount());
    Rounded fee = charge.of(due);
    long after = Math.subtractExact(due, fee.amount());
    Rounded payout =
        after <= 0 || payee.conversion() == null ? null : payee.conversion().of(after);
    boolean pays =
        after > 0 && after >= rules.minimumPayout() && (payout == null || payout.amount() > 0);
    return pays
        ? new Statement(opening, pay, tax, fee, after, payout, new Balances(0, debt))
        : new Statement(opening, pay, tax, Rounded.NONE, 0, null, new Balances(due, debt));
  }

  private Rounded tax(long gross, Payee payee) {
    if (taxation == null || gross == 0) {
      return Rounded.NONE;
    }
    return taxation.of(gross, byMonth ? payee.month() : Payee.Taxed.NONE, payee.taxId());
  }

  /** The plan's share of an amount not below zero, rounded down; in two parts, so that it cannot overflow. */
  private long share(long amount) {
    long whole = amount / Scales.ONE_RATE * rules.recover();
    return whole + amount % Scales.ONE_RATE * rules.recover() / Scales.ONE_RATE;
  }
}
