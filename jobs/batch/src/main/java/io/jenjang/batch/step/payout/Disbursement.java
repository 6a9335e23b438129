package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.step.intake.ExchangeRate;
import io.jenjang.batch.step.intake.Payees;
import io.jenjang.payout.Balances;
import io.jenjang.payout.Conversion;
import io.jenjang.payout.Pay;
import io.jenjang.payout.Payee;
import io.jenjang.payout.Payee.Taxed;
import io.jenjang.payout.Settlement;
import io.jenjang.payout.Statement;
import io.jenjang.plan.Iso4217;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.StatementRules.PaidIn;
import java.io.Serializable;
import java.util.List;

/** How each member is paid in a period: settlement, tax ids, and currencies by the period's frozen rates. */
public final class Disbursement implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Plan plan;
  private final Settlement settlement;
  private final Payees payees;

  /** By place of the currency; null where it is the plan's, or cannot be paid in. */
  private final Conversion[] conversions;

  private final Payability[] payability;

  /** Whether members can be paid in a currency. */
  enum Payability {
    PAYABLE,
    /** There is no rate from the plan's currency. */
    NO_RATE,
    /** How many places it pays out is not known. */
    NO_EXPONENT
  }

  private Disbursement(Plan plan, Settlement settlement, Payees payees) {
    this.plan = plan;
    this.settlement = settlement;
    this.payees = payees;
    this.conversions = new Conversion[payees.currencies().length];
    this.payability = new Payability[conversions.length];
  }

  /**
   * Stops with PLAN where no version of the plan's tax table is in force. Currencies that nobody can be paid in stop nothing yet: see {@link
   * UnpayableCurrencies}.
   *
   * @param rates of the period, from and to the plan's currency
   */
  public static Disbursement of(
      Plan plan, PeriodWindow window, Payees payees, List<ExchangeRate> rates) {
    Disbursement made = new Disbursement(plan, Settlement.of(plan, window), payees);
    for (int i = 0; i < made.conversions.length; i++) {
      made.payability[i] = made.prepare(i, payees.currencies()[i], rates);
    }
    return made;
  }

  private Payability prepare(int place, String currency, List<ExchangeRate> rates) {
    boolean plans = currency.isEmpty() || currency.equals(plan.currency());
    if (plans || plan.statement().payout().in() == PaidIn.PLAN) {
      return Payability.PAYABLE;
    }
    int exponent = exponent(currency);
    if (exponent < 0) {
      return Payability.NO_EXPONENT;
    }
    for (ExchangeRate rate : rates) {
      if (rate.from().equals(plan.currency()) && rate.to().equals(currency)) {
        conversions[place] = new Conversion(
            currency,
            rate.rate().unscaledValue().longValueExact(),
            exponent,
            plan.payoutExponent(),
            plan.rounding());
        return Payability.PAYABLE;
      }
    }
    return Payability.NO_RATE;
  }

  /** Decimal places that a currency pays out: what the plan says, else ISO 4217; -1 if neither knows. */
  private int exponent(String currency) {
    Integer said = plan.statement().payout().exponents().get(currency);
    return said == null ? Iso4217.places(currency).orElse(-1) : said;
  }

  Settlement settlement() {
    return settlement;
  }

  /** How many currencies the members name, the empty one counted. */
  int currencies() {
    return conversions.length;
  }

  /** The name of a currency by its place; the plan's for 0. */
  String currency(int place) {
    return place == 0 ? plan.currency() : payees.currencies()[place];
  }

  /** Whether members can be paid in a currency. */
  Payability payability(int place) {
    return payability[place];
  }

  /** That the statement pays in a currency in which it can be paid: what was refused before anything was written. */
  void requirePayable(int member, Statement statement) {
    if (statement.payable() > 0 && payability[payees.currencyOf(member)] != Payability.PAYABLE) {
      throw new IllegalStateException(
          "member number " + member + " is paid in " + currency(payees.currencyOf(member)));
    }
  }

  /** Place of the currency of a member. */
  int currencyOf(int member) {
    return payees.currencyOf(member);
  }

  /** From the plan's currency to the member's; null where it is the plan's. */
  Conversion conversion(int member) {
    return conversions[payees.currencyOf(member)];
  }

  /** What one amount of a currency is in tables; for members who are paid in another currency only. */
  MoneyScale scale(int member) {
    return MoneyScale.ofExponent(conversion(member).exponent());
  }

  /** The statement of a member. One that pays in a currency that cannot be paid in is for {@link UnpayableCurrencies} to refuse. */
  Statement settle(int member, Balances opening, Pay pay, Taxed month) {
    return settlement.settle(
        opening, pay, new Payee(payees.hasTaxId(member), month, conversion(member)));
  }
}
