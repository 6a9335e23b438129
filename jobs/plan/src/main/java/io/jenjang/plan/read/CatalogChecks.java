package io.jenjang.plan.read;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import java.util.List;
import java.util.Optional;

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
    tree(rolled.tree(), place);
    if (names.allTrees().contains(rolled.tree())
        && !names.derived().getOrDefault(rolled.tree(), false)) {
      place.wrong("tree \"" + rolled.tree()
          + "\" rolls no volume up; expected a derived tree with roll-up = true");
    }
    made(rolled.of(), place).ifPresent(kind -> {
      if (kind != Kind.PERSONAL) {
        place.wrong("of = " + rolled.of() + " is " + kind.words()
            + "; expected a volume that is a sum of sale lines");
      }
    });
  }

  private void group(Group group, Entry place) {
    tree(group.tree(), place);
    made(group.of(), place).ifPresent(kind -> {
      if (!kind.isOwn()) {
        place.wrong("of = " + group.of() + " is " + kind.words()
            + "; a group sums a volume; a group is only added up over periods (over = 3)");
      }
    });
  }

  private void over(Over over, Entry place) {
    if (catalog.find(over.of()).orElse(null) instanceof Over inner) {
      if (!inner.of().equals(over.name()) && !inner.name().equals(over.name())) {
        place.wrong(
            "of = " + over.of() + " is itself added up over periods; name what it is made of");
      }
      return;
    }
    made(over.of(), place);
  }

  private void tree(String tree, Entry place) {
    List<String> known = names.allTrees();
    if (!known.contains(tree)) {
      place.wrong("unknown tree \"" + tree + "\"; expected one of " + Spelling.list(known)
          + Spelling.hint(tree, known));
    }
  }

  private Optional<Kind> made(String of, Entry place) {
    if (catalog.find(of).isEmpty()) {
      place.wrong("unknown volume or group \"" + of + "\" in of; expected one of "
          + Spelling.list(catalog.names()) + Spelling.hint(of, catalog.names()));
    }
    return catalog.kind(of);
  }
}
