package io.jenjang.payout;

import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What has to be known before a fact can be.
 *
 * @param own of the same member
 * @param below of the member's downline in {@code tree}
 * @param whole of everybody
 * @param tree null where nothing of the downline is needed
 */
record Needs(Set<Fact> own, Set<Fact> below, Set<Fact> whole, String tree) {

  static Needs of(Fact fact, Plan plan) {
    if (fact instanceof Fact.Derived derived) {
      return plan.derived().get(derived.index()) instanceof Derivation.Compressed compressed
          ? whole(asked(compressed.keep(), plan))
          : whole(Set.of());
    } else if (fact instanceof Fact.Volume volume) {
      return of(plan.quantities().get(volume.index()), plan);
    } else if (fact instanceof Fact.LegCount legs) {
      return below(asked(legs.rule().having(), plan), Set.of(), legs.rule().tree(), plan);
    } else if (fact instanceof Fact.Ranking) {
      return new Needs(ofRanks(plan), Set.of(), Set.of(), null);
    }
    return new Needs(asked(plan.active(), plan), Set.of(), Set.of(), null);
  }

  private static Needs of(Quantity quantity, Plan plan) {
    if (quantity instanceof Quantity.Rolled rolled) {
      Set<Fact> needed = new LinkedHashSet<>(derived(rolled.tree(), plan));
      needed.add(volume(rolled.of(), plan));
      return whole(needed);
    } else if (quantity instanceof Quantity.Group group) {
      Set<Fact> stops = group.stopAt() == null ? Set.of() : asked(group.stopAt(), plan);
      return below(stops, Set.of(volume(group.of(), plan)), group.tree(), plan);
    } else if (quantity instanceof Quantity.Over over) {
      return new Needs(Set.of(volume(over.of(), plan)), Set.of(), Set.of(), null);
    }
    return whole(Set.of());
  }

  private static Needs whole(Set<Fact> facts) {
    return new Needs(Set.of(), Set.of(), facts, null);
  }

  private static Needs below(Set<Fact> below, Set<Fact> more, String tree, Plan plan) {
    Set<Fact> whole = new LinkedHashSet<>(derived(tree, plan));
    whole.addAll(more);
    return new Needs(Set.of(), below, whole, tree);
  }

  private static Fact volume(String name, Plan plan) {
    return new Fact.Volume(plan.quantityIndex(name));
  }

  private static Set<Fact> derived(String tree, Plan plan) {
    for (int i = 0; i < plan.derived().size(); i++) {
      if (plan.derived().get(i).name().equals(tree)) {
        return Set.of(new Fact.Derived(i));
      }
    }
    return Set.of();
  }

  /** A rank's own {@code rank} and {@code title} are about what is known by then. */
  private static Set<Fact> ofRanks(Plan plan) {
    Set<Fact> needed = new LinkedHashSet<>();
    for (Rank rank : plan.ranks()) {
      needed.addAll(asked(rank.require(), plan));
    }
    needed.remove(new Fact.Ranking());
    return needed;
  }

  /** What a predicate asks about the member itself. */
  static Set<Fact> asked(Predicate predicate, Plan plan) {
    Set<Fact> facts = new LinkedHashSet<>();
    ask(predicate, plan, facts);
    return facts;
  }

  private static void ask(Predicate predicate, Plan plan, Set<Fact> facts) {
    if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> ask(part, plan, facts));
    } else if (predicate instanceof Predicate.Any any) {
      any.parts().forEach(part -> ask(part, plan, facts));
    } else if (predicate instanceof Predicate.AtLeast least) {
      facts.add(volume(least.quantity(), plan));
    } else if (predicate instanceof Predicate.LegShare share) {
      facts.add(volume(share.group(), plan));
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      facts.add(volume(byLeg.group(), plan));
    } else if (predicate instanceof Predicate.Share share) {
      facts.add(volume(share.of(), plan));
      facts.add(volume(share.to(), plan));
    } else if (predicate instanceof Predicate.Active) {
      facts.add(new Fact.Activity());
    } else if (predicate instanceof Predicate.RankAtLeast
        || predicate instanceof Predicate.TitleAtLeast) {
      facts.add(new Fact.Ranking());
    } else if (predicate instanceof Predicate.Legs legs) {
      facts.add(Fact.LegCount.of(legs));
    }
  }

  /** Everything needed, in whatever way. */
  Set<Fact> all() {
    Set<Fact> all = new LinkedHashSet<>(whole);
    all.addAll(below);
    all.addAll(own);
    return all;
  }
}
