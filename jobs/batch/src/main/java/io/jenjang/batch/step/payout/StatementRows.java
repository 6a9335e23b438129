package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.Statements;
import io.jenjang.payout.Balances;
import io.jenjang.payout.Cuts;
import io.jenjang.payout.Pay;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Qualification;
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
  private final MoneyScale scale;
  private final PartTotals totals;
  private final Disbursement disbursement;
  private final JournalRows journal;
  private int nextAdjustment;

  /**
   * @param journal null where no journal is written
   */
  StatementRows(
      Payroll payroll,
      RowSink lineRows,
      RowSink statementRows,
      JournalRows journal,
      PartTotals totals,
      int from) {
    this.payroll = payroll;
    this.plan = payroll.plan();
    this.payments = payroll.payments();
    this.lines = new LineRows(payroll, lineRows, totals.ledger());
    this.rows = new Statements.Writer(statementRows, payroll.members().ids(), plan.currency());
    this.disbursement = payroll.disbursement();
    this.journal = journal;
    this.scale = payroll.scale();
    this.totals = totals;
    this.nextAdjustment = payroll.adjustments().first(from);
  }

  /** Writes the member's lines, statement and postings; gives the statement, null for a member who has none. */
  Statement write(int member) {
    lines.start(member);
    long earned = bonuses(member);
    long adjusted = adjustments(member);
    adjusted = Math.addExact(adjusted, restatements(member));
    long clawedBack = clawbacks(member);
    Balances opening = payroll.opening().balance(member);
    if (lines.count() == 0 && opening.isNone() && payroll.saleLines()[member] == 0) {
      return null;
    }
    Statement statement = disbursement.settle(
        member,
        opening,
        new Pay(earned, adjusted, clawedBack),
        payroll.opening().taxed(member));
    disbursement.requirePayable(member, statement);
    lines.settled(statement);
    write(member, statement);
    if (journal != null) {
      journal.write(member, statement, lines.exactly());
    }
    totals.statement(statement);
    return statement;
  }

  /** Writes what waits of the lines, after the last member. */
  void end() {
    lines.flush();
  }

  /** Writes what was cut of the bonus that was written last and gives its sum. */
  private long cut(int bonus, int member) {
    Cuts cuts = payroll.cuts();
    lines.cap(cuts.capped(bonus, member));
    lines.cap(cuts.scaled(bonus, member));
    lines.cap(cuts.ruled(bonus, member));
    return cuts.of(bonus, member);
  }

  /** Writes the member's lines of all bonuses and gives their sum. */
  private long bonuses(int member) {
    long earned = 0;
    for (int i = 0; i < payments.size(); i++) {
      int before = lines.count();
      long paid = lines.write(i, payments.get(i)) - cut(i, member);
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
      lines.adjustment(given.id()[nextAdjustment], given.amount()[nextAdjustment]);
      sum = Math.addExact(sum, given.amount()[nextAdjustment]);
      nextAdjustment++;
    }
    return sum;
  }

  private long restatements(int member) {
    long sum = 0;
    for (Restatements.Entry entry : payroll.restatements().of(member)) {
      lines.restatement(entry);
      sum = Math.addExact(sum, entry.amount());
    }
    return sum;
  }

  private long clawbacks(int member) {
    long sum = 0;
    for (Clawbacks.Entry entry : payroll.clawbacks().of(member)) {
      lines.clawback(entry);
      sum = Math.addExact(sum, entry.amount());
    }
    return sum;
  }

  private void write(int member, Statement statement) {
    Qualification standing = payroll.qualification();
    if (statement.payout() != null) {
      rows.payout(
          disbursement.currency(disbursement.currencyOf(member)),
          disbursement.scale(member).toTable(statement.payout().amount()));
    }
    rows.opening(scale.toTable(statement.opening().net()))
        .earned(scale.toTable(statement.pay().earned()))
        .adjustments(scale.toTable(statement.pay().adjustments()))
        .clawback(scale.toTable(statement.pay().clawback()))
        .withheldTax(scale.toTable(statement.tax().amount()))
        .fees(scale.toTable(statement.fee().amount()))
        .held(scale.toTable(statement.closing().held()))
        .payable(scale.toTable(statement.payable()))
        .closing(scale.toTable(statement.closing().net()))
        .debt(scale.toTable(statement.closing().debt()))
        .ranks(plan.rankName(standing.paidAs(member)), plan.rankName(standing.title(member)))
        .end(member, standing.active(member), lines.count());
  }
}
