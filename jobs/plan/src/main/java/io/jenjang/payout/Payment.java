package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import java.io.Serializable;

/**
 * One bonus made ready for one period: payee pointers are built, nobody climbs past people who cannot be paid.
 *
 * <p>Members are given by member number. The same money is reached in two ways: {@link #earn} walks from the sources, {@link #lines} from
 * the earners; they agree to the last unit. An instance never changes what it answers, so several threads may share it.
 *
 * <p>A source is any member whose basis is not zero, whatever its kind and status; a negative basis makes negative lines on the same walk. A line
 * whose rate is 0 is no line; one whose amount rounds to 0 is. A source that is not in the bonus's tree has nobody above it.
 *
 * <p>Identity, per bonus and to the last unit: {@code theoretical() = sum of earn() + sum of the unpaid amounts with wentTo = 0, source 0 included}.
 *
 * <p>What later parts of a plan add stays outside: caps are further negative lines per member and bonus, computed from {@link #earn}; a fund
 * replaces the amounts of the lines; a binary bonus is a payment whose sources are its legs.
 */
public interface Payment extends Serializable {
  /** The bonus code. */
  String code();

  /** Adds to every member what the bonus pays it in all, in units of the payout exponent. Cost: linear in what is paid. */
  void earn(long[] earned);

  /** Adds to every member what the bonus pays it, as {@link #earn} does, and gives {@link #theoretical}: in one pass where both come out of it. */
  default long pay(long[] earned) {
    earn(earned);
    return theoretical();
  }

  /** All lines of one earner, ascending by source number, then level. */
  void lines(int earner, LineSink sink);

  /**
   * What the bonus would have paid on this source and did not; rows with {@code wentTo} are outside the identity. Rows whose amount is 0 are left
   * out. Source 0 (the company) stands for what belongs to no single source: the {@link Reason#ROUNDING} row of a differential.
   *
   * <p>Who gets half of a line has a row for the other half (the whole line's amount less what was paid), with the reason why it fails {@code when}; one row
   * with what the rank has less, where both are {@code BELOW_RANK}.
   *
   * <p>{@code personal}: no other rows; its theoretical is what it pays, half pay counted whole.
   *
   * <p>{@code unilevel}, level by level, a level being worth the highest rate that any rank has there:
   * <ul>
   *   <li>A payee with a lower rate: {@code BELOW_RANK}, the level's worth less what was paid. A payee whose list is shorter than the level
   *       ({@code none}, {@code skip}): {@code LEVEL_TOO_DEEP}.
   *   <li>{@code none}: the upline at that level fails {@code when}: the row is its own, with the reason for that.
   *   <li>{@code skip}, {@code seek}: who was passed over, at a true distance of at most the number of levels, missed the level that was open when
   *       the walk went by, at its worth. If the level was paid, the row names the payee in {@code wentTo}. If nobody came for it, the nearest of those
   *       passed over has the one row that counts. A level that a payee with a shorter list used up has that payee's row alone.
   *   <li>Who fails {@code when} is named with the reason for that, who was passed over because the list is too short with {@code LEVEL_TOO_DEEP}.
   *   <li>Nobody there, or the walk ended by {@code stop-at}: {@code NO_UPLINE}, of member 0.
   * </ul>
   *
   * <p>{@code generation}, in the same way, generation by generation:
   * <ul>
   *   <li>A payee with a lower rate: {@code BELOW_RANK}; one whose list is shorter than the generation uses it up: {@code LEVEL_TOO_DEEP}.
   *   <li>A leader who counts and fails {@code when}: the row is its own, with the reason for that.
   *   <li>A leader who is invisible was passed over, as with {@code skip}, if among all leaders of the walk its generation is one that the bonus pays. Where the nearest
   *       owns the group, nothing is missed before the owner is found.
   *   <li>No leader there: {@code NO_UPLINE}, of member 0. Who is no leader misses nothing.
   *   <li>A guarantee moves money that was paid, and makes no rows.
   * </ul>
   *
   * <p>{@code matching}: as {@code unilevel}, or {@code generation}.
   *
   * <p>{@code differential}: the rates from 0 to the top rate are shared out, piece by piece, in order of the walk (the source first, with {@code self}):
   * <ul>
   *   <li>A qualified member is due the part by which its rate exceeds every qualified rate before it. With {@code hold} the part of that which an
   *       unqualified member before it covered is refused to it: {@code COVERED_BELOW}.
   *   <li>Above the highest qualified rate of the whole walk, an unqualified member whose rate exceeds every rate before it is refused the part
   *       by which it does, with the reason for which it fails {@code when}.
   *   <li>What is left up to the top rate: {@code NO_UPLINE}, of member 0.
   *   <li>Pieces are rounded one by one; their difference from the whole, rounded once, is in the bonus's one {@code ROUNDING} row.
   * </ul>
   *
   * <p>{@code binary}: the rows of a member come when it is asked for as a source; they name source 0, because there is no single one, and have neither basis
   * nor rate.
   * <ul>
   *   <li>Who is paid half misses the other half, with the reason why not all.
   *   <li>Who fails {@code when} with {@code unqualified = flush} misses what its sides would have matched: {@code FLUSHED}.
   *   <li>With {@code hold} nothing was matched: the row has the reason for which it fails {@code when}, names the member itself in {@code wentTo}, for it keeps
   *       the volume, and does not count.
   *   <li>{@code over-cap = keep}: what was given back to both sides is a row {@code CAPPED} that names the member itself in the same way.
   * </ul>
   */
  void unpaid(int source, UnpaidSink sink);

  /** The accounts of both sides of a binary bonus; null for every other. */
  default BinaryBook legs() {
    return null;
  }

  /**
   * What the bonus would pay if every source found a qualified payee for every level, in units of the payout exponent: for {@code unilevel} and {@code
   * generation} the sum over sources and levels of basis x the highest rate of the level, each rounded; for {@code differential} the sum over sources of basis x
   * the top rate, each rounded; for {@code binary} the sum over members of what their sides matched, or would have matched had they not been flushed, is worth
   * before half pay and caps, each rounded; for {@code personal} what would be paid if nobody got half.
   */
  long theoretical();

  /** Takes the lines of one earner. A kind of line that it does not take is a fault of whoever makes it, and refused. */
  interface LineSink {
    /** For {@link #whole}: there is no such number. */
    long ABSENT = Long.MIN_VALUE;

    /**
     * Said right before a line on what its source sold below uplines whom it has left.
     *
     * @param day the last one, as epoch day, on which it stood below them
     */
    default void uplinesUntil(int day) {}

    /**
     * @param level true distance between source and earner in the tree, 0 for the source itself
     * @param paidLevel the level of the plan that paid: after compression, the generation, for a differential the place among those paid,
     *     from 1; 0 for a personal bonus
     * @param basis of the source, 4 places
     * @param rate that was applied, 6 places
     * @param multiplier what turned the basis into the amount; gives the exact amount
     * @param amount rounded, in units of the payout exponent
     */
    default void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long amount) {
      throw refusal("of a source");
    }

    /**
     * A line that no sale made: what a guarantee moves from one earner to another. The two lines add up to nothing; the amount is exact.
     *
     * @param source the leader who gives, for its own line and that of who gets it
     * @param level true distance between source and earner, 0 for the giver's own line; the level of the plan that paid is 0
     * @param amount in units of the payout exponent; below 0 for the giver
     */
    default void moved(int source, int level, long amount) {
      throw refusal("that a guarantee made");
    }

    /**
     * A line without a single source: of a binary, a pool, an award.
     *
     * @param basis what the amount was worked out from, 4 places; {@link #ABSENT} without
     * @param rate 6 places; {@link #ABSENT} without
     * @param exactHigh upper half of the amount before rounding, 128 bits, 16 places; a fraction that does not end is cut off there
     * @param exactLow lower half
     * @param amount in units of the payout exponent
     */
    default void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
      throw refusal("without a single source");
    }

    /**
     * A line whose amount a fund has set.
     *
     * @param source 0 for a line without a single source; level and place are then 0, too
     * @param basis 4 places; {@link #ABSENT} without
     * @param rate 6 places; {@link #ABSENT} without
     * @param exactHigh upper half of the amount before rounding and scaling, 128 bits, 16 places
     * @param residueHigh upper half of the scaled amount before rounding, cut off at 16 places, less {@code amount}
     */
    default void scaled(
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
      throw refusal("whose amount a fund has set");
    }

    private IllegalStateException refusal(String line) {
      return new IllegalStateException(getClass().getName() + " takes no line " + line);
    }
  }

  /** Takes one refusal. */
  @FunctionalInterface
  interface UnpaidSink {
    /**
     * @param member who missed the money; 0 when there was nobody
     * @param level true distance between source and member in the tree; 0 when there was nobody
     * @param paidLevel the level of the plan that was not paid; for a differential one more than were paid before
     * @param rate that was missed, 6 places
     * @param amount that was missed, in units of the payout exponent
     * @param wentTo 0, or the member who was paid instead, or who keeps the volume for later (then the row does not count in theoretical = paid +
     *     unpaid)
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
