package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Statements;
import io.jenjang.payout.Cuts;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
import io.jenjang.payout.Settlement;
import io.jenjang.payout.Statement;
import io.jenjang.plan.Plan;
import java.util.List;

/** A member's lines and, in the same pass, the statement that they add up to. */
final class StatementRows {
  private final Payroll payroll;
  private final Plan plan;
  private final List<Payment> payments;
  private final LineRows lines;
  private final Statements.Writer rows;
  private final Settlement settlement;
  private final MoneyScale scale;
  private final PartTotals totals;
  private int nextAdjustment;

  StatementRows(
      Payroll payroll, RowSink lineRows, RowSink statementRows, PartTotals totals, int from) {
    this.payroll = payroll;
    this.plan = payroll.plan();
    this.payments = payroll.payments();
    this.lines = new LineRows(payroll, lineRows);
    this.rows = new Statements.Writer(statementRows, payroll.members().ids(), plan.currency());
    this.settlement = new Settlement(plan.statement());
    this.scale = payroll.scale();
    this.totals = totals;
    this.nextAdjustment = payroll.adjustments().first(from);
  }

  /** Writes the member's lines and statement; gives the closing balance, in units of the payout exponent. */
  long write(int member) {
    lines.start(member);
    long earned = bonuses(member);
    long adjusted = adjustments(member);
    long opening = payroll.opening().balance(member);
    if (lines.count() == 0 && opening == 0 && payroll.saleLines()[member] == 0) {
      return 0;
    }
    Statement statement = settlement.settle(opening, earned, adjusted);
    write(member, statement);
    totals.statement(earned, statement.payable(), statement.closing());
    return statement.closing();
  }

  /** Writes what was cut of a bonus and gives its sum. */
  private long cut(int bonus, int member) {
    Cuts cuts = payroll.cuts();
    lines.cap(payments.get(bonus).code(), cuts.capped(bonus, member));
    lines.cap(payments.get(bonus).code(), cuts.scaled(bonus, member));
    return cuts.of(bonus, member);
  }

  /** Writes the member's lines of all bonuses and gives their sum. */
  private long bonuses(int member) {
    long earned = 0;
    for (int i = 0; i < payments.size(); i++) {
      int before = lines.count();
      long paid = lines.write(payments.get(i)) - cut(i, member);
      if (lines.count() > before) {
        rows.bonus(payments.get(i).code(), scale.toTable(paid));
        totals.paid(i, paid);
        earned = Math.addExact(earned, paid);
      }
    }
    return earned;
  }

  private long adjustments(int member) {
    Adjustments given = payroll.adjustments();
    long sum = 0;
    while (nextAdjustment < given.member().length && given.member()[nextAdjustment] == member) {
      lines.adjustment(given.amount()[nextAdjustment]);
      sum = Math.addExact(sum, given.amount()[nextAdjustment]);
      nextAdjustment++;
    }
    return sum;
  }

  private void write(int member, Statement statement) {
    Qualification standing = payroll.qualification();
    rows.opening(scale.toTable(statement.opening()))
        .earned(scale.toTable(statement.earned()))
        .adjustments(scale.toTable(statement.adjustments()))
        .clawback(scale.toTable(statement.clawback()))
        .withheldTax(scale.toTable(statement.tax()))
        .fees(scale.toTable(statement.fees()))
        .held(scale.toTable(statement.held()))
        .payable(scale.toTable(statement.payable()))
        .closing(scale.toTable(statement.closing()))
        .ranks(plan.rankName(standing.paidAs(member)), plan.rankName(standing.title(member)))
        .end(member, standing.active(member), lines.count());
  }
}
