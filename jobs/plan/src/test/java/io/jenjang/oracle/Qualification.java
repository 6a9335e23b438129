package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Trees, volumes, activity, ranks and titles of one month, each found when it is asked for.
 *
 * <p>Readings where the plan language is silent:
 * <ul>
 *   <li>{@code active} asks for a seller whose status is active or named in the predicate, as every {@code when} does; an override replaces the answer.
 *   <li>Who is no seller has no rank (unless one is forced), meets no {@code having} and no {@code stop-at}, and keeps an old title.
 *   <li>In a rank's own {@code require}, {@code rank} asks for the ranks below it in the list, as far as they were found to hold, and {@code title} for the
 *       title before the period; for other members both are those of this period.
 *   <li>{@code keep} of a derived tree is judged for everybody, whatever the kind.
 * </ul>
 */
final class Qualification {
  private final Month month;
  private final List<Month> slices;
  private final Plan plan;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Hierarchy> trees = new LinkedHashMap<>();
  private final SlicedTrees sliced;
  private final Groups groups = new Groups(this);
  private final Judge judge = new Judge(this);
  private final Map<Integer, Map<String, Boolean>> held = new HashMap<>();
  private final Map<Integer, Set<String>> met = new HashMap<>();

  /** Members of whom what a rank requires is being judged, with the number of the rank. */
  private final Map<String, Integer> judged = new HashMap<>();

  /** What was asked before. */
  private final IdentityHashMap<Predicate, Map<String, Boolean>> answers = new IdentityHashMap<>();

  Qualification(Month month) {
    this(month, List.of());
  }

  /** @param slices of the month, where sales go up the trees as they stood when they were made; none for the trees at the close */
  Qualification(Month month, List<Month> slices) {
    this.month = month;
    this.slices = slices;
    this.plan = month.plan();
    month.people().forEach(person -> people.put(person.id(), person));
    this.sliced = new SlicedTrees(this, slices);
    plan.trees().forEach(name -> trees.put(name, Hierarchy.of(month.people(), name)));
    plan.derived()
        .forEach(derived ->
            trees.put(derived.name(), sliced.derive(trees.get(derived.from()), derived)));
  }

  Month month() {
    return month;
  }

  List<Month> slices() {
    return slices;
  }

  Set<String> members() {
    return people.keySet();
  }

  Person person(String member) {
    return people.get(member);
  }

  Hierarchy tree(String name) {
    return trees.get(name);
  }

  Groups groups() {
    return groups;
  }

  Quantity quantity(String name) {
    return plan.quantities().get(plan.quantityIndex(name));
  }

  /** Any volume or group of a member. */
  BigDecimal quantity(String name, String member) {
    Quantity quantity = quantity(name);
    if (quantity instanceof Quantity.Sum) {
      return month.volume(name, member);
    } else if (quantity instanceof Quantity.Rolled rolled) {
      return rolled(rolled, member);
    } else if (quantity instanceof Quantity.Group group) {
      return groups.of(group, member).total();
    }
    Quantity.Over over = (Quantity.Over) quantity;
    return quantity(over.of(), member).add(earlier(name, member));
  }

  /** As far as it is of a slice. */
  BigDecimal quantity(Month slice, String name, String member) {
    Quantity quantity = quantity(name);
    if (quantity instanceof Quantity.Sum) {
      return slice.volume(name, member);
    } else if (quantity instanceof Quantity.Rolled rolled) {
      return sliced.rolled(slice, rolled, member);
    }
    Quantity.Over over = (Quantity.Over) quantity;
    BigDecimal now = quantity(slice, over.of(), member);
    return sliced.isLast(slice) ? now.add(earlier(name, member)) : now;
  }

  private BigDecimal earlier(String over, String member) {
    return month
        .past()
        .accumulated()
        .getOrDefault(over, Map.of())
        .getOrDefault(member, BigDecimal.ZERO);
  }

  private BigDecimal rolled(Quantity.Rolled rolled, String member) {
    return (slices.isEmpty() ? List.of(month) : slices)
        .stream()
            .map(slice -> sliced.rolled(slice, rolled, member))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A tree as it stood in a slice. */
  Hierarchy tree(Month slice, String name) {
    return sliced.tree(slice, name);
  }

  boolean active(String member) {
    Boolean forced = month.forced().active().get(member);
    return forced == null ? qualifies(plan.active(), member) : forced;
  }

  /** Whether a seller meets a bonus's {@code when}: of status active, unless the predicate names the member's status. */
  boolean qualifies(Predicate when, String member) {
    return people.get(member).isSeller()
        && judge.allowsStatus(when, member)
        && judge.meets(when, member);
  }

  /**
   * Whether a seller meets a predicate, whatever the status: {@code having}, {@code stop-at}. Somebody else asks, who may stand below on another day: it is not about the
   * rank of the member that is being judged just then.
   */
  boolean meets(Predicate predicate, String member) {
    Integer own = judged.remove(member);
    Map<String, Boolean> known = answers.computeIfAbsent(predicate, any -> new HashMap<>());
    Boolean answer = known.get(member);
    if (answer == null) {
      answer = people.get(member).isSeller() && judge.meets(predicate, member);
      known.put(member, answer);
    }
    if (own != null) {
      judged.put(member, own);
    }
    return answer;
  }

  Judge judge() {
    return judge;
  }

  /** Paid-as: what was forced, else the highest rank that holds or is kept by grace. */
  int rank(String member) {
    return Objects.requireNonNullElseGet(month.forced().ranks().get(member), () -> reached(member));
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
