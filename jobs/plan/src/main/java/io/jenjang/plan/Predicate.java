package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Who qualifies. Judged for one member in one period; volumes with 4 places, shares with 6. */
public sealed interface Predicate extends Serializable {
  /** Holds for everyone. */
  Predicate ALWAYS = new All(List.of());

  /** {@link Legs#within} without a limit. */
  int ANY_DEPTH = 0;

  /** Every part holds. */
  record All(List<Predicate> parts) implements Predicate {}

  /** At least one part holds. */
  record Any(List<Predicate> parts) implements Predicate {}

  /** A volume or group is at least {@code min}. */
  record AtLeast(String quantity, long min) implements Predicate {}

  /** A group is at least {@code min} when no leg counts for more than {@code maxLegShare} of {@code min}; own volume counts whole. */
  record LegShare(String group, long min, long maxLegShare) implements Predicate {}

  /** The largest leg adds at least the first number to the group, the second largest the second, all legs beyond them together {@code rest}. */
  record ByLeg(String group, List<Long> byLeg, long rest) implements Predicate {}

  /** The member is (or is not) active as the plan's {@code active} says. */
  record Active(boolean expected) implements Predicate {}

  /** Paid-as rank is at least this rank number. */
  record RankAtLeast(int rank) implements Predicate {}

  /** Career title is at least this rank number. */
  record TitleAtLeast(int rank) implements Predicate {}

  /**
   * Enough legs in which somebody meets a predicate.
   *
   * @param count how many legs
   * @param having what somebody in the leg meets
   * @param within levels below the judged member, 1 the frontline; {@link #ANY_DEPTH} for the whole leg
   * @param tree the tree whose legs are meant
   * @param sponsored whether that somebody must have the judged member as sponsor
   */
  record Legs(int count, Predicate having, int within, String tree, boolean sponsored)
      implements Predicate {}

  /** At least {@code min} distinct buyers who are no participants (buyer retail or preferred), each with a net cv of at least {@code volume}. */
  record Customers(int min, long volume) implements Predicate {}

  /** {@code of / to} is at least {@code min}; false where {@code to} is not above zero. */
  record Share(String of, String to, long min) implements Predicate {}

  /** The member joined at most this many days before the end of the period: last day < joined_on + days. */
  record JoinedWithin(int days) implements Predicate {}

  /** The member's status is one of these ({@code Members.ACTIVE}, ...). */
  record StatusIn(Set<Byte> statuses) implements Predicate {}

  /** The member's market is one of these. */
  record MarketIn(Set<String> markets) implements Predicate {}
}
