package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rank;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How finely ranks are taken apart: all of them are found at once, or from the highest down in several steps, so that a group may stop at a high rank and a lower one ask for
 * that group.
 *
 * @param starts numbers of the ranks at which a step begins; it finds whether this rank or a higher one holds
 */
record RankGrain(Plan plan, TreeSet<Integer> starts) {
  private static final int ALL = 1;

  /** All ranks at once. */
  static RankGrain coarse(Plan plan) {
    return new RankGrain(plan, new TreeSet<>(Set.of(ALL)));
  }

  /** A step for every rank that something asks for. */
  static RankGrain fine(Plan plan) {
    Set<Integer> asked = Predicates.of(plan)
        .flatMap(Predicates::withParts)
        .map(RankGrain::asked)
        .filter(rank -> rank > 0)
        .collect(Collectors.toSet());
    TreeSet<Integer> starts = new TreeSet<>(Set.of(ALL));
    asked.forEach(rank -> starts.add(withOwn(plan, rank)));
    return new RankGrain(plan, starts);
  }

  private static int asked(Predicate predicate) {
    if (predicate instanceof Predicate.TitleAtLeast title) {
      return title.rank();
    }
    return predicate instanceof Predicate.RankAtLeast rank ? rank.rank() : 0;
  }

  /** The lowest rank that this one and higher ones ask of the member itself; this one where they ask for none. */
  private static int withOwn(Plan plan, int rank) {
    int lowest = rank;
    for (int i = plan.ranks().size(); i >= lowest; i--) {
      Rank higher = plan.ranks().get(i - 1);
      lowest = Predicates.ofTheMember(higher.require())
          .filter(Predicate.RankAtLeast.class::isInstance)
          .map(part -> ((Predicate.RankAtLeast) part).rank())
          .reduce(lowest, Math::min);
    }
    return lowest;
  }

  /** The step that says who has at least this rank. */
  Fact.Ranking step(int rank) {
    return new Fact.Ranking(starts.floor(rank));
  }

  /** The step before one, if there is any: that of the ranks above. */
  Set<Fact> before(Fact.Ranking step) {
    Integer above = starts.higher(step.from());
    return above == null ? Set.of() : Set.of(new Fact.Ranking(above));
  }

  /** The step that finds all ranks. */
  Fact.Ranking last() {
    return new Fact.Ranking(ALL);
  }
}
