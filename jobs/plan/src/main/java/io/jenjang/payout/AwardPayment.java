package io.jenjang.payout;

import io.jenjang.money.Wide;
import io.jenjang.plan.Plan;
import java.math.RoundingMode;

/**
 * A {@link io.jenjang.plan.Bonus.Award} made ready: an amount of money for a rank. A member has one line, without a source, basis and rate, whose amount is that of all
 * ranks that it has earned in the period.
 *
 * <p>Who has earned an award and may not be paid has one refusal, with the reason; an award that is given once is then not given later, as its title is
 * reached only once. Half is paid under {@code half-when}, rounded once; the rest is refused. Theoretical is what is paid and what is refused.
 */
final class AwardPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Entitlement entitlement;
  private final AwardsReached reached;
  private final RoundingMode rounding;
  private final long unit;
  private final int members;

  /** @param entitlement by member number */
  AwardPayment(
      String code, Entitlement entitlement, AwardsReached reached, int members, Plan plan) {
    this.code = code;
    this.entitlement = entitlement;
    this.reached = reached;
    this.members = members;
    this.rounding = plan.rounding();
    this.unit = ExactLines.unit(plan.payoutExponent());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    pay(earned);
  }

  @Override
  public long pay(long[] earned) {
    long theoretical = 0;
    for (int member = 1; member < earned.length; member++) {
      long amount = reached.amount(member);
      if (amount != 0) {
        theoretical = Math.addExact(theoretical, amount);
        earned[member] = Math.addExact(earned[member], paid(member, amount));
      }
    }
    return theoretical;
  }

  /** What a member is paid of what it has earned. */
  private long paid(int member, long amount) {
    if (amount == 0 || !entitlement.mayEarn(member)) {
      return 0;
    }
    return entitlement.isHalf(member) ? Wide.multiplyDivide(amount, 1, 2, rounding) : amount;
  }

  @Override
  public void lines(int earner, LineSink sink) {
    long amount = reached.amount(earner);
    if (amount != 0 && entitlement.mayEarn(earner)) {
      // With 16 places half of an amount is a whole number.
      long part = entitlement.isHalf(earner) ? unit / 2 : unit;
      sink.whole(
          LineSink.ABSENT,
          LineSink.ABSENT,
          Math.multiplyHigh(amount, part),
          amount * part,
          paid(earner, amount));
    }
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    long amount = source == 0 ? 0 : reached.amount(source);
    long refused = amount - paid(source, amount);
    if (refused != 0) {
      sink.unpaid(source, 0, 0, 0, 0, 0, refused, entitlement.reason(source), 0);
    }
  }

  @Override
  public long theoretical() {
    long sum = 0;
    for (int member = 1; member <= members; member++) {
      sum = Math.addExact(sum, reached.amount(member));
    }
    return sum;
  }

  /** What has been given once, in earlier periods or in this one: [rank number - 1][member]; null where nothing has to be remembered. */
  boolean[][] given() {
    if (!reached.once()) {
      return null;
    }
    boolean[][] given = new boolean[reached.ranks()][];
    for (int rank = 1; rank <= given.length; rank++) {
      for (int member = 1; member <= members; member++) {
        boolean paid = reached.is(member, rank) && entitlement.mayEarn(member);
        if (paid || reached.wasGiven(member, rank)) {
          given[rank - 1] = given[rank - 1] == null ? new boolean[members + 1] : given[rank - 1];
          given[rank - 1][member] = true;
        }
      }
    }
    return given;
  }
}
