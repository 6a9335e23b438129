package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.payout.Cuts;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Reason;
import java.util.List;

/** What bonuses kept from somebody, source by source. */
final class UnpaidRows implements Payment.UnpaidSink {
  private final List<Payment> payments;
  private final Cuts cuts;
  private final Unpaid.Writer rows;
  private final MoneyScale scale;
  private final PartTotals totals;
  private int bonus;

  UnpaidRows(Payroll payroll, RowSink sink, PartTotals totals) {
    this.payments = payroll.payments();
    this.cuts = payroll.cuts();
    this.rows = new Unpaid.Writer(sink, payroll.members().ids(), payroll.plan().currency());
    this.scale = payroll.scale();
    this.totals = totals;
  }

  /** Writes what is refused on one source and what was cut from it as an earner; source 0 stands for what belongs to no single source. */
  void write(int source) {
    for (bonus = 0; bonus < payments.size(); bonus++) {
      payments.get(bonus).unpaid(source, this);
      cut(source, cuts.capped(bonus, source), Reason.CAPPED);
      cut(source, cuts.scaled(bonus, source), Reason.SCALED);
      cut(source, cuts.ruled(bonus, source), Reason.SAFEGUARD);
    }
  }

  private void cut(int member, long amount, Reason reason) {
    if (amount != 0) {
      unpaid(member, 0, 0, 0, 0, 0, amount, reason, 0);
    }
  }

  @Override
  public void unpaid(
      int member,
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long amount,
      Reason reason,
      int wentTo) {
    String code = payments.get(bonus).code();
    if (wentTo == 0) {
      totals.unpaid(bonus, amount);
    }
    if (source == 0) {
      rows.withoutSource(member, code, scale.toTable(amount), reason, wentTo);
      return;
    }
    rows.refusal(
        member, code, source, level, paidLevel, basis, rate, scale.toTable(amount), reason, wentTo);
  }
}
