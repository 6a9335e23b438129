package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The rates of a bonus that pays by level: for each of its distinct lists, and the highest of any list. Levels count from 1. Behind the lists stand as many again
 * that hold half of each rate.
 */
final class LevelRates implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int depth;
  private final int[] listOfRank;
  private final int[] length;
  private final Multiplier[][] at;
  private final Multiplier[] top;

  /** @param levels by rank number, as in {@code Bonus.Unilevel} */
  LevelRates(List<List<Long>> levels, LongFunction<Multiplier> multiplier) {
    List<List<Long>> lists = new ArrayList<>();
    this.listOfRank = new int[levels.size()];
    for (int rank = 0; rank < levels.size(); rank++) {
      int list = lists.indexOf(levels.get(rank));
      if (list < 0) {
        list = lists.size();
        lists.add(levels.get(rank));
      }
      listOfRank[rank] = list;
    }
    this.length = lists.stream().mapToInt(List::size).toArray();
    this.depth = levels.stream().mapToInt(List::size).max().orElse(0);
    this.at = new Multiplier[2 * lists.size()][depth + 1];
    this.top = new Multiplier[depth + 1];
    fill(lists, multiplier);
  }

  private void fill(List<List<Long>> lists, LongFunction<Multiplier> multiplier) {
    for (int level = 1; level <= depth; level++) {
      for (int list = 0; list < lists.size(); list++) {
        long rate = level <= length[list] ? lists.get(list).get(level - 1) : 0;
        at[list][level] = rate == 0 ? null : multiplier.apply(rate);
        at[lists.size() + list][level] =
            rate == 0 || rate % 2 != 0 ? null : multiplier.apply(rate / 2);
        if (rate > (top[level] == null ? 0 : top[level].rate())) {
          top[level] = at[list][level];
        }
      }
    }
  }

  /** How many levels the bonus pays: the longest list. */
  int depth() {
    return depth;
  }

  int lists() {
    return length.length;
  }

  /** The number of the list that a rank is paid by. */
  int listOf(int rank) {
    return listOfRank[rank];
  }

  /**
   * The number of the list with half of each rate.
   *
   * @throws IllegalStateException if half of a rate needs more places than rates have
   */
  int halfOf(int list) {
    for (int level = 1; level <= depth; level++) {
      Multiplier whole = at[list][level];
      if (whole != null && whole.rate() % 2 != 0) {
        throw new IllegalStateException("half of the rate " + whole.rate() + " is not exact");
      }
    }
    return length.length + list;
  }

  /** The number of the list that a list, or its half, was made from. */
  int wholeOf(int list) {
    return list % length.length;
  }

  int length(int list) {
    return length[wholeOf(list)];
  }

  /** What a list pays at a level; null for nothing. */
  Multiplier at(int list, int level) {
    return at[list][level];
  }

  /** The highest that any list pays at a level; null for nothing. */
  Multiplier top(int level) {
    return top[level];
  }

  /** Whether every list has the same length. */
  boolean sameLength() {
    for (int one : length) {
      if (one != depth) {
        return false;
      }
    }
    return true;
  }
}
