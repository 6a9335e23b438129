package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which the facts of a plan are found. Facts that need each other (a rank that looks at ranks in the legs, a group that stops at ranks) make
 * one stage: they are found together, bottom-up, each member after its whole downline.
 */
final class Stages {
  private final Plan plan;
  private final RankGrain grain;
  private final Map<Fact, Needs> needs = new LinkedHashMap<>();
  private final Map<Fact, Set<Fact>> reach = new LinkedHashMap<>();

  private Stages(RankGrain grain) {
    this.grain = grain;
    this.plan = grain.plan();
    for (int i = 0; i < plan.quantities().size(); i++) {
      find(new Fact.Volume(i));
    }
    for (int i = 0; i < plan.derived().size(); i++) {
      find(new Fact.Derived(i));
    }
    find(new Fact.Activity());
    find(grain.last());
    needs.keySet().forEach(fact -> reach.put(fact, reached(fact)));
  }

  /** Each stage with its facts in the order in which one member's are found. */
  static List<List<Fact>> of(Plan plan) {
    return of(plan, new Stages(RankGrain.coarse(plan))).inOrder();
  }

  /** Where sales go up the trees as they stood on their day, nothing that needs places may need itself: ranks are taken apart only where they have to be. */
  private static Stages of(Plan plan, Stages coarse) {
    boolean finer = plan.asOf() == Plan.AsOf.SALE && !coarse.stopCircles().isEmpty();
    return finer ? new Stages(RankGrain.fine(plan)) : coarse;
  }

  /**
   * Groups whose {@code stop-at} hangs on the group itself.
   *
   * @return by group, in the order of the plan: what it stops at, what that needs, and so on, up to what needs the group
   */
  static Map<String, List<String>> stopCircles(Plan plan) {
    return of(plan, new Stages(RankGrain.coarse(plan))).stopCircles();
  }

  private Map<String, List<String>> stopCircles() {
    Map<String, List<String>> circles = new LinkedHashMap<>();
    for (int i = 0; i < plan.quantities().size(); i++) {
      Fact group = new Fact.Volume(i);
      if (plan.quantities().get(i) instanceof Quantity.Group && reach.get(group).contains(group)) {
        circles.put(name(group), wayBack(group));
      }
    }
    return circles;
  }

  /** The shortest way from a fact over what it needs back to it, the fact itself left out. */
  private List<String> wayBack(Fact from) {
    Map<Fact, Fact> neededBy = new LinkedHashMap<>();
    List<Fact> next = new ArrayList<>(List.of(from));
    for (int i = 0; !neededBy.containsKey(from); i++) {
      Fact by = next.get(i);
      needs.get(by).all().stream()
          .filter(fact -> neededBy.putIfAbsent(fact, by) == null)
          .forEach(next::add);
    }
    List<String> way = new ArrayList<>();
    for (Fact at = neededBy.get(from); !at.equals(from); at = neededBy.get(at)) {
      way.add(0, name(at));
    }
    return way;
  }

  private void find(Fact fact) {
    if (!needs.containsKey(fact)) {
      Needs found = Needs.of(fact, grain);
      needs.put(fact, found);
      found.all().forEach(this::find);
    }
  }

  private Set<Fact> reached(Fact from) {
    Set<Fact> reached = new LinkedHashSet<>();
    List<Fact> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      for (Fact fact : needs.get(next.remove(next.size() - 1)).all()) {
        if (reached.add(fact)) {
          next.add(fact);
        }
      }
    }
    return reached;
  }

  private List<List<Fact>> inOrder() {
    List<List<Fact>> stages = new ArrayList<>();
    Set<Fact> done = new LinkedHashSet<>();
    while (done.size() < needs.size()) {
      for (Fact fact : needs.keySet()) {
        Set<Fact> together = together(fact);
        if (!done.contains(fact) && ready(together, done)) {
          stages.add(ordered(together));
          done.addAll(together);
        }
      }
    }
    return stages;
  }

  private Set<Fact> together(Fact fact) {
    Set<Fact> together = new LinkedHashSet<>(Set.of(fact));
    for (Fact other : needs.keySet()) {
      if (reach.get(fact).contains(other) && reach.get(other).contains(fact)) {
        together.add(other);
      }
    }
    return together;
  }

  private boolean ready(Set<Fact> together, Set<Fact> done) {
    return together.stream()
        .flatMap(fact -> needs.get(fact).all().stream())
        .allMatch(needed -> done.contains(needed) || together.contains(needed));
  }

  private List<Fact> ordered(Set<Fact> together) {
    Set<String> trees = together.stream()
        .filter(fact -> needs.get(fact).below().stream().anyMatch(together::contains))
        .map(fact -> needs.get(fact).tree())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (trees.size() > 1) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "plan " + plan.id() + ": " + names(together) + " need each other over the trees "
              + String.join(" and ", trees)
              + "; what looks at the ranks of other members must all be over one tree");
    }
    List<Fact> ordered = new ArrayList<>();
    while (ordered.size() < together.size()) {
      ordered.add(together.stream()
          .filter(fact -> !ordered.contains(fact) && isNext(fact, together, ordered))
          .findFirst()
          .orElseThrow(() -> inACircle(together)));
    }
    return ordered;
  }

  private boolean isNext(Fact fact, Set<Fact> together, List<Fact> ordered) {
    Needs needed = needs.get(fact);
    return needed.whole().stream().noneMatch(together::contains)
        && needed.own().stream().allMatch(own -> !together.contains(own) || ordered.contains(own));
  }

  private JenjangException inACircle(Set<Fact> together) {
    return new JenjangException(
        ErrorCode.PLAN,
        "plan " + plan.id() + ": " + names(together)
            + " need each other in a circle, for one and the same member; take one of them out of the other's predicate");
  }

  private String names(Set<Fact> facts) {
    return facts.stream().map(this::name).sorted().distinct().collect(Collectors.joining(", "));
  }

  private String name(Fact fact) {
    if (fact instanceof Fact.Volume volume) {
      return plan.quantities().get(volume.index()).name();
    } else if (fact instanceof Fact.Derived derived) {
      return plan.derived().get(derived.index()).name();
    } else if (fact instanceof Fact.LegCount) {
      return "legs";
    }
    return fact instanceof Fact.Ranking ranking && ranking.from() > grain.last().from()
        ? "rank " + plan.ranks().get(ranking.from() - 1).name()
        : fact instanceof Fact.Activity ? "active" : "ranks";
  }
}
