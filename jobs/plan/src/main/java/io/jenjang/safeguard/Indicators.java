package io.jenjang.safeguard;

import java.time.LocalDate;
import java.util.List;

/** Figures without a threshold that every report has, whatever sets of rules a plan names. */
public final class Indicators {
  /** In place of a rule's id. */
  public static final String ID = "INDICATOR";

  /** In the order of a report; the first three are its headline. */
  public static final List<Rule> RULES = List.of(
      rule(Measure.RETAIL_PAY_SHARE, "Share of pay that comes from sales to customers"),
      rule(Measure.MEDIAN_RETAIL_CUSTOMERS, "Median retail customers per earning seller"),
      rule(
          Measure.SELLERS_WITHOUT_RETAIL_SALE,
          "Share of active sellers with no sale to a customer"),
      rule(Measure.RETAIL_SALES_SHARE, "Share of sales that goes to customers"),
      rule(Measure.USER_PAY_SHARE, "Share of pay that comes from sales to customers and own use"),
      rule(
          Measure.NEW_MEMBER_PAY_SHARE,
          "Share of pay from purchases of members who joined in the last 90 days"),
      rule(
          Measure.GINI,
          "Gini coefficient of pay over all sellers, those who earned nothing included"),
      rule(Measure.TOP_SHARE, "Share of pay of the best-paid hundredth of all sellers"),
      rule(Measure.PAYOUT_RATIO, "Payouts as a share of sales"),
      rule(Measure.NEW_SELLERS_SHARE, "New sellers against active sellers"));

  private Indicators() {}

  private static Rule rule(Measure measure, String says) {
    return new Rule(
        ID,
        "",
        "",
        says,
        measure,
        Scope.PERIOD,
        Span.NONE,
        null,
        Severity.REPORT,
        0,
        LocalDate.MIN,
        null,
        "computed from the run",
        Sure.INDICATOR,
        "",
        Wording.NONE);
  }
}
