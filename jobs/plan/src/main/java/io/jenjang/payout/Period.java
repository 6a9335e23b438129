package io.jenjang.payout;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Members;
import io.jenjang.tree.Places;
import io.jenjang.tree.Timeline;
import io.jenjang.tree.Tree;
import java.io.Serializable;
import java.util.List;

/**
 * Everything a payout is computed from. Arrays are indexed by member number; index 0 is the company.
 *
 * @param trees in the order of {@link Plan#trees()}
 * @param sums personal volumes in plan currency, [index in {@link Plan#sums()}][member], 4 places, returns of closed periods left out: what bonuses
 *     are paid on
 * @param returned what returns of closed periods take from {@code sums} wherever members are judged, in the same shape, none above zero; null for nothing
 * @param customers distinct customers, [index in {@code Quantities.customerThresholds(plan)}][member]
 * @param history what earlier periods left
 * @param overrides what was forced
 * @param earlier where members stood before they moved and what they sold there; null where trees are taken as at the close, or nobody moved
 */
public record Period(
    Plan plan,
    PeriodWindow window,
    Members members,
    List<Tree> trees,
    long[][] sums,
    long[][] returned,
    int[][] customers,
    History history,
    Overrides overrides,
    Earlier earlier)
    implements Serializable {

  /** A period whose trees are taken as at the close, without returns of closed periods that are reversed. */
  public Period(
      Plan plan,
      PeriodWindow window,
      Members members,
      List<Tree> trees,
      long[][] sums,
      int[][] customers,
      History history,
      Overrides overrides) {
    this(plan, window, members, trees, sums, null, customers, history, overrides, null);
  }

  /** A period whose trees are taken as at the close. */
  public Period(
      Plan plan,
      PeriodWindow window,
      Members members,
      List<Tree> trees,
      long[][] sums,
      long[][] returned,
      int[][] customers,
      History history,
      Overrides overrides) {
    this(plan, window, members, trees, sums, returned, customers, history, overrides, null);
  }

  /**
   * A personal volume as members are judged by it, by member number; not to be changed.
   *
   * @param sum index in {@link Plan#sums()}
   */
  long[] judged(int sum) {
    if (returned == null) {
      return sums[sum];
    }
    long[] judged = sums[sum].clone();
    for (int member = 1; member < judged.length; member++) {
      judged[member] = Math.addExact(judged[member], returned[sum][member]);
    }
    return judged;
  }

  /**
   * What was sold before somebody moved.
   *
   * @param sums [index in {@link Plan#sums()}][earlier stretch]: what of {@link Period#sums} lies in it
   * @param returned the same of {@link Period#returned}; null for nothing
   */
  public record Earlier(Timeline timeline, long[][] sums, long[][] returned)
      implements Serializable {

    /** Without returns of closed periods that are reversed. */
    public Earlier(Timeline timeline, long[][] sums) {
      this(timeline, sums, null);
    }

    /**
     * A personal volume as members are judged by it, by earlier stretch; not to be changed.
     *
     * @param sum index in {@link Plan#sums()}
     */
    long[] judged(int sum) {
      if (returned == null) {
        return sums[sum];
      }
      long[] judged = sums[sum].clone();
      for (int stretch = 0; stretch < judged.length; stretch++) {
        judged[stretch] = Math.addExact(judged[stretch], returned[sum][stretch]);
      }
      return judged;
    }
  }

  /** The places of members in a tree whose past is known before anything is judged; null where each has one, or for a derived tree of those who are kept. */
  Places places(String tree) {
    int index = earlier == null ? -1 : TreesInTime.of(plan).indexOf(tree);
    return index < 0 ? null : earlier.timeline().places().get(index);
  }

  /**
   * What earlier periods left, by member number.
   *
   * @param titles rank number of the career title before this period, 0 for none
   * @param past [index in {@link Plan#quantities()}][member]: for an {@code Over} the sum of the recorded values that still
   *     count this period; null for every other quantity
   * @param periodsSince [rank number - 1][member]: periods since the rank's {@code require} last held (1: in the previous period), 0 if
   *     never; null for a rank without {@code keep-for}
   * @param legs by place of the bonus in {@link Plan#bonuses()}: what a binary carried; null for every other bonus, and where nothing was carried
   * @param awards by place of the bonus: [rank number - 1][member], what was given once before; null for every other bonus, and where
   *     nothing was given
   */
  public record History(
      byte[] titles, long[][] past, byte[][] periodsSince, LegCarry[] legs, boolean[][][] awards)
      implements Serializable {

    /** A history without binary legs and awards. */
    public History(byte[] titles, long[][] past, byte[][] periodsSince) {
      this(titles, past, periodsSince, null, null);
    }
  }

  /**
   * What a binary bonus carries from one period to the next, 4 places.
   *
   * @param volume [side, 0 or 1][periods carried - 1][member]; one age alone where nothing expires
   * @param paired whether the member has had its first pair
   */
  public record LegCarry(long[][][] volume, boolean[] paired) implements Serializable {}

  /**
   * Decisions of people that replace a judgement; null arrays mean nothing was forced. Forced status is already in {@link Members#status()}.
   *
   * @param rank by member: forced paid-as rank number + 1, 0 where not forced (so that "no rank" can be forced)
   * @param active by member: 0 not forced, 1 forced active, 2 forced inactive
   * @param keep by member: index in {@link Plan#derived()} + 1 of the tree in which the member is kept, 0 where not forced
   */
  public record Overrides(byte[] rank, byte[] active, byte[] keep) implements Serializable {
    public static final Overrides NONE = new Overrides(null, null, null);
  }
}
