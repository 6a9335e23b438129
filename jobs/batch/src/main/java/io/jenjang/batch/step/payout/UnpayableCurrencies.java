package io.jenjang.batch.step.payout;

import io.jenjang.batch.step.intake.ExchangeRate;
import io.jenjang.batch.step.payout.Disbursement.Payability;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Pay;
import io.jenjang.plan.Plan;
import java.util.List;

/** Finds currencies in which somebody is to be paid and cannot be, before anything is written. */
public final class UnpayableCurrencies {
  private final Plan plan;
  private final String period;
  private final Disbursement disbursement;
  private final long[] members;
  private final int[] first;

  private UnpayableCurrencies(Plan plan, String period, Disbursement disbursement) {
    this.plan = plan;
    this.period = period;
    this.disbursement = disbursement;
    this.members = new long[disbursement.currencies()];
    this.first = new int[disbursement.currencies()];
  }

  /** Stops with INPUT, naming every such currency, how many wait for it, and one of them. Members without pay in a currency stop nothing. */
  public static void refuse(
      Outcome outcome,
      Disbursement disbursement,
      Opening opening,
      Adjustments adjustments,
      Clawbacks clawbacks,
      Restatements restatements,
      List<ExchangeRate> rates) {
    boolean allPayable = true;
    for (int i = 0; i < disbursement.currencies(); i++) {
      allPayable &= disbursement.payability(i) == Payability.PAYABLE;
    }
    if (allPayable) {
      return;
    }
    var period = outcome.qualification().period();
    UnpayableCurrencies found =
        new UnpayableCurrencies(period.plan(), period.window().name(), disbursement);
    found.count(outcome, opening, adjustments, clawbacks, restatements);
    Problems problems = new Problems();
    for (int i = 0; i < found.members.length; i++) {
      if (found.members[i] > 0) {
        problems.add(found.sentence(i, period.members().ids().text(found.first[i]), rates));
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
  }

  private void count(
      Outcome outcome,
      Opening opening,
      Adjustments adjustments,
      Clawbacks clawbacks,
      Restatements restatements) {
    long[] earned = outcome.earnedInAll();
    for (int member = 1; member < earned.length; member++) {
      int currency = disbursement.currencyOf(member);
      if (disbursement.payability(currency) == Payability.PAYABLE) {
        continue;
      }
      Pay pay = new Pay(
          earned[member],
          Math.addExact(adjustments.of(member), restatements.sum(member)),
          clawbacks.sum(member));
      boolean paid = disbursement
              .settle(member, opening.balance(member), pay, opening.taxed(member))
              .payable()
          > 0;
      if (paid && members[currency]++ == 0) {
        first[currency] = member;
      }
    }
  }

  private String sentence(int place, String member, List<ExchangeRate> rates) {
    String currency = disbursement.currency(place);
    String who = members[place] + (members[place] == 1 ? " member is" : " members are")
        + " to be paid in " + currency + ", " + member + " the first";
    if (disbursement.payability(place) == Payability.NO_EXPONENT) {
      return "members: " + who + ", and ISO 4217 does not know the decimal places of " + currency
          + "; say them in statement.payout-exponents, or mend the column currency";
    }
    boolean other = rates.stream().anyMatch(rate -> rate.from().equals(currency));
    return "fx_rates: there is no rate from " + plan.currency() + " to " + currency + " for "
        + period + ", and " + who
        + (other ? "; the rate from " + currency + " is not turned around" : "")
        + "; add the row " + period + "," + plan.currency() + "," + currency
        + ",RATE, or set statement.payout-currency = plan";
  }
}
