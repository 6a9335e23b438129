package io.jenjang.plan.read;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether what volumes and groups are made of is there, and of the right kind. */
final class CatalogChecks {
  private final Names names;
  private final Catalog catalog;

  CatalogChecks(Names names) {
    this.names = names;
    this.catalog = names.catalog();
  }

  void check() {
    for (Quantity quantity : catalog.all()) {
      Entry place = catalog.place(quantity.name());
      if (quantity instanceof Rolled rolled) {
        rolled(rolled, place);
      } else if (quantity instanceof Group group) {
        group(group, place);
      } else if (quantity instanceof Over over && !over.of().endsWith(Catalog.INNER)) {
        over(over, place);
      }
    }
  }

  private void rolled(Rolled rolled, Entry place) {
    Entry tree = place.at("tree");
    if (!names.allTrees().contains(rolled.tree())) {
      tree.unknown("tree", rolled.tree(), names.derived().keySet());
    } else if (!names.derived().getOrDefault(rolled.tree(), false)) {
      tree.wrong("rolls no volume up; expected a derived tree with roll-up = true");
    }
    made(rolled.of(), place).ifPresent(kind -> {
      if (kind != Kind.PERSONAL) {
        place
            .at("of")
            .wrong("is " + kind.words() + "; expected a volume that is a sum of sale lines");
      }
    });
  }

  private void group(Group group, Entry place) {
    if (!names.allTrees().contains(group.tree())) {
      place.at("tree").unknown("tree", group.tree(), names.allTrees());
    }
    made(group.of(), place).ifPresent(kind -> {
      if (!kind.isOwn()) {
        place
            .at("of")
            .wrong("is " + kind.words()
                + "; a group sums a volume, and a group of one period is added up with over alone");
      }
    });
  }

  private void over(Over over, Entry place) {
    if (isCircular(over)) {
      place
          .at("of")
          .wrong(
              "circular: leads back to " + over.name() + "; name a volume or group of one period");
    } else if (catalog.find(over.of()).orElse(null) instanceof Over) {
      place.at("of").wrong("is itself added up over periods; name what that is made of");
    } else {
      made(over.of(), place);
    }
  }

  private boolean isCircular(Over over) {
    Set<String> seen = new HashSet<>();
    String at = over.of();
    while (catalog.find(at).orElse(null) instanceof Over next
        && !at.equals(over.name())
        && seen.add(at)) {
      at = next.of();
    }
    return at.equals(over.name());
  }

  /** The kind of what a place is made of. */
  private Optional<Kind> made(String of, Entry place) {
    if (catalog.find(of).isEmpty() && !of.isEmpty()) {
      Set<String> known = catalog.names();
      known.remove(place.key());
      place.at("of").unknown("volume or group", of, known);
    }
    return catalog.kind(of);
  }
}
