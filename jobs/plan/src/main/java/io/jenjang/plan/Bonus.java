package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;

/** One way in which a plan pays. A new one is one record here, its words in the plan reader, and its {@code Payment}. */
public sealed interface Bonus extends Serializable {
  Terms terms();

  default String code() {
    return terms().code();
  }

  /**
   * What every bonus has.
   *
   * @param code unique in the plan
   * @param basis name of a personal volume; a source is a member whose basis is not zero
   * @param when who may be paid, the rule "sellers of status active, unless a status is named" already included
   * @param tree a tree or derived tree
   * @param stopAt null, or: a walk ends with the first upline who meets this (who may still be paid)
   * @param basisIsMoney true when the basis sums {@code net} or is money that was earned: no point-value
   * @param bounds half pay, caps and fund
   */
  record Terms(
      String code,
      String basis,
      Predicate when,
      String tree,
      Predicate stopAt,
      boolean basisIsMoney,
      Bounds bounds)
      implements Serializable {

    /** Terms without half pay, caps and fund. */
    public Terms(
        String code,
        String basis,
        Predicate when,
        String tree,
        Predicate stopAt,
        boolean basisIsMoney) {
      this(code, basis, when, tree, stopAt, basisIsMoney, Bounds.NONE);
    }
  }

  /**
   * What bends the amounts of a bonus.
   *
   * @param halfWhen null, or: who meets this and not {@code when} gets half; the rule about sellers and statuses included as in {@code when}
   * @param cap null, or the most that anybody gets
   * @param fund null, or: all amounts are scaled so that they total exactly this
   */
  record Bounds(Predicate halfWhen, Cap cap, Fund fund) implements Serializable {
    public static final Bounds NONE = new Bounds(null, null, null);
  }

  /**
   * The most that a bonus pays in a period, in units of the payout exponent.
   *
   * @param perEarner {@link #UNLIMITED} without
   * @param perOwner for all positions of one owner together; {@link #UNLIMITED} without
   * @param byRank by paid-as rank number, 0 (no rank) included; an unlisted rank already holds that of the nearest lower listed one, below the
   *     lowest {@link #UNLIMITED}
   */
  record Cap(long perEarner, long perOwner, List<Long> byRank) implements Serializable {
    public static final long UNLIMITED = Long.MAX_VALUE;
  }

  /**
   * A share of a company volume.
   *
   * @param rate 6 places
   * @param of name of a personal volume; the company volume is its sum over all members
   * @param isMoney whether that volume sums {@code net}: no point-value
   */
  record Fund(long rate, String of, boolean isMoney) implements Serializable {}

  /**
   * Pays the source itself.
   *
   * @param marginal with brackets: each block of the quantity is paid at its own rate, instead of all at the rate of the last block reached
   */
  record Personal(Terms terms, Rates rates, boolean marginal) implements Bonus {
    /** All of the basis at one rate. */
    public Personal(Terms terms, Rates rates) {
      this(terms, rates, false);
    }
  }

  /**
   * Pays the upline at levels 1 to N.
   *
   * @param levels by rank number (0 no rank): the rates of the levels that a member of that rank is paid; without {@code by-rank} the
   *     same list everywhere; an unlisted rank already holds the list of the nearest lower listed one
   */
  record Unilevel(Terms terms, List<List<Long>> levels, Compression compression) implements Bonus {
    /** The longest list: the number of levels the bonus pays. */
    public int depth() {
      return levels.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /**
   * Pays those in the upline whose rate is above what was covered below them.
   *
   * @param self whether the source takes part with its own rate
   * @param unqualified what an upline who fails {@code when} does
   */
  record Differential(Terms terms, Rates rates, boolean self, Unqualified unqualified)
      implements Bonus {}

  /**
   * Pays as {@link Unilevel} in a tree whose width is limited.
   *
   * @param width the most legs that a member of the tree may have
   * @param depth the deepest level of a member's matrix: no walk goes further, whatever the compression; at least the longest list
   */
  record Matrix(Unilevel levels, int width, int depth) implements Bonus {
    @Override
    public Terms terms() {
      return levels.terms();
    }
  }

  /**
   * Pays leaders in the upline: the first leader that the walk meets, the second, and so on.
   *
   * @param leader who is a leader, judged for every seller whatever the status
   * @param generations by rank number: the rates of the generations, as the levels of {@link Unilevel}
   * @param nearest what the nearest leader is
   * @param from where the walk begins
   * @param unqualifiedLeader what a leader who fails {@code when} does
   * @param guarantee null, or what the leader of the first generation is guaranteed
   */
  record Generation(
      Terms terms,
      Predicate leader,
      List<List<Long>> generations,
      Nearest nearest,
      From from,
      UnqualifiedLeader unqualifiedLeader,
      Guarantee guarantee)
      implements Bonus {
    /** The longest list: the number of generations the bonus pays. */
    public int depth() {
      return generations.stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /**
   * A share that each leader is guaranteed from every leader right below it, paid from what that one earned in the same bonus, from the bottom
   * up; never more than it earned. With {@code as-of = sale} both stand where they do at the close; a sale belongs to the group in which it was made, and of a group
   * counts what the one above it at the close was paid on it, on whatever day.
   *
   * @param volume 4 places: the first generation pays at least as if this much had come from the leader's group
   */
  record Guarantee(long volume) implements Serializable {}

  /**
   * Pays a member with two legs on what both sides hold.
   *
   * @param mode how what both sides hold is turned into money
   * @param carry what becomes of what is not matched
   * @param overCap what becomes of volume whose money a cap cut
   * @param unqualified what becomes of the volume of who fails {@code when}
   * @param accrueWhen null, or: who fails this gets no new volume on either side
   * @param ownVolume where the member's own volume goes
   * @param carryMax the most that one side carries, 4 places; {@link Cap#UNLIMITED} without
   * @param carryExpires for how many periods volume is carried, the oldest is used first; 0 without limit
   */
  record Binary(
      Terms terms,
      BinaryMode mode,
      Carry carry,
      OverCap overCap,
      UnqualifiedLegs unqualified,
      Predicate accrueWhen,
      OwnVolume ownVolume,
      long carryMax,
      int carryExpires)
      implements Bonus {}

  /** How matched volume is paid. Volumes 4 places, amounts in units of the payout exponent. */
  sealed interface BinaryMode extends Serializable {
    /** {@code rate} x matched, matched being the smaller side. */
    record Percent(long rate) implements BinaryMode {}

    /**
     * An amount for every pair of volumes.
     *
     * @param left volume of a cycle on the first side
     * @param right volume of a cycle on the second side
     * @param eitherWay whether the sides may be swapped
     * @param firstLeft what the first pair in life takes on the first side, 0 without such a rule
     * @param firstRight what it takes on the second side
     */
    record Cycle(
        long left, long right, boolean eitherWay, long amount, long firstLeft, long firstRight)
        implements BinaryMode {}

    /**
     * The highest tier that both sides hold.
     *
     * @param volume ascending; what is matched
     * @param amount as long as {@code volume}
     */
    record Tiers(List<Long> volume, List<Long> amount) implements BinaryMode {}
  }

  /**
   * Pays the upline of an earner on what it earned.
   *
   * @param of codes of earlier bonuses
   * @param walk a {@link Unilevel} or {@link Generation} with the same terms: how the money goes up
   */
  record Matching(Terms terms, List<String> of, Bonus walk) implements Bonus {}

  /** Shares a fund among all who meet {@code when}; its fund is in {@link Bounds#fund}. */
  record Pool(Terms terms, Shares shares) implements Bonus {}

  /** How many shares of a pool somebody has. */
  sealed interface Shares extends Serializable {
    /** Everybody the same. */
    record Equal() implements Shares {}

    /** By paid-as rank number, 0 included; an unlisted rank already holds that of the nearest lower listed one, 0 below the lowest. */
    record ByRank(List<Long> shares) implements Shares {}

    /** As much as a volume or group says, nothing where it is below zero. */
    record ByVolume(String quantity) implements Shares {}
  }

  /**
   * Pays an amount for a rank.
   *
   * @param amounts by rank number, exact: 0 for a rank that is not listed; in units of the payout exponent
   * @param each whether in every period, for the paid-as rank, or once, when a title is reached for the first time
   * @param skipped with ONCE: whether ranks that were skipped on the way up are paid as well
   */
  record Award(Terms terms, List<Long> amounts, Each each, Skipped skipped) implements Bonus {}

  /** What the nearest leader of a {@link Generation} is. */
  enum Nearest {
    /** Generation 1. */
    FIRST,
    /** The owner of the group: the next leader is generation 1. */
    OWNER
  }

  /** Where the walk of a {@link Generation} begins. */
  enum From {
    UPLINE,
    SELF
  }

  /** What a leader who fails {@code when} does. */
  enum UnqualifiedLeader {
    /** Uses its generation up, unpaid. */
    COUNTS,
    /** Is no leader. */
    INVISIBLE
  }

  /** What becomes of binary volume that is not matched. */
  enum Carry {
    KEEP,
    FLUSH
  }

  /** What becomes of matched volume whose money a cap cut. */
  enum OverCap {
    FLUSH,
    /** Whole cycles that were not paid are given back to both sides. */
    KEEP
  }

  /** What becomes of the volume of a binary member who fails {@code when}. */
  enum UnqualifiedLegs {
    /** It stays available on both sides. */
    HOLD,
    FLUSH
  }

  /** Where a binary member's own volume goes. */
  enum OwnVolume {
    NONE,
    WEAKER_LEG
  }

  /** How often an {@link Award} is given. */
  enum Each {
    PERIOD,
    ONCE
  }

  /** What an award that is given once does about ranks that were skipped on the way up. */
  enum Skipped {
    PAY,
    LOSE
  }

  /** How a walk treats uplines who cannot be paid. */
  enum Compression {
    /** The k-th upline stands at level k, qualified or not. */
    NONE,
    /** Who fails {@code when} is invisible and uses no level. */
    SKIP,
    /** For each level in turn, past everyone who fails {@code when} or whose list does not reach the level. */
    SEEK
  }

  /** What a differential does with an upline who fails {@code when}. */
  enum Unqualified {
    /** Invisible. */
    PASS_UP,
    /** Its rate is covered, and lost. */
    HOLD
  }
}
