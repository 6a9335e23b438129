package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Predicate.Legs;
import io.jenjang.plan.Predicate.RankAtLeast;
import io.jenjang.plan.Predicate.TitleAtLeast;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Rank;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether ranks can be judged from the bottom up: each member after its whole downline. So what looks at the ranks or titles of others, by legs or by
 * a group that stops at a rank, must all be over one tree; and no rank may ask for itself or a higher one.
 */
final class RankChecks {
  private final Catalog catalog;
  private final Set<String> trees = new HashSet<>();
  private final Set<String> visited = new HashSet<>();
  private String firstTree;
  private String firstRank;

  RankChecks(Catalog catalog) {
    this.catalog = catalog;
  }

  void check(Rank rank, Entry place) {
    ownRank(rank, place);
    trees.clear();
    visited.clear();
    look(rank.require(), Optional.empty());
    for (String tree : trees.stream().sorted().toList()) {
      if (firstTree == null) {
        firstTree = tree;
        firstRank = rank.name();
      } else if (!tree.equals(firstTree)) {
        place.wrong("rank \"" + rank.name() + "\" looks at ranks of others over tree " + tree
            + ", rank \"" + firstRank + "\" over tree " + firstTree
            + "; ranks are judged from the bottom of one tree, so name one tree only");
      }
    }
  }

  private static void ownRank(Rank rank, Entry place) {
    boolean circular = Mentions.own(rank.require())
        .anyMatch(part -> part instanceof RankAtLeast least && least.rank() >= rank.number());
    if (circular) {
      place.wrong(
          "rank \"" + rank.name() + "\" asks the member itself for this rank or a higher one; "
              + "ask for a lower rank, or for a rank in legs");
    }
  }

  /** Collects the trees over which ranks of others are looked at; {@code over} is empty while the judged member itself is meant. */
  private void look(Predicate predicate, Optional<String> over) {
    if (predicate instanceof RankAtLeast || predicate instanceof TitleAtLeast) {
      over.ifPresent(trees::add);
    }
    if (predicate instanceof Legs legs) {
      look(legs.having(), Optional.of(legs.tree()));
    }
    Mentions.parts(predicate).forEach(part -> look(part, over));
    if (!(predicate instanceof Legs)) {
      Mentions.named(predicate).forEach(this::lookAt);
    }
  }

  private void lookAt(String name) {
    Quantity quantity = catalog.find(name).orElse(null);
    if (quantity instanceof Over over) {
      lookAt(over.of());
    } else if (quantity instanceof Group group && group.stopAt() != null && visited.add(name)) {
      if (Mentions.ranks(group.stopAt())) {
        trees.add(group.tree());
      }
      look(group.stopAt(), Optional.of(group.tree()));
    }
  }
}
