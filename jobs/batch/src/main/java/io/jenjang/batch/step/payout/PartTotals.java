package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.WrittenFile;
import io.jenjang.payout.Statement;
import java.io.Serializable;
import java.util.List;

/**
 * What one task wrote, added up from the rows themselves while they were written. Money in units of the payout exponent; arrays by bonus in plan order.
 */
public final class PartTotals implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] paid;
  private final long[] unpaid;
  private final LegTotals[] legs;
  private final RoundingLedger ledger;
  private final JournalTotals journal;
  private final int currencies;
  private long earned;
  private long adjusted;
  private long clawedBack;
  private long tax;
  private long fees;
  private long payable;
  private long closing;
  private List<WrittenFile> files = List.of();

  /**
   * @param currencies in which members may be paid, by their place
   */
  PartTotals(int bonuses, int currencies) {
    this.currencies = currencies;
    this.ledger = new RoundingLedger(bonuses, currencies);
    this.journal = new JournalTotals(currencies);
    this.paid = new long[bonuses];
    this.unpaid = new long[bonuses];
    this.legs = new LegTotals[bonuses];
    for (int i = 0; i < bonuses; i++) {
      legs[i] = new LegTotals();
    }
  }

  void paid(int bonus, long amount) {
    paid[bonus] = Math.addExact(paid[bonus], amount);
  }

  void unpaid(int bonus, long amount) {
    unpaid[bonus] = Math.addExact(unpaid[bonus], amount);
  }

  void statement(Statement statement) {
    earned = Math.addExact(earned, statement.pay().earned());
    adjusted = Math.addExact(adjusted, statement.pay().adjustments());
    clawedBack = Math.addExact(clawedBack, statement.pay().clawback());
    tax = Math.addExact(tax, statement.tax().amount());
    fees = Math.addExact(fees, statement.fee().amount());
    payable = Math.addExact(payable, statement.payable());
    closing = Math.addExact(closing, statement.closing().net());
  }

  /** Both sides in a binary bonus; nothing for every other. */
  LegTotals legs(int bonus) {
    return legs[bonus];
  }

  PartTotals with(List<WrittenFile> written) {
    files = List.copyOf(written);
    return this;
  }

  /** Adds another task's totals and files. */
  public PartTotals plus(PartTotals other) {
    PartTotals sum = new PartTotals(paid.length, currencies);
    for (int i = 0; i < paid.length; i++) {
      sum.paid[i] = Math.addExact(paid[i], other.paid[i]);
      sum.unpaid[i] = Math.addExact(unpaid[i], other.unpaid[i]);
      sum.legs[i].add(legs[i]);
      sum.legs[i].add(other.legs[i]);
    }
    sum.statements(this);
    sum.statements(other);
    sum.files =
        java.util.stream.Stream.concat(files.stream(), other.files.stream()).toList();
    return sum;
  }

  private void statements(PartTotals more) {
    ledger.add(more.ledger);
    journal.add(more.journal);
    earned = Math.addExact(earned, more.earned);
    adjusted = Math.addExact(adjusted, more.adjusted);
    clawedBack = Math.addExact(clawedBack, more.clawedBack);
    tax = Math.addExact(tax, more.tax);
    fees = Math.addExact(fees, more.fees);
    payable = Math.addExact(payable, more.payable);
    closing = Math.addExact(closing, more.closing);
  }

  /** Sum of a bonus's lines. */
  public long paid(int bonus) {
    return paid[bonus];
  }

  /** Sum of a bonus's refusals, those that went to somebody else left out. */
  public long unpaid(int bonus) {
    return unpaid[bonus];
  }

  /** Sum of {@code earned} of the statements. */
  public long earned() {
    return earned;
  }

  /** Sum of {@code adjustments} of the statements. */
  public long adjusted() {
    return adjusted;
  }

  /** Sum of {@code clawback} of the statements. */
  public long clawedBack() {
    return clawedBack;
  }

  /** Sum of {@code withheld_tax} of the statements. */
  public long tax() {
    return tax;
  }

  /** Sum of {@code fees} of the statements. */
  public long fees() {
    return fees;
  }

  /** What rounding left of the lines. */
  public RoundingLedger ledger() {
    return ledger;
  }

  /** What was posted. */
  public JournalTotals journal() {
    return journal;
  }

  /** Sum of {@code payable} of the statements. */
  public long payable() {
    return payable;
  }

  /** Sum of {@code closing_balance} of the statements. */
  public long closing() {
    return closing;
  }

  public List<WrittenFile> files() {
    return files;
  }
}
