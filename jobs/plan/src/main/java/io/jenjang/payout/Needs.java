package io.jenjang.payout;

import io.jenjang.plan.Derivation;
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

  static Needs of(Fact fact, RankGrain grain) {
    if (fact instanceof Fact.Derived derived) {
      return grain.plan().derived().get(derived.index()) instanceof Derivation.Compressed compressed
          ? whole(asked(compressed.keep(), grain))
          : whole(Set.of());
    } else if (fact instanceof Fact.Volume volume) {
      return of(grain.plan().quantities().get(volume.index()), grain);
    } else if (fact instanceof Fact.LegCount legs) {
      return below(asked(legs.rule().having(), grain), Set.of(), legs.rule().tree(), grain);
    } else if (fact instanceof Fact.Ranking ranking) {
      return new Needs(ofRanks(ranking, grain), Set.of(), Set.of(), null);
    }
    return new Needs(asked(grain.plan().active(), grain), Set.of(), Set.of(), null);
  }

  private static Needs of(Quantity quantity, RankGrain grain) {
    if (quantity instanceof Quantity.Rolled rolled) {
      Set<Fact> needed = new LinkedHashSet<>(derived(rolled.tree(), grain));
      needed.add(volume(rolled.of(), grain));
      return whole(needed);
    } else if (quantity instanceof Quantity.Group group) {
      Set<Fact> stops = group.stopAt() == null ? Set.of() : asked(group.stopAt(), grain);
      return below(stops, Set.of(volume(group.of(), grain)), group.tree(), grain);
    } else if (quantity instanceof Quantity.Over over) {
      return new Needs(Set.of(volume(over.of(), grain)), Set.of(), Set.of(), null);
    }
    return whole(Set.of());
  }

  private static Needs whole(Set<Fact> facts) {
    return new Needs(Set.of(), Set.of(), facts, null);
  }

  private static Needs below(Set<Fact> below, Set<Fact> more, String tree, RankGrain grain) {
    Set<Fact> whole = new LinkedHashSet<>(derived(tree, grain));
    whole.addAll(more);
    return new Needs(Set.of(), below, whole, tree);
  }

  private static Fact volume(String name, RankGrain grain) {
    return new Fact.Volume(grain.plan().quantityIndex(name));
  }

  private static Set<Fact> derived(String tree, RankGrain grain) {
    for (int i = 0; i < grain.plan().derived().size(); i++) {
      if (grain.plan().derived().get(i).name().equals(tree)) {
        return Set.of(new Fact.Derived(i));
      }
    }
    return Set.of();
  }

  /** A rank's own {@code rank} and {@code title} are about what is known by then. */
  private static Set<Fact> ofRanks(Fact.Ranking ranking, RankGrain grain) {
    Set<Fact> needed = new LinkedHashSet<>();
    for (Rank rank : grain.plan().ranks()) {
      if (rank.number() >= ranking.from()) {
        needed.addAll(asked(rank.require(), grain));
      }
    }
    needed.removeIf(Fact.Ranking.class::isInstance);
    needed.addAll(grain.before(ranking));
    return needed;
  }

  /** What a predicate asks about the member itself. */
  static Set<Fact> asked(Predicate predicate, RankGrain grain) {
    Set<Fact> facts = new LinkedHashSet<>();
    ask(predicate, grain, facts);
    return facts;
  }

  private static void ask(Predicate predicate, RankGrain grain, Set<Fact> facts) {
    if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> ask(part, grain, facts));
    } else if (predicate instanceof Predicate.Any any) {
      any.parts().forEach(part -> ask(part, grain, facts));
    } else if (predicate instanceof Predicate.AtLeast least) {
      facts.add(volume(least.quantity(), grain));
    } else if (predicate instanceof Predicate.LegShare share) {
      facts.add(volume(share.group(), grain));
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      facts.add(volume(byLeg.group(), grain));
    } else if (predicate instanceof Predicate.Share share) {
      facts.add(volume(share.of(), grain));
      facts.add(volume(share.to(), grain));
    } else if (predicate instanceof Predicate.Active) {
      facts.add(new Fact.Activity());
    } else if (predicate instanceof Predicate.RankAtLeast rank) {
      facts.add(grain.step(rank.rank()));
    } else if (predicate instanceof Predicate.TitleAtLeast title) {
      facts.add(grain.step(title.rank()));
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
