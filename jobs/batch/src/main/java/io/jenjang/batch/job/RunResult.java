package io.jenjang.batch.job;

import io.jenjang.batch.config.Accounts;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.step.check.Checks;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.intake.SaleIntake;
import io.jenjang.batch.step.payout.Adjustments;
import io.jenjang.batch.step.payout.Attachments;
import io.jenjang.batch.step.payout.Clawbacks;
import io.jenjang.batch.step.payout.Disbursement;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.PartTotals;
import io.jenjang.batch.step.payout.Payroll;
import io.jenjang.batch.step.payout.Restatements;
import io.jenjang.batch.step.payout.RunControls;
import io.jenjang.batch.step.payout.SettlementControls;
import io.jenjang.batch.step.payout.UnpayableCurrencies;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.batch.step.returns.Reversals;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Period;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.safeguard.Assessment;
import io.jenjang.safeguard.Evidence;
import io.jenjang.safeguard.Rulebook;
import io.jenjang.safeguard.YearSoFar;
import io.jenjang.tree.IdIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * A period worked out, before it is written.
 *
 * @param people the genealogy
 * @param sales what was summed
 * @param opening what the previous run left
 * @param outcome what the plan makes of it, after rules that cut pay
 * @param adjustments of people
 * @param reversals what returns take back of closed periods
 * @param clawbacks the same by member
 * @param restatements what restatements of closed periods change
 * @param disbursement how members are paid
 * @param assessment what the sales-first rules came to
 */
record RunResult(
    Plan plan,
    MemberIntake people,
    SaleIntake sales,
    Opening opening,
    Outcome outcome,
    Adjustments adjustments,
    Reversals reversals,
    Clawbacks clawbacks,
    Restatements restatements,
    Disbursement disbursement,
    Assessment assessment) {

  static RunResult compute(
      Plan plan,
      PeriodWindow window,
      MemberIntake people,
      SaleIntake sales,
      Opening opening,
      Reversals reversals,
      List<Posting> postings,
      Rulebook rules,
      YearSoFar year) {
    Period period = new Period(
        plan,
        window,
        people.members(),
        people.trees(),
        sales.sums(),
        sales.returnedSums(),
        sales.customers(),
        opening.history(plan),
        people.overrides(),
        people.timeline() == null
            ? null
            : new Period.Earlier(people.timeline(), sales.earlierSums(), sales.earlierReturned()));
    List<Adjustments.Entry> entries = people.adjustments().stream()
        .map(one -> new Adjustments.Entry(one.adjustmentId(), one.member(), one.amount()))
        .toList();
    long unit = MoneyScale.ofExponent(plan.payoutExponent()).factor();
    Adjustments adjustments = Adjustments.of(entries, unit);
    Clawbacks clawbacks = Clawbacks.of(reversals.clawbacks(), people.members().ids());
    Restatements restatements = Restatements.of(postings, people.members().ids(), unit);
    Disbursement disbursement = Disbursement.of(plan, window, people.payees(), sales.rates());
    Outcome standing = Engine.compute(period);
    Assessment assessment = sales.byBuyer() == null
        ? Assessment.NONE
        : Assessment.of(
            standing,
            new Evidence(sales.byBuyer(), people.legalIds(), sales.trades()),
            rules,
            year);
    Outcome outcome = assessment.isMade() ? assessment.outcome() : standing;
    UnpayableCurrencies.refuse(
        outcome, disbursement, opening, adjustments, clawbacks, restatements, sales.rates());
    return new RunResult(
        plan,
        people,
        sales,
        opening,
        outcome,
        adjustments,
        reversals,
        clawbacks,
        restatements,
        disbursement,
        assessment);
  }

  /**
   * @param accounts what the journal posts to
   * @param run whose tables are to be written
   */
  Payroll payroll(Accounts accounts, RunFolder run) {
    return new Payroll(
        outcome.qualification(),
        outcome.payments(),
        outcome.cuts(),
        people.uplineIds(),
        run.writes(Genealogy.TABLE) ? attachments() : List.of(),
        opening,
        outcome.awards(),
        adjustments,
        clawbacks,
        restatements,
        disbursement,
        accounts,
        sales.saleLines(),
        sales.ordered());
  }

  private List<Attachments> attachments() {
    IdIndex index = IdIndex.of(people.members().ids());
    List<Attachments> attached = new ArrayList<>();
    for (int i = 0; i < people.trees().size(); i++) {
      attached.add(Attachments.of(
          people.trees().get(i), people.members(), people.uplineIds().get(i), index));
    }
    return attached;
  }

  /** Where members stood when they sold, and to whom volumes were rolled up. */
  IndexedPast past() {
    return IndexedPast.of(outcome.qualification());
  }

  /** @param omitted what was not written */
  List<Control> controls(PartTotals written, Omitted omitted) {
    Checks checks = new Checks(omitted);
    RunControls.add(
        checks,
        sales.balances(),
        outcome,
        written,
        opening.balances(),
        Math.addExact(adjustments.total(), restatements.total()),
        clawbacks.total(),
        assessment);
    SettlementControls.add(checks, plan, disbursement, written, opening.balances());
    return checks.all();
  }
}
