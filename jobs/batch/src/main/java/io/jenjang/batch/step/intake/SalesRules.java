package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.io.Serializable;
import java.util.List;

/**
 * Everything a task needs to judge sale lines.
 *
 * @param sums the plan's personal volumes, in order, and what is measured besides
 * @param rules their filters, in the same order
 * @param catalog null without a catalog
 * @param countsCustomers whether the plan asks for distinct customers
 * @param checksReturns whether a return must have its sale
 * @param reversesReturns whether a return of a sale of a closed period takes back what that paid: sales are kept apart by their keys, and returns looked up
 * @param readsSoldAt whether it is asked when a line was sold; if not, {@code sold_at} is not read, and which day and instant a line has says nothing
 * @param byStretch whether volumes of members whose uplines changed inside the period are kept apart by when they were sold
 * @param split which sums are kept by who bought
 * @param trading what rules ask about trades between members
 */
record SalesRules(
    PeriodWindow window,
    Calendar calendar,
    Plan.PeriodBy periodBy,
    List<Quantity.Sum> sums,
    List<SumRule> rules,
    Currencies currencies,
    Shared<MemberFacts> members,
    Shared<Catalog> catalog,
    boolean countsCustomers,
    boolean checksReturns,
    boolean reversesReturns,
    boolean readsSoldAt,
    boolean byStretch,
    Layout layout,
    SalesSplit split,
    Trading trading)
    implements Serializable {

  /** Whether a return's sale is looked for. */
  boolean looksForSales() {
    return checksReturns || reversesReturns;
  }

  /** Whether the day of payment is kept beside that of the sale: it says in which stretch the sale lies. */
  boolean keepsPaymentDay() {
    return byStretch && periodBy == Plan.PeriodBy.PAID_AT;
  }

  /** Whether any volume sums the column. */
  boolean sums(Quantity.SaleColumn column) {
    return sums.stream().anyMatch(sum -> sum.column() == column);
  }

  /** Whether any volume counts first orders only. */
  boolean hasFirstOrders() {
    return sums.stream().anyMatch(sum -> sum.filter().firstOrder());
  }

  /** The volumes that count first orders only, as bits. */
  long firstOrderBits() {
    long bits = 0;
    for (int i = 0; i < sums.size(); i++) {
      bits |= sums.get(i).filter().firstOrder() ? 1L << i : 0;
    }
    return bits;
  }

  /** Whether every line counts into every volume. */
  boolean isUnfiltered() {
    return sums.stream().allMatch(sum -> sum.filter().equals(Quantity.Filter.NONE));
  }
}
