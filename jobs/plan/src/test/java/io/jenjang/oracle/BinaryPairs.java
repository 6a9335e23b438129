package io.jenjang.oracle;

import static java.math.BigDecimal.ZERO;

import io.jenjang.plan.Bonus.BinaryMode;
import java.math.BigDecimal;

/** What both sides of a binary bonus match: cycle by cycle, tier by tier. */
record BinaryPairs(BinaryMode mode) {

  /** What is taken from both sides, and how many cycles that is. */
  record Taken(BigDecimal first, BigDecimal second, int cycles, boolean firstPair) {
    static final Taken NOTHING = new Taken(ZERO, ZERO, 0, false);

    Taken plus(BigDecimal left, BigDecimal right) {
      return new Taken(first.add(left), second.add(right), cycles + 1, firstPair);
    }

    BigDecimal basis() {
      return first.min(second);
    }
  }

  /** What both sides match, whatever a cap says. */
  Taken match(BigDecimal first, BigDecimal second, boolean hadFirst) {
    BigDecimal held = first.min(second);
    if (held.signum() <= 0) {
      return Taken.NOTHING;
    }
    if (mode instanceof BinaryMode.Percent) {
      return new Taken(held, held, 0, false);
    } else if (mode instanceof BinaryMode.Cycle cycle) {
      return cycles(cycle, first, second, hadFirst);
    }
    Taken best = Taken.NOTHING;
    for (long volume : ((BinaryMode.Tiers) mode).volume()) {
      BigDecimal tier = Exact.volume(volume);
      best = Exact.atLeast(held, tier) ? new Taken(tier, tier, 0, false) : best;
    }
    return best;
  }

  private static Taken cycles(
      BinaryMode.Cycle cycle, BigDecimal first, BigDecimal second, boolean hadFirst) {
    BigDecimal left = Exact.volume(cycle.left());
    BigDecimal right = Exact.volume(cycle.right());
    if (hadFirst || cycle.firstLeft() == 0) {
      return pairs(cycle, first, second, left, right, Integer.MAX_VALUE);
    }
    Taken start = pairs(
        cycle, first, second, Exact.volume(cycle.firstLeft()), Exact.volume(cycle.firstRight()), 1);
    if (start.cycles() == 0) {
      return start;
    }
    Taken others = pairs(
        cycle,
        first.subtract(start.first()),
        second.subtract(start.second()),
        left,
        right,
        Integer.MAX_VALUE);
    return new Taken(
        start.first().add(others.first()),
        start.second().add(others.second()),
        1 + others.cycles(),
        true);
  }

  /** In the better of both orientations. */
  static Taken pairs(
      BinaryMode.Cycle cycle,
      BigDecimal first,
      BigDecimal second,
      BigDecimal left,
      BigDecimal right,
      int most) {
    Taken straight = oneByOne(first, second, left, right, most);
    Taken swapped = cycle.eitherWay() ? oneByOne(first, second, right, left, most) : Taken.NOTHING;
    if (straight.cycles() != swapped.cycles()) {
      return straight.cycles() > swapped.cycles() ? straight : swapped;
    }
    boolean firstIsStronger = first.compareTo(second) > 0;
    boolean secondIsStronger = first.compareTo(second) < 0;
    boolean swap = firstIsStronger && swapped.first().compareTo(straight.first()) > 0
        || secondIsStronger && swapped.second().compareTo(straight.second()) > 0;
    return swap ? swapped : straight;
  }

  private static Taken oneByOne(
      BigDecimal first, BigDecimal second, BigDecimal left, BigDecimal right, int most) {
    Taken taken = Taken.NOTHING;
    while (taken.cycles() < most
        && Exact.atLeast(first, taken.first().add(left))
        && Exact.atLeast(second, taken.second().add(right))) {
      taken = taken.plus(left, right);
    }
    return taken;
  }
}
