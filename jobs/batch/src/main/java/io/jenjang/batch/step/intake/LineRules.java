package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.Shared;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.CatalogInput;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.payout.Quantities;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Timeline;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Makes the rules by which the sale lines of a delivery are read.
 *
 * @param table of the sales
 */
record LineRules(
    IntakeRequest request, Delivery delivery, TableScan table, MembersStep.Result members) {
  private static final int MOST_SUMS = 63;

  /** Stops with INPUT where a column is missing without which no line can be read, and with PLAN where there are too many volumes. */
  void require() {
    boolean byPayment = request.plan().periodBy() == Plan.PeriodBy.PAID_AT;
    table.require(
        "the plan's period-by names it", byPayment ? SalesInput.PAID_AT : SalesInput.SOLD_AT);
    if (delivery.find(CatalogInput.SCHEMA).isEmpty()) {
      table.require(
          "a sale line has one of them, or a catalog has its value",
          SalesInput.CV,
          SalesInput.QV,
          SalesInput.NET);
    }
    if (SalesSplit.sums(request.plan()).size() > MOST_SUMS) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "volumes: the plan has " + request.plan().sums().size() + " that sum sale lines, at most "
              + MOST_SUMS + " are possible");
    }
  }

  /** @param orderedBefore by member number: whether the member ordered in an earlier period; null if nobody did */
  SalesRules of(Currencies currencies, boolean[] orderedBefore) {
    Plan plan = request.plan();
    List<Quantity.Sum> sums = SalesSplit.sums(plan).stream().map(this::asked).toList();
    var people = members.intake().members();
    Timeline timeline = members.intake().timeline();
    Catalog catalog = delivery
        .find(CatalogInput.SCHEMA)
        .map(found -> CatalogRows.of(SmallTable.read(found), people.countries()))
        .orElse(null);
    Trading trading = Trading.of(request.rules(), table, catalog != null);
    return new SalesRules(
        request.window(),
        plan.calendar(),
        plan.periodBy(),
        sums,
        sums.stream().map(sum -> new SumRule(sum.filter())).toList(),
        currencies,
        Shared.with(
            spark(),
            new MemberFacts(
                members.index(),
                members.later(),
                people.joinedOn(),
                people.country(),
                orderedBefore,
                timeline == null ? null : timeline.stretches())),
        catalog == null ? null : Shared.with(spark(), catalog),
        Quantities.customerThresholds(plan).length > 0,
        request.settings().unknownReturnedSale(),
        plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL,
        readsSoldAt(sums, trading, catalog != null || timeline != null),
        timeline != null,
        Layout.of(table.rows(), people.count()),
        SalesSplit.of(plan),
        trading);
  }

  /**
   * Whether anything depends on when a line was sold: its period, a filter, a rule, what is taken back later, what is shown or kept of it, or its prices and uplines.
   *
   * @param changes whether those change inside the period
   */
  private boolean readsSoldAt(List<Quantity.Sum> sums, Trading trading, boolean changes) {
    Plan plan = request.plan();
    return changes
        || plan.periodBy() == Plan.PeriodBy.SOLD_AT
        || plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL
        || trading.isAsked()
        || request.showsLines()
        || request.caches().sales() != null
        || sums.stream().map(Quantity.Sum::filter).anyMatch(LineRules::asksWhen);
  }

  private static boolean asksWhen(Quantity.Filter filter) {
    return filter.firstOrder() || filter.withinDaysOfJoining() > 0;
  }

  /** A volume without what nothing in the delivery can fail: where no file has tags, no line is left out for its tags. */
  private Quantity.Sum asked(Quantity.Sum sum) {
    return table.has(SalesInput.TAGS)
        ? sum
        : new Quantity.Sum(sum.name(), sum.column(), sum.filter().withoutTags(List.of()));
  }

  private JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(request.session().sparkContext());
  }
}
