package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Wide;
import io.jenjang.payout.Match.Pairs;
import io.jenjang.plan.Bonus.BinaryMode;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;

/** Matches what stands on both sides of a member, as the mode of a binary bonus says. Volumes with 4 places, money in units of the payout exponent. */
sealed interface Pairing extends Serializable {
  /**
   * What both sides match.
   *
   * @param paired whether the member had its first pair before this period
   */
  Match of(long first, long second, boolean paired);

  /**
   * The least part of a match that is worth at least so much: whole cycles, or volume to its last place.
   *
   * @param match worth more than {@code most}, divided by {@code by}
   * @param by 1, or 2 for who is paid half
   */
  Match upTo(Match match, long most, int by);

  /** The rate that a line shows; {@link Payment.LineSink#ABSENT} without. */
  default long rate() {
    return Payment.LineSink.ABSENT;
  }

  /**
   * A mode made ready.
   *
   * @param unit 16-place money that is one unit of the payout exponent
   * @param multiplier of the rate
   * @param factor rate x point-value, 12 places
   */
  static Pairing of(BinaryMode mode, long unit, Multiplier multiplier, long factor) {
    if (mode instanceof BinaryMode.Percent) {
      return new Percent(multiplier, factor, unit);
    } else if (mode instanceof BinaryMode.Cycle cycle) {
      return new Cycles(cycle, unit);
    }
    BinaryMode.Tiers tiers = (BinaryMode.Tiers) mode;
    return new Tiers(tiers.volume(), tiers.amount(), unit);
  }

  /** The smaller side, whole. */
  record Percent(Multiplier multiplier, long factor, long unit) implements Pairing {
    @Override
    public Match of(long first, long second, boolean paired) {
      return matched(Math.max(0, Math.min(first, second)));
    }

    private Match matched(long volume) {
      long high = multiplier.exactHigh(volume);
      return volume == 0
          ? Match.NONE
          : new Match(volume, volume, null, high, multiplier.exactLow(volume));
    }

    @Override
    public Match upTo(Match match, long most, int by) {
      return matched(Wide.multiplyDivide(
          most, Math.multiplyExact(unit, (long) by), factor, RoundingMode.CEILING));
    }

    @Override
    public long rate() {
      return multiplier.rate();
    }
  }

  /** The highest tier that both sides hold. */
  record Tiers(List<Long> volume, List<Long> amount, long unit) implements Pairing {
    @Override
    public Match of(long first, long second, boolean paired) {
      long held = Math.min(first, second);
      for (int tier = volume.size() - 1; tier >= 0; tier--) {
        long taken = volume.get(tier);
        if (held >= taken) {
          long money = amount.get(tier);
          return new Match(taken, taken, null, Math.multiplyHigh(money, unit), money * unit);
        }
      }
      return Match.NONE;
    }

    @Override
    public Match upTo(Match match, long most, int by) {
      throw new IllegalStateException("a tier is matched whole");
    }
  }

  /** An amount for every pair of volumes; before the others, once in life, the first pair, where there is one. */
  record Cycles(BinaryMode.Cycle cycle, long unit) implements Pairing {
    private static final Pairs NONE = new Pairs(0, false, 0, 0);

    @Override
    public Match of(long first, long second, boolean paired) {
      if (Math.min(first, second) <= 0) {
        return Match.NONE;
      }
      boolean starts = !paired && cycle.firstLeft() != 0;
      Pairs start = starts ? pairs(first, second, cycle.firstLeft(), cycle.firstRight(), 1) : NONE;
      if (starts && start.cycles() == 0) {
        return Match.NONE;
      }
      long left = start.left();
      long right = start.right();
      Pairs others =
          pairs(first - left, second - right, cycle.left(), cycle.right(), Long.MAX_VALUE);
      return match(
          left + others.cycles() * others.left(),
          right + others.cycles() * others.right(),
          new Pairs(start.cycles() + others.cycles(), starts, others.left(), others.right()));
    }

    /** The orientation with most cycles; of two with as many the one that takes more from the stronger side; else as the plan writes it. */
    private Pairs pairs(long first, long second, long left, long right, long most) {
      long straight = Math.min(most, cycles(first, second, left, right));
      long swapped = cycle.eitherWay() ? Math.min(most, cycles(first, second, right, left)) : 0;
      boolean better = first > second ? right > left : first < second && left > right;
      boolean swap = swapped > straight || swapped == straight && swapped > 0 && better;
      return swap
          ? new Pairs(swapped, false, right, left)
          : new Pairs(straight, false, left, right);
    }

    private static long cycles(long first, long second, long left, long right) {
      return Math.min(first / left, second / right);
    }

    private Match match(long first, long second, Pairs pairs) {
      if (pairs.cycles() == 0) {
        return Match.NONE;
      }
      long money = Math.multiplyExact(pairs.cycles(), cycle.amount());
      return new Match(first, second, pairs, Math.multiplyHigh(money, unit), money * unit);
    }

    /** Cycles are given back from the last one on: the first pair goes last. */
    @Override
    public Match upTo(Match match, long most, int by) {
      Pairs all = match.pairs();
      long cycles = Wide.multiplyDivide(most, by, cycle.amount(), RoundingMode.CEILING);
      long back = all.cycles() - cycles;
      return cycles == 0
          ? Match.NONE
          : match(
              match.first() - back * all.left(),
              match.second() - back * all.right(),
              new Pairs(cycles, all.firstPair(), all.left(), all.right()));
    }
  }
}
