package io.jenjang.oracle;

import io.jenjang.plan.StatementRules;
import io.jenjang.plan.Withholding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A second calculator of statements: decimals of any size, the definitions one after another, nothing of the engine but the rules of the plan.
 */
public final class StatementOracle {
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final StatementRules rules;
  private final Withholding.Table table;
  private final int exponent;
  private final RoundingMode rounding;

  /**
   * @param table in force, or null
   * @param exponent of the plan
   * @param rounding of the plan
   */
  public StatementOracle(
      StatementRules rules, Withholding.Table table, int exponent, RoundingMode rounding) {
    this.rules = rules;
    this.table = table;
    this.exponent = exponent;
    this.rounding = rounding;
  }

  /**
   * What goes in; money in the plan's currency.
   *
   * @param pays earned, adjustments and clawback together
   * @param monthGross taxed in the month before
   * @param monthTax withheld in the month before
   * @param rate of the member's currency; null for who is paid in the plan's
   * @param places of the member's currency
   */
  public record Given(
      BigDecimal held,
      BigDecimal debt,
      BigDecimal pays,
      boolean taxId,
      BigDecimal monthGross,
      BigDecimal monthTax,
      BigDecimal rate,
      int places) {}

  /** What comes out. */
  public record Result(
      BigDecimal taxed,
      BigDecimal tax,
      BigDecimal fee,
      BigDecimal payable,
      BigDecimal payout,
      BigDecimal held,
      BigDecimal debt) {}

  public Result settle(Given given) {
    BigDecimal held = given.held();
    BigDecimal debt = given.debt();
    BigDecimal gross = ZERO;
    if (given.pays().signum() < 0) {
      BigDecimal taken = held.min(given.pays().negate());
      held = held.subtract(taken);
      debt = debt.add(given.pays().negate()).subtract(taken);
    } else {
      BigDecimal share =
          given.pays().multiply(decimal(rules.recover(), 6)).setScale(exponent, RoundingMode.DOWN);
      BigDecimal recovered = share.min(debt);
      debt = debt.subtract(recovered);
      gross = given.pays().subtract(recovered);
    }
    BigDecimal tax = tax(gross, given);
    BigDecimal due = held.add(gross).subtract(tax);
    BigDecimal fee = fee(due);
    BigDecimal after = due.subtract(fee);
    BigDecimal payout = given.rate() == null
        ? after
        : after.multiply(given.rate()).setScale(given.places(), rounding);
    boolean paid = after.signum() > 0
        && payout.signum() > 0
        && after.compareTo(decimal(rules.minimumPayout(), exponent)) >= 0;
    return paid
        ? new Result(gross, tax, fee, after, payout, ZERO, debt)
        : new Result(gross, tax, ZERO, ZERO, ZERO, due, debt);
  }

  private BigDecimal tax(BigDecimal gross, Given given) {
    if (table == null || gross.signum() == 0) {
      return ZERO;
    }
    boolean month = rules.withholding().per() == Withholding.Per.MONTH;
    BigDecimal whole = month ? gross.add(given.monthGross()) : gross;
    BigDecimal unit = decimal(table.baseRounding(), exponent);
    BigDecimal base = whole
        .multiply(decimal(table.baseShare(), 6))
        .divideToIntegralValue(unit)
        .multiply(unit);
    BigDecimal tax = ZERO;
    List<Withholding.Bracket> brackets = table.brackets();
    for (int i = brackets.size() - 1; i >= 0; i--) {
      BigDecimal from = decimal(brackets.get(i).from(), exponent);
      if (base.compareTo(from) > 0) {
        tax = tax.add(base.subtract(from).multiply(decimal(brackets.get(i).rate(), 6)));
        base = from;
      }
    }
    if (!given.taxId()) {
      tax = tax.add(tax.multiply(decimal(table.surcharge(), 6)));
    }
    BigDecimal now = month ? tax.subtract(given.monthTax()) : tax;
    return now.setScale(exponent, table.rounding()).max(ZERO).min(gross);
  }

  private BigDecimal fee(BigDecimal due) {
    if (due.signum() <= 0) {
      return ZERO;
    }
    BigDecimal fee = decimal(rules.fee().amount(), exponent)
        .add(due.multiply(decimal(rules.fee().rate(), 6)).setScale(exponent, RoundingMode.DOWN));
    return rules.fee().most() == 0 ? fee : fee.min(decimal(rules.fee().most(), exponent));
  }

  private static BigDecimal decimal(long unscaled, int places) {
    return BigDecimal.valueOf(unscaled, places);
  }
}
