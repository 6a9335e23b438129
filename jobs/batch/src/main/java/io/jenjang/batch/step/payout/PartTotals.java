package io.jenjang.batch.step.payout;

import io.jenjang.batch.io.WrittenFile;
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
  private long earned;
  private long payable;
  private long closing;
  private List<WrittenFile> files = List.of();

  PartTotals(int bonuses) {
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

  void statement(long earnedByMember, long paidOut, long left) {
    earned = Math.addExact(earned, earnedByMember);
    payable = Math.addExact(payable, paidOut);
    closing = Math.addExact(closing, left);
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
    PartTotals sum = new PartTotals(paid.length);
    for (int i = 0; i < paid.length; i++) {
      sum.paid[i] = Math.addExact(paid[i], other.paid[i]);
      sum.unpaid[i] = Math.addExact(unpaid[i], other.unpaid[i]);
      sum.legs[i].add(legs[i]);
      sum.legs[i].add(other.legs[i]);
    }
    sum.statement(earned, payable, closing);
    sum.statement(other.earned, other.payable, other.closing);
    sum.files =
        java.util.stream.Stream.concat(files.stream(), other.files.stream()).toList();
    return sum;
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
