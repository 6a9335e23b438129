package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.io.Serializable;

/**
 * Which ranks of an award everybody has earned in a period, whether it may be paid or not. With {@code each = period} that is the paid-as rank. With {@code
 * once} it is the title, if it is higher than the one before and was not given before; with {@code skipped = pay} every rank between the two as well. A
 * forced rank raises no title, so nothing is given once for it.
 */
final class AwardsReached implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By rank number, in units of the payout exponent. */
  private final long[] amounts;

  private final boolean paysSkipped;
  /** Null where awards are given in each period. */
  private final byte[] before;

  private final byte[] now;
  /** [rank number - 1][member]; null for none. */
  private final boolean[][] given;

  private AwardsReached(Bonus.Award award, byte[] before, byte[] now, boolean[][] given) {
    this.amounts = award.amounts().stream().mapToLong(Long::longValue).toArray();
    this.paysSkipped = award.skipped() == Bonus.Skipped.PAY;
    this.before = before;
    this.now = now;
    this.given = given;
  }

  static AwardsReached of(Qualification qualification, Bonus.Award award) {
    if (award.each() == Bonus.Each.PERIOD) {
      return new AwardsReached(award, null, qualification.paidAs(), null);
    }
    Period.History history = qualification.period().history();
    int bonus = qualification.period().plan().bonuses().indexOf(award);
    boolean[][] given = history.awards() == null ? null : history.awards()[bonus];
    return new AwardsReached(award, history.titles(), qualification.titles(), given);
  }

  /** Whether the member has earned the amount of a rank that is given once. */
  boolean is(int member, int rank) {
    boolean reached = rank == now[member] || paysSkipped;
    return reached
        && rank > before[member]
        && rank <= now[member]
        && amounts[rank] != 0
        && !wasGiven(member, rank);
  }

  /** Whether the amount of a rank was given in an earlier period. */
  boolean wasGiven(int member, int rank) {
    return given != null && given[rank - 1] != null && given[rank - 1][member];
  }

  /**
   * What all ranks that the member has earned come to, in units of the payout exponent.
   *
   * @throws ArithmeticException if that does not fit 64 bits
   */
  long amount(int member) {
    if (before == null) {
      return amounts[now[member]];
    }
    long sum = 0;
    for (int rank = 1; rank <= now[member]; rank++) {
      sum = is(member, rank) ? Math.addExact(sum, amounts[rank]) : sum;
    }
    return sum;
  }

  /** Whether awards are given once, so that they have to be remembered. */
  boolean once() {
    return before != null;
  }

  int ranks() {
    return amounts.length - 1;
  }
}
