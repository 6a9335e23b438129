package io.jenjang.oracle;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trees, volumes, activity, ranks and titles of one month, each found when it is asked for.
 *
 * <p>Readings where the plan language is silent:
 * <ul>
 *   <li>{@code active} asks for a seller whose status is active or named in the predicate, as every {@code when} does; an override replaces the answer.
 *   <li>Who is no seller meets no {@code having} and no {@code stop-at}.
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
  private final Ranking ranking;

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
    this.ranking = new Ranking(month, people, judge);
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

  /** Whether a seller meets a predicate, whatever the status: {@code having}, {@code stop-at}. */
  boolean meets(Predicate predicate, String member) {
    Map<String, Boolean> known = answers.computeIfAbsent(predicate, any -> new HashMap<>());
    Boolean answer = known.get(member);
    if (answer == null) {
      answer = people.get(member).isSeller()
          && ranking.askedByOthers(member, () -> judge.meets(predicate, member));
      known.put(member, answer);
    }
    return answer;
  }

  Judge judge() {
    return judge;
  }

  Ranking ranking() {
    return ranking;
  }

  /** Paid-as. */
  int rank(String member) {
    return ranking.rank(member);
  }

  /** The highest rank ever reached. */
  int title(String member) {
    return ranking.title(member);
  }
}
