package io.jenjang.batch.step.payout;

import io.jenjang.batch.config.Accounts;
import io.jenjang.batch.schema.Journal;
import io.jenjang.batch.schema.Journal.Cause;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.payout.Statement;

/** The postings of one statement after another. What a statement does not have is not posted. */
final class JournalRows {
  private final Disbursement disbursement;
  private final Accounts accounts;
  private final Journal.Writer rows;
  private final MoneyScale scale;
  private final JournalTotals totals;
  private int member;
  private int posting;
  private long balance;

  JournalRows(Payroll payroll, RowSink sink, JournalTotals totals) {
    this.disbursement = payroll.disbursement();
    this.accounts = payroll.accounts();
    this.rows = new Journal.Writer(sink, payroll.members().ids());
    this.scale = payroll.scale();
    this.totals = totals;
  }

  /**
   * Posts a statement, amounts in units of the payout exponent.
   *
   * @param exactly what the member earned, the exact total of the lines rounded once
   */
  void write(int member, Statement statement, long exactly) {
    this.member = member;
    posting = 0;
    balance = 0;
    long earned = statement.pay().earned();
    post(Cause.EARNED, accounts.commissionExpense(), exactly);
    post(Cause.ROUNDING, accounts.rounding(), Math.subtractExact(earned, exactly));
    post(Cause.ADJUSTMENTS, accounts.adjustments(), statement.pay().adjustments());
    post(Cause.CLAWBACK, accounts.clawback(), statement.pay().clawback());
    post(Cause.WITHHELD_TAX, accounts.taxPayable(), -statement.tax().amount());
    post(Cause.FEES, accounts.feeIncome(), -statement.fee().amount());
    post(
        Cause.HELD,
        accounts.held(),
        statement.opening().held() - statement.closing().held());
    post(
        Cause.DEBT,
        accounts.debts(),
        statement.closing().debt() - statement.opening().debt());
    boolean balances = payment(statement);
    if (posting > 0) {
      totals.entry(balances);
    }
  }

  /** Whether the entry balances in both currencies. */
  private boolean payment(Statement statement) {
    if (statement.payout() == null) {
      post(Cause.PAYABLE, accounts.payable(), -statement.payable());
      return balance == 0;
    }
    post(Cause.EXCHANGE, accounts.exchange(), -statement.payable());
    boolean balances = balance == 0;
    int currency = disbursement.currencyOf(member);
    long amount = disbursement.scale(member).toTable(statement.payout().amount());
    post(Cause.EXCHANGE, accounts.exchange(), amount, currency);
    post(Cause.PAYOUT, accounts.payable(), -amount, currency);
    return balances && balance == 0;
  }

  private void post(Cause cause, String account, long units) {
    post(cause, account, scale.toTable(units), 0);
  }

  private void post(Cause cause, String account, long amount, int currency) {
    if (amount != 0) {
      posting++;
      balance = Math.addExact(balance, amount);
      rows.posting(member, posting, account, amount, disbursement.currency(currency), cause);
      totals.posting(currency, cause, amount);
    }
  }
}
