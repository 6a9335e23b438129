package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Places;
import io.jenjang.tree.Ranges;
import io.jenjang.tree.Tree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges every member of a period: derived trees, volumes, groups, activity, ranks and titles. */
public final class Qualifier {
  private final Plan plan;
  private final Standing standing;
  private final Set<String> legsWanted = new HashSet<>();

  private Qualifier(Period period) {
    plan = period.plan();
    standing = new Standing(period);
    for (int i = 0; i < plan.sums().size(); i++) {
      standing.share(plan.quantityIndex(plan.sums().get(i).name()), period.judged(i));
    }
    Predicates.of(plan).flatMap(Predicates::withParts).forEach(this::noteLegs);
  }

  private void noteLegs(Predicate predicate) {
    if (predicate instanceof Predicate.LegShare share) {
      legsWanted.add(share.group());
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      legsWanted.add(byLeg.group());
    }
  }

  /**
   * Whether the rules of a plan can be judged in some order; needs no members.
   *
   * @throws io.jenjang.error.JenjangException (PLAN) if they need each other in a circle, or judge ranks over several trees
   */
  public static void check(Plan plan) {
    Stages.of(plan);
  }

  /**
   * Groups whose {@code stop-at} hangs on the group itself; needs no members.
   *
   * @return by group, in the order of the plan: what it stops at, what that needs, and so on, up to what needs the group; nothing where it stops at itself
   */
  public static Map<String, List<String>> stopCircles(Plan plan) {
    return Stages.stopCircles(plan);
  }

  /**
   * The standing of every member. Each pass costs time in proportion to the members, whatever the depth and shape of the trees.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   * @throws io.jenjang.error.JenjangException (PLAN) if the plan's rules need each other in a circle, or judge ranks over several trees
   */
  public static Qualification qualify(Period period) {
    Qualifier qualifier = new Qualifier(period);
    Stages.of(period.plan()).forEach(qualifier::find);
    qualifier.dropUnwantedLegs();
    return new Qualification(period, qualifier.standing);
  }

  private void find(List<Fact> stage) {
    if (stage.size() == 1 && isOnePass(stage.get(0))) {
      return;
    }
    for (Fact fact : stage) {
      if (fact instanceof Fact.LegCount legs) {
        standing.legCounts.put(legs.rule(), new int[standing.count() + 1]);
      }
    }
    List<Step> steps = stage.stream().map(this::step).toList();
    Tree tree = stage.stream()
        .map(fact -> Needs.of(fact, RankGrain.coarse(plan)).tree())
        .filter(name -> name != null)
        .findFirst()
        .map(standing::tree)
        .orElse(null);
    if (tree == null) {
      Ascent.overEach(steps, standing.count());
    } else {
      Ascent.over(tree, steps, standing.count());
    }
  }

  /** Finds a fact that takes no steps; false if it does. */
  private boolean isOnePass(Fact fact) {
    if (fact instanceof Fact.Derived derived) {
      standing.add(
          plan.derived().get(derived.index()).name(), Volumes.derive(standing, derived.index()));
      return true;
    } else if (fact instanceof Fact.Volume volume) {
      Quantity quantity = plan.quantities().get(volume.index());
      if (quantity instanceof Quantity.Rolled rolled) {
        Volumes.roll(standing, rolled, standing.values(volume.index()));
        return true;
      } else if (quantity instanceof Quantity.Group group && places(group) != null) {
        Sellers stop = group.stopAt() == null ? null : sellers(group.stopAt());
        Volumes.overPlaces(standing, group, places(group), stop)
            .giveTo(standing, volume.index(), group, legsWanted.contains(group.name()));
        return true;
      } else if (quantity instanceof Quantity.Group group && isPlain(group)) {
        Volumes.rollUp(standing, volume.index(), group);
        return true;
      }
      return quantity instanceof Quantity.Sum;
    }
    return false;
  }

  private Places places(Quantity.Group group) {
    return standing.places(group.tree());
  }

  private static boolean isPlain(Quantity.Group group) {
    return group.stopAt() == null
        && group.depth() == Quantity.ANY_DEPTH
        && group.leaveOutLargestLegs() == 0;
  }

  private Step step(Fact fact) {
    if (fact instanceof Fact.LegCount legs) {
      return legs(standing, legs.rule(), standing.legCounts);
    } else if (fact instanceof Fact.Activity) {
      return new ActiveStep(standing, plan.active(), condition(plan.active()));
    } else if (fact instanceof Fact.Ranking ranking) {
      return new RankStep(
          standing,
          ranking.from(),
          plan.ranks().stream().map(rank -> condition(rank.require())).toArray(Condition[]::new));
    }
    int index = ((Fact.Volume) fact).index();
    if (plan.quantities().get(index) instanceof Quantity.Group group) {
      Sellers stop = group.stopAt() == null ? null : sellers(group.stopAt());
      return group.depth() == Quantity.ANY_DEPTH
          ? new GroupStep(standing, index, stop, legsWanted.contains(group.name()))
          : new DepthGroupStep(standing, index, stop);
    }
    return new OverStep(standing, index);
  }

  private Condition condition(Predicate predicate) {
    return new Conditions(standing, standing.legCounts).of(predicate);
  }

  private Sellers sellers(Predicate predicate) {
    return new Sellers(standing.members().kind(), condition(predicate));
  }

  private static Step legs(
      Standing standing, Predicate.Legs rule, Map<Predicate.Legs, int[]> counts) {
    Tree tree = standing.tree(rule.tree());
    Sellers having =
        new Sellers(standing.members().kind(), new Conditions(standing, counts).of(rule.having()));
    return rule.sponsored()
        ? new SponsoredLegsStep(tree, standing.sponsors(), rule, having, counts.get(rule))
        : new LegsStep(tree, rule, having, counts.get(rule));
  }

  private void dropUnwantedLegs() {
    for (int i = 0; i < plan.quantities().size(); i++) {
      if (!legsWanted.contains(plan.quantities().get(i).name())) {
        standing.dropLegs(i);
      }
    }
  }

  /** The sellers who meet a predicate once everything of the plan is known; rules about legs that are new are counted. */
  static Sellers sellers(Standing standing, Predicate predicate) {
    Map<Predicate.Legs, int[]> counts = new LinkedHashMap<>(standing.legCounts);
    count(standing, predicate, counts);
    return new Sellers(standing.members().kind(), new Conditions(standing, counts).of(predicate));
  }

  /** The same by member number. */
  static boolean[] whoMeets(Standing standing, Predicate predicate) {
    Sellers sellers = sellers(standing, predicate);
    boolean[] meets = new boolean[standing.count() + 1];
    Ranges.each(1, meets.length, (from, to) -> {
      for (int member = from; member < to; member++) {
        meets[member] = sellers.meet(member);
      }
    });
    return meets;
  }

  /** Counts the rules inside a predicate, those inside {@code having} first. */
  private static void count(
      Standing standing, Predicate predicate, Map<Predicate.Legs, int[]> counts) {
    for (Predicate part : Predicates.ofTheMember(predicate).toList()) {
      if (part instanceof Predicate.Legs legs
          && !counts.containsKey(Fact.LegCount.of(legs).rule())) {
        count(standing, legs.having(), counts);
        Predicate.Legs rule = Fact.LegCount.of(legs).rule();
        counts.put(rule, new int[standing.count() + 1]);
        Ascent.over(
            standing.tree(rule.tree()), List.of(legs(standing, rule, counts)), standing.count());
      }
    }
  }
}
