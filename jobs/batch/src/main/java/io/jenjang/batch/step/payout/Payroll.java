package io.jenjang.batch.step.payout;

import io.jenjang.batch.config.Accounts;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.payout.Cuts;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import java.io.Serializable;
import java.util.List;

/**
 * A period worked out: what the tasks that write its tables need. Sent to every executor once.
 *
 * @param qualification how everybody stands
 * @param payments the bonuses in plan order
 * @param cuts what caps and the limit of the company took
 * @param uplineIds per tree of the plan, whom each member's record names above it, by member number
 * @param attached per tree of the plan, why a member hangs under the company; none where no genealogy is written
 * @param opening what the previous run left
 * @param awards by bonus, what was given once, this period included: [rank number - 1][member]; null for a bonus that gives nothing once
 * @param adjustments money that people added or took
 * @param clawbacks what is taken back of lines of closed periods
 * @param restatements what restatements of closed periods change
 * @param disbursement how members are paid
 * @param accounts what the journal posts to
 * @param saleLines lines used, by credited member
 * @param ordered whether the member has a sale in this period
 */
public record Payroll(
    Qualification qualification,
    List<Payment> payments,
    Cuts cuts,
    List<Ids> uplineIds,
    List<Attachments> attached,
    Opening opening,
    boolean[][][] awards,
    Adjustments adjustments,
    Clawbacks clawbacks,
    Restatements restatements,
    Disbursement disbursement,
    Accounts accounts,
    int[] saleLines,
    boolean[] ordered)
    implements Serializable {

  Plan plan() {
    return qualification.period().plan();
  }

  Members members() {
    return qualification.period().members();
  }

  /** Totals of nothing. */
  PartTotals noTotals() {
    return new PartTotals(payments.size(), disbursement.currencies());
  }

  MoneyScale scale() {
    return MoneyScale.ofExponent(plan().payoutExponent());
  }
}
