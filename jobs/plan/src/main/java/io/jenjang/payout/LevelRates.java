package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Rates;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The rates of a bonus that pays by level: for each of its distinct lists, and the highest of any list. Levels count from 1. Where
 * somebody may get half, behind the lists stand as many again with half of each rate. Equal rates share one multiplier.
 */
final class LevelRates implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int depth;
  private final int[] listOfRank;
  private final int[] length;
  /** By level, then list. */
  private final Multiplier[][] at;

  private final Multiplier[] top;

  /** Without halves. */
  LevelRates(List<List<Long>> levels, LongFunction<Multiplier> multiplier) {
    this(levels, multiplier, false);
  }

  /**
   * @param levels by rank number, as in {@code Bonus.Unilevel}
   * @param halves whether somebody may get half; half of every rate then has 6 places as well
   */
  LevelRates(List<List<Long>> levels, LongFunction<Multiplier> multiplier, boolean halves) {
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
    this.at = new Multiplier[depth + 1][(halves ? 2 : 1) * lists.size()];
    this.top = new Multiplier[depth + 1];
    Map<Long, Multiplier> byRate = new HashMap<>();
    LongFunction<Multiplier> once = rate -> byRate.computeIfAbsent(rate, multiplier::apply);
    fill(lists, once);
    for (int level = 1; level <= depth; level++) {
      for (int half = lists.size(); half < at[level].length; half++) {
        Multiplier whole = at[level][wholeOf(half)];
        at[level][half] = whole == null ? null : once.apply(Rates.half(whole.rate()));
      }
    }
  }

  private void fill(List<List<Long>> lists, LongFunction<Multiplier> multiplier) {
    for (int level = 1; level <= depth; level++) {
      for (int list = 0; list < lists.size(); list++) {
        long rate = level <= length[list] ? lists.get(list).get(level - 1) : 0;
        at[level][list] = rate == 0 ? null : multiplier.apply(rate);
        if (rate > (top[level] == null ? 0 : top[level].rate())) {
          top[level] = at[level][list];
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

  /** Whether every rank is paid by the same list, and nobody gets half of it. */
  boolean isOneForAll() {
    return at[0].length == 1;
  }

  /** The number of the list that a rank is paid by. */
  int listOf(int rank) {
    return listOfRank[rank];
  }

  /** The number of the list with half of each rate of a list. */
  int halfOf(int list) {
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
    return at[level][list];
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
