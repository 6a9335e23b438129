package io.jenjang.payout;

import java.io.Serializable;

/**
 * One bonus made ready for one period: payee pointers are built, nobody climbs past people who cannot be paid.
 *
 * <p>Members are given by member number. The same money is reached in two ways: {@link #earn} walks from the sources, {@link #lines} from
 * the earners; they agree to the last unit.
 */
public interface Payment extends Serializable {
  /** The bonus code. */
  String code();

  /** Adds to every member what the bonus pays it in all, in units of the payout exponent. Cost: linear in what is paid. */
  void earn(long[] earned);

  /** All lines of one earner, ascending by source number, then level. */
  void lines(int earner, LineSink sink);

  /** What the bonus would have paid on this source and did not, in order of level; rows with {@code wentTo} are outside the identity. */
  void unpaid(int source, UnpaidSink sink);

  /** What the bonus would pay if every source found a qualified payee for every level, in units of the payout exponent. */
  long theoretical();

  /** Takes one line. */
  @FunctionalInterface
  interface LineSink {
    /**
     * @param level true distance between source and earner in the tree, 0 for the source itself
     * @param paidLevel the level of the plan that paid: after compression, for a differential the place among those paid
     * @param basis of the source, 4 places
     * @param rate that was applied, 6 places
     * @param multiplier what turned the basis into the amount; gives the exact amount
     * @param amount rounded, in units of the payout exponent
     */
    void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        io.jenjang.money.Multiplier multiplier,
        long amount);
  }

  /** Takes one refusal. */
  @FunctionalInterface
  interface UnpaidSink {
    /**
     * @param member who missed the money; 0 when there was nobody
     * @param paidLevel the level of the plan that was not paid
     * @param wentTo 0, or the member who was paid instead (then the row does not count in theoretical = paid + unpaid)
     */
    void unpaid(
        int member,
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        long amount,
        Reason reason,
        int wentTo);
  }
}
