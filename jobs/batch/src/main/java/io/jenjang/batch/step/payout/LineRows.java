package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;

/** The lines of one member after another, added up bonus by bonus as they are written. */
final class LineRows implements Payment.LineSink {
  private final StatementLines.Writer rows;
  private final MoneyScale scale;
  private int earner;
  private int lineNo;
  private String bonus;
  private long sum;

  LineRows(Payroll payroll, RowSink sink) {
    this.rows =
        new StatementLines.Writer(sink, payroll.members().ids(), payroll.plan().currency());
    this.scale = payroll.scale();
  }

  void start(int member) {
    earner = member;
    lineNo = 0;
  }

  /** Lines of the member so far. */
  int count() {
    return lineNo;
  }

  /** Writes the member's lines of one bonus and gives their sum, in units of the payout exponent. */
  long write(Payment payment) {
    bonus = payment.code();
    sum = 0;
    payment.lines(earner, this);
    return sum;
  }

  /** Writes what was cut from the member's lines of one bonus; nothing for 0. In units of the payout exponent. */
  void cap(String code, long cut) {
    if (cut != 0) {
      lineNo++;
      rows.other(earner, lineNo, LineKind.CAP, code, scale.toTable(-cut));
    }
  }

  /** Writes one adjustment, in units of the payout exponent. */
  void adjustment(long amount) {
    lineNo++;
    rows.other(earner, lineNo, LineKind.ADJUSTMENT, null, scale.toTable(amount));
  }

  @Override
  public void line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount) {
    count(amount);
    rows.bonus(
        earner,
        lineNo,
        bonus,
        source,
        level,
        paidLevel,
        basis,
        rate,
        multiplier.exactHigh(basis),
        multiplier.exactLow(basis),
        scale.toTable(amount));
  }

  @Override
  public void moved(int source, int level, long amount) {
    count(amount);
    rows.moved(earner, lineNo, bonus, source, level, scale.toTable(amount));
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    count(amount);
    rows.whole(earner, lineNo, bonus, basis, rate, exactHigh, exactLow, scale.toTable(amount));
  }

  @Override
  public void scaled(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      long amount,
      long residueHigh,
      long residueLow) {
    count(amount);
    rows.scaled(
        earner,
        lineNo,
        bonus,
        source,
        level,
        paidLevel,
        basis,
        rate,
        exactHigh,
        exactLow,
        scale.toTable(amount),
        residueHigh,
        residueLow);
  }

  private void count(long amount) {
    lineNo++;
    sum = Math.addExact(sum, amount);
  }
}
