package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.BonusLines;
import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.MoneyScale;
import io.jenjang.batch.schema.RowSink;
import io.jenjang.batch.schema.StatementLineWriter;
import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.money.WideSum;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Rounded;
import io.jenjang.payout.Statement;
import io.jenjang.plan.Plan;

/** The lines of one member after another, added up bonus by bonus as they are written. */
final class LineRows implements Payment.LineSink {
  private final Plan plan;
  private final Disbursement disbursement;
  private final StatementLineWriter rows;
  private final MoneyScale scale;
  private final RoundingLedger ledger;
  private final WideSum exactly = new WideSum();
  private final BonusLines waiting = new BonusLines();
  private final String[] codes;
  private int earner;
  private int lineNo;
  private int place;
  private String bonus;
  private long sum;
  /** Whether the next bonus line of a source is written alone, because it has a reference. */
  private boolean isAlone;

  LineRows(Payroll payroll, RowSink sink, RoundingLedger ledger) {
    this.plan = payroll.plan();
    this.disbursement = payroll.disbursement();
    this.rows = new StatementLineWriter(sink, payroll.members().ids(), plan.currency());
    this.scale = payroll.scale();
    this.ledger = ledger;
    this.codes = payroll.payments().stream().map(Payment::code).toArray(String[]::new);
  }

  void start(int member) {
    earner = member;
    lineNo = 0;
    exactly.clear();
  }

  /** Writes the lines that wait, before a line that is written alone, and after the last of all members. */
  void flush() {
    if (waiting.count() > 0) {
      waiting.settle();
      rows.bonuses(waiting, codes);
      ledger.lines(waiting);
      waiting.clear();
    }
  }

  /** Lines of the member so far. */
  int count() {
    return lineNo;
  }

  /**
   * Writes the member's lines of one bonus and gives their sum, in units of the payout exponent.
   *
   * @param index place of the bonus in the plan
   */
  long write(int index, Payment payment) {
    place = index;
    bonus = payment.code();
    sum = 0;
    payment.lines(earner, this);
    return sum;
  }

  /** Writes what was cut from the member's lines of the bonus that was written last; nothing for 0. In units of the payout exponent. */
  void cap(long cut) {
    if (cut != 0) {
      begin();
      long money = scale.toTable(-cut);
      rows.other(earner, lineNo, LineKind.CAP, bonus, money);
      ledger.exactLine(place, money);
      RoundingLedger.addExact(exactly, money, 0, 0);
    }
  }

  /** What the member's bonus lines come to exactly, caps included, rounded once, by the plan's rounding, in units of the payout exponent. */
  long exactly() {
    return exactly.divide(Wide.powerOfTen(Scales.EXACT - plan.payoutExponent()), plan.rounding());
  }

  /** Writes one adjustment, in units of the payout exponent. */
  void adjustment(String id, long amount) {
    begin();
    rows.adjustment(earner, lineNo, id, scale.toTable(amount));
  }

  /** Writes what a restatement of a closed period changes. */
  void restatement(Restatements.Entry entry) {
    begin();
    long money = scale.toTable(entry.amount());
    rows.restatement(earner, lineNo, entry.bonus(), entry.reference(), money);
  }

  /** Writes what is taken back of one line of a closed period. */
  void clawback(Clawbacks.Entry entry) {
    begin();
    rows.clawback(
        earner,
        lineNo,
        entry.bonus(),
        entry.source(),
        entry.level(),
        entry.basis(),
        entry.rate(),
        scale.toTable(entry.amount()),
        entry.reference());
  }

  /** Writes what settlement computed: tax, fee, payout in another currency. */
  void settled(Statement statement) {
    if (statement.tax().amount() != 0) {
      computed(
          LineKind.TAX, plan.statement().withholding().name(), statement.tax().negated());
    }
    if (statement.fee().amount() != 0) {
      computed(LineKind.FEE, null, statement.fee().negated());
    }
    if (statement.payout() != null) {
      begin();
      MoneyScale other = disbursement.scale(earner);
      int currency = disbursement.currencyOf(earner);
      Rounded payout = statement.payout();
      rows.computed(
          earner,
          lineNo,
          LineKind.FX,
          null,
          scale.toTable(payout.basis()),
          payout,
          other,
          disbursement.currency(currency));
      count(ledger.fx(currency), payout, other);
    }
  }

  /** A line comes that is written alone. */
  private void begin() {
    flush();
    lineNo++;
  }

  private void computed(LineKind kind, String reference, Rounded value) {
    begin();
    long basis = scale.toTable(value.basis());
    rows.computed(earner, lineNo, kind, reference, basis, value, scale, plan.currency());
    count(kind == LineKind.TAX ? ledger.tax() : ledger.fee(), value, scale);
  }

  private void count(int ledgerPlace, Rounded value, MoneyScale ofAmount) {
    ledger.line(
        ledgerPlace,
        value.exactHigh(),
        value.exactLow(),
        ofAmount.toTable(value.amount()),
        rows.residueHigh(),
        rows.residueLow());
  }

  @Override
  public void uplinesUntil(int day) {
    flush();
    rows.uplinesUntil(day);
    isAlone = true;
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
    long exactHigh = multiplier.exactHigh(basis);
    long exactLow = multiplier.exactLow(basis);
    long money = count(amount);
    if (isAlone) {
      isAlone = false;
      rows.bonus(
          earner, lineNo, bonus, source, level, paidLevel, basis, rate, exactHigh, exactLow, money);
      account(exactHigh, exactLow, money);
      return;
    }
    exactly.add(exactHigh, exactLow);
    waiting.add(
        earner, lineNo, place, source, level, paidLevel, basis, rate, exactHigh, exactLow, money);
    if (waiting.isFull()) {
      flush();
    }
  }

  @Override
  public void moved(int source, int level, long amount) {
    flush();
    long money = count(amount);
    rows.moved(earner, lineNo, bonus, source, level, money);
    ledger.exactLine(place, money);
    RoundingLedger.addExact(exactly, money, 0, 0);
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    flush();
    long money = count(amount);
    rows.whole(earner, lineNo, bonus, basis, rate, exactHigh, exactLow, money);
    account(exactHigh, exactLow, money);
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
    flush();
    long money = count(amount);
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
        money,
        residueHigh,
        residueLow);
    ledger.scaledLine(place, exactHigh, exactLow, money, residueHigh, residueLow);
    RoundingLedger.addExact(exactly, money, residueHigh, residueLow);
  }

  /** Counts a bonus line that is about to be written, and gives its amount as tables show it. */
  private long count(long amount) {
    lineNo++;
    sum = Math.addExact(sum, amount);
    return scale.toTable(amount);
  }

  /** Enters the bonus line that was written last in the ledger. */
  private void account(long exactHigh, long exactLow, long money) {
    ledger.line(place, exactHigh, exactLow, money, rows.residueHigh(), rows.residueLow());
    RoundingLedger.addExact(exactly, money, rows.residueHigh(), rows.residueLow());
  }
}
