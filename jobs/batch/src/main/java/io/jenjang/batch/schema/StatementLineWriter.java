package io.jenjang.batch.schema;

import static io.jenjang.batch.schema.StatementLines.AMOUNT;
import static io.jenjang.batch.schema.StatementLines.BASIS;
import static io.jenjang.batch.schema.StatementLines.BONUS;
import static io.jenjang.batch.schema.StatementLines.CURRENCY;
import static io.jenjang.batch.schema.StatementLines.EXACT;
import static io.jenjang.batch.schema.StatementLines.KIND;
import static io.jenjang.batch.schema.StatementLines.LEVEL;
import static io.jenjang.batch.schema.StatementLines.LINE_NO;
import static io.jenjang.batch.schema.StatementLines.MEMBER_ID;
import static io.jenjang.batch.schema.StatementLines.PAID_LEVEL;
import static io.jenjang.batch.schema.StatementLines.RATE;
import static io.jenjang.batch.schema.StatementLines.REFERENCE;
import static io.jenjang.batch.schema.StatementLines.RESIDUE;
import static io.jenjang.batch.schema.StatementLines.SOURCE;
import static io.jenjang.batch.schema.StatementLines.UPLINES_UNTIL;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Rounded;
import io.jenjang.tree.Ids;
import java.time.LocalDate;

/** Writes {@link StatementLines} of one currency; ids by member number. */
public final class StatementLineWriter {
  /** Units of an exact amount in one of an amount. */
  static final long EXACT_PER_AMOUNT = Wide.powerOfTen(Scales.EXACT - Scales.MONEY);

  private final RowSink row;
  private final Ids ids;
  private final String currency;
  private long lastResidueHigh;
  private long lastResidueLow;

  public StatementLineWriter(RowSink row, Ids ids, String currency) {
    this.row = row;
    this.ids = ids;
    this.currency = currency;
  }

  /**
   * A bonus line; its residue is exact amount less amount.
   *
   * @param lineNo from 1 for every earner
   * @param bonus code; pass the same String object for all lines of a bonus
   * @param basis 4 places
   * @param rate 6 places
   * @param exactHigh high half of the exact amount, 128 bits, 16 places
   * @param exactLow low half
   * @param amount 4 places
   */
  public void bonus(
      int earner,
      int lineNo,
      String bonus,
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      long amount) {
    id(MEMBER_ID, earner);
    row.integer(LINE_NO, lineNo);
    row.text(KIND, LineKind.BONUS.text());
    row.text(BONUS, bonus);
    id(SOURCE, source);
    row.integer(LEVEL, level);
    row.integer(PAID_LEVEL, paidLevel);
    row.number(BASIS, basis);
    row.number(RATE, rate);
    amounts(exactHigh, exactLow, amount, currency);
  }

  /**
   * Writes lines that were settled.
   *
   * @param bonuses codes by place in the plan
   */
  public void bonuses(BonusLines lines, String[] bonuses) {
    for (int from = 0; from < lines.count(); ) {
      int begun = row.begin(lines.count() - from);
      row.members(MEMBER_ID, ids, lines.earner, from);
      row.integers(LINE_NO, lines.lineNo, from);
      row.everywhere(KIND, LineKind.BONUS.text());
      row.texts(BONUS, bonuses, lines.bonus, from);
      row.members(SOURCE, ids, lines.source, from);
      row.integers(LEVEL, lines.level, from);
      row.integers(PAID_LEVEL, lines.paidLevel, from);
      row.numbers(BASIS, lines.basis, from);
      row.numbers(RATE, lines.rate, from);
      row.wides(EXACT, lines.exactHigh, lines.exactLow, from);
      row.numbers(AMOUNT, lines.amount, from);
      row.wides(RESIDUE, lines.residueHigh, lines.residueLow, from);
      row.everywhere(CURRENCY, currency);
      row.endAll();
      from += begun;
    }
  }

  /**
   * Says of the bonus line that comes next that its source sold below uplines whom it has left.
   *
   * @param day the last one, as epoch day, on which it stood below them
   */
  public void uplinesUntil(int day) {
    row.text(REFERENCE, UPLINES_UNTIL + LocalDate.ofEpochDay(day));
  }

  /**
   * A bonus line that a guarantee made; its amount is exact, and no generation paid it.
   *
   * @param source the leader who gives
   * @param amount 4 places
   */
  public void moved(int earner, int lineNo, String bonus, int source, int level, long amount) {
    head(earner, lineNo, bonus, Payment.LineSink.ABSENT, Payment.LineSink.ABSENT);
    id(SOURCE, source);
    row.integer(LEVEL, level);
    row.integer(PAID_LEVEL, 0);
    amounts(
        Math.multiplyHigh(amount, EXACT_PER_AMOUNT), amount * EXACT_PER_AMOUNT, amount, currency);
  }

  /**
   * A bonus line without a single source; its residue is exact amount less amount.
   *
   * @param basis 4 places; {@code Payment.LineSink.ABSENT} for none
   * @param rate 6 places; {@code Payment.LineSink.ABSENT} for none
   */
  public void whole(
      int earner,
      int lineNo,
      String bonus,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      long amount) {
    head(earner, lineNo, bonus, basis, rate);
    amounts(exactHigh, exactLow, amount, currency);
  }

  /**
   * A bonus line whose amount a fund has set.
   *
   * @param source 0 for a line without a single source
   * @param residueHigh upper half of the residue, 128 bits, 16 places
   */
  public void scaled(
      int earner,
      int lineNo,
      String bonus,
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
    head(earner, lineNo, bonus, basis, rate);
    if (source != 0) {
      id(SOURCE, source);
      row.integer(LEVEL, level);
      row.integer(PAID_LEVEL, paidLevel);
    }
    amounts(exactHigh, exactLow, amount, residueHigh, residueLow, currency);
  }

  private void head(int earner, int lineNo, String bonus, long basis, long rate) {
    id(MEMBER_ID, earner);
    row.integer(LINE_NO, lineNo);
    row.text(KIND, LineKind.BONUS.text());
    row.text(BONUS, bonus);
    if (basis != Payment.LineSink.ABSENT) {
      row.number(BASIS, basis);
    }
    if (rate != Payment.LineSink.ABSENT) {
      row.number(RATE, rate);
    }
  }

  /** A line without a source, such as a cap; its amount is exact. {@code bonus} may be null. */
  public void other(int member, int lineNo, LineKind kind, String bonus, long amount) {
    row.text(BONUS, bonus);
    exact(member, lineNo, kind, amount);
  }

  /**
   * What a restatement of a closed period changes; its amount is exact.
   *
   * @param reference period, run and cause
   * @param amount 4 places
   */
  public void restatement(int earner, int lineNo, String bonus, String reference, long amount) {
    row.text(BONUS, bonus);
    row.text(REFERENCE, reference);
    exact(earner, lineNo, LineKind.RESTATEMENT, amount);
  }

  /** An adjustment; its amount is exact. */
  public void adjustment(int member, int lineNo, String id, long amount) {
    row.text(REFERENCE, id);
    exact(member, lineNo, LineKind.ADJUSTMENT, amount);
  }

  /**
   * What is taken back of a line of a closed period; its amount is exact.
   *
   * @param source 0 for who is not among the members any more
   * @param basis volume that came back, 4 places, below zero
   * @param rate of the line, 6 places
   * @param amount 4 places, below zero
   * @param reference period, run and number of the line
   */
  public void clawback(
      int earner,
      int lineNo,
      String bonus,
      int source,
      int level,
      long basis,
      long rate,
      long amount,
      String reference) {
    row.text(BONUS, bonus);
    row.text(REFERENCE, reference);
    if (source != 0) {
      id(SOURCE, source);
      row.integer(LEVEL, level);
    }
    row.number(BASIS, basis);
    row.number(RATE, rate);
    exact(earner, lineNo, LineKind.CLAWBACK, amount);
  }

  /**
   * A line that settlement computed: tax, fee, fx.
   *
   * @param reference null where there is nothing to name
   * @param basis on what it was computed, 4 places, in the currency of the statement
   * @param value negative where money is kept back; its amount in units of the payout exponent
   * @param scale of the amount
   * @param ofAmount currency of the amount
   */
  public void computed(
      int member,
      int lineNo,
      LineKind kind,
      String reference,
      long basis,
      Rounded value,
      MoneyScale scale,
      String ofAmount) {
    id(MEMBER_ID, member);
    row.integer(LINE_NO, lineNo);
    row.text(KIND, kind.text());
    row.text(REFERENCE, reference);
    row.number(BASIS, basis);
    amounts(value.exactHigh(), value.exactLow(), scale.toTable(value.amount()), ofAmount);
  }

  /** Upper 64 bits of the residue of the line that was written last, two's complement. */
  public long residueHigh() {
    return lastResidueHigh;
  }

  /** Lower 64 bits of it. */
  public long residueLow() {
    return lastResidueLow;
  }

  private void exact(int member, int lineNo, LineKind kind, long amount) {
    id(MEMBER_ID, member);
    row.integer(LINE_NO, lineNo);
    row.text(KIND, kind.text());
    amounts(
        Math.multiplyHigh(amount, EXACT_PER_AMOUNT), amount * EXACT_PER_AMOUNT, amount, currency);
  }

  private void amounts(long exactHigh, long exactLow, long amount, String ofAmount) {
    long low = amount * EXACT_PER_AMOUNT;
    long high = Math.multiplyHigh(amount, EXACT_PER_AMOUNT);
    long borrow = Long.compareUnsigned(exactLow, low) < 0 ? 1 : 0;
    amounts(exactHigh, exactLow, amount, exactHigh - high - borrow, exactLow - low, ofAmount);
  }

  private void amounts(
      long exactHigh,
      long exactLow,
      long amount,
      long residueHigh,
      long residueLow,
      String ofAmount) {
    lastResidueHigh = residueHigh;
    lastResidueLow = residueLow;
    row.wide(EXACT, exactHigh, exactLow);
    row.number(AMOUNT, amount);
    row.wide(RESIDUE, residueHigh, residueLow);
    row.text(CURRENCY, ofAmount);
    row.end();
  }

  private void id(int column, int member) {
    row.member(column, ids, member);
  }
}
