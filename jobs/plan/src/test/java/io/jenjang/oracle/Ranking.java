package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Rank;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Ranks and titles of one month, each found when it is asked for.
 *
 * <p>Readings where the plan language is silent:
 * <ul>
 *   <li>Who is no seller has no rank (unless one is forced), and keeps an old title.
 *   <li>In a rank's own {@code require}, {@code rank} asks for the ranks below it in the list, as far as they hold, and {@code title} for the title before the
 *       period; for other members both are those of this period.
 * </ul>
 */
final class Ranking {
  private final Month month;
  private final Plan plan;
  private final Map<String, Person> people;
  private final Judge judge;
  private final Map<Integer, Map<String, Boolean>> held = new HashMap<>();
  private final Map<Integer, Set<String>> met = new HashMap<>();

  /** Members of whom what a rank requires is being judged, with the number of the rank. */
  private final Map<String, Integer> judged = new HashMap<>();

  Ranking(Month month, Map<String, Person> people, Judge judge) {
    this.month = month;
    this.plan = month.plan();
    this.people = people;
    this.judge = judge;
  }

  /** Paid-as: what was forced, else the highest rank that holds or is kept by grace. */
  int rank(String member) {
    return Objects.requireNonNullElseGet(month.forced().ranks().get(member), () -> reached(member));
  }

  /** What others ask of a member, who may stand below on another day, is not about the rank of it that is being judged just then. */
  boolean askedByOthers(String member, BooleanSupplier question) {
    Integer own = judged.remove(member);
    boolean answer = question.getAsBoolean();
    if (own != null) {
      judged.put(member, own);
    }
    return answer;
  }

  /** Whether paid-as is at least a rank; in a rank's own requirement, whether one of the ranks below that one is and holds. */
  boolean isRanked(int least, String member) {
    Integer own = judged.get(member);
    if (own != null) {
      return holdsOneOf(least, own - 1, member);
    }
    Integer forced = month.forced().ranks().get(member);
    return forced == null ? holdsOneOf(least, plan.ranks().size(), member) : forced >= least;
  }

  /** The highest rank ever reached, this period included; what was forced does not count. */
  int title(String member) {
    return Math.max(titleBefore(member), reached(member));
  }

  /** Whether the title is at least a rank; in a rank's own requirement the title before the period. */
  boolean isTitled(int least, String member) {
    return titleBefore(member) >= least
        || !judged.containsKey(member) && holdsOneOf(least, plan.ranks().size(), member);
  }

  private int titleBefore(String member) {
    return month.past().titles().getOrDefault(member, 0);
  }

  private int reached(String member) {
    return plan.ranks().stream()
        .map(Rank::number)
        .filter(rank -> holdsOneOf(rank, rank, member))
        .reduce(0, Math::max);
  }

  /** The highest first: what a lower one requires may hang on whether a higher one holds. */
  private boolean holdsOneOf(int lowest, int highest, String member) {
    for (int rank = highest; rank >= lowest; rank--) {
      if (holds(plan.ranks().get(rank - 1), member)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Rank rank, String member) {
    Map<String, Boolean> known = held.computeIfAbsent(rank.number(), any -> new HashMap<>());
    Boolean holds = known.get(member);
    if (holds == null) {
      holds = people.get(member).isSeller() && isMetOrKept(rank, member);
      known.put(member, holds);
    }
    return holds;
  }

  private boolean isMetOrKept(Rank rank, String member) {
    Integer outer = judged.put(member, rank.number());
    boolean isMet = judge.meets(rank.require(), member);
    judged.remove(member);
    if (outer != null) {
      judged.put(member, outer);
    }
    if (isMet) {
      met(rank.number()).add(member);
    }
    int since = since(rank, member);
    return isMet || since >= 1 && since <= rank.keepFor();
  }

  private Set<String> met(int rank) {
    return met.computeIfAbsent(rank, any -> new HashSet<>());
  }

  private int since(Rank rank, String member) {
    return month.past().since().getOrDefault(rank.number(), Map.of()).getOrDefault(member, 0);
  }

  /** What the next period is told: 1 where the requirement held in this one, else a period more than before, 0 for never. */
  int sinceNext(Rank rank, String member) {
    holds(rank, member);
    int before = since(rank, member);
    return met(rank.number()).contains(member) ? 1 : before == 0 ? 0 : before + 1;
  }
}
