package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code active}: who counts as active. It is judged before ranks and before groups that stop at ranks. */
final class ActiveReader {
  private final Catalog catalog;
  private final Set<String> visited = new HashSet<>();

  ActiveReader(Catalog catalog) {
    this.catalog = catalog;
  }

  Predicate read(Optional<Entry> entry, PredicateReader predicates) {
    if (entry.isEmpty()) {
      return Predicate.ALWAYS;
    }
    Predicate active = predicates.read(entry.get(), Names.SPONSOR);
    if (leansOn(active)) {
      entry
          .get()
          .wrong(
              "active is judged before ranks: it may use no rank, title or active, and no group that stops at one; "
                  + "put the rank into the when of a bonus");
    }
    return active;
  }

  private boolean leansOn(Predicate predicate) {
    return Mentions.ranks(predicate)
        || Mentions.active(predicate)
        || Mentions.quantities(predicate).anyMatch(this::leansOn);
  }

  private boolean leansOn(String name) {
    if (catalog.find(name).orElse(null) instanceof Over over) {
      return leansOn(over.of());
    }
    return catalog.find(name).orElse(null) instanceof Group group
        && group.stopAt() != null
        && visited.add(name)
        && leansOn(group.stopAt());
  }
}
