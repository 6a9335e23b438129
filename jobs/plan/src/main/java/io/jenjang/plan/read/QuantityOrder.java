package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts every volume and group after what it is made of and, where that is possible, after what its stop-at looks at; else in the order of
 * the file. Groups whose stop-at look at each other are found together, from the bottom up, and need no order.
 */
final class QuantityOrder {
  private final Catalog catalog;
  private final Predicate active;
  private final List<Quantity> ordered = new ArrayList<>();
  private final Set<String> done = new HashSet<>();

  QuantityOrder(Catalog catalog, Predicate active) {
    this.catalog = catalog;
    this.active = active;
  }

  /** Quantities that are made of themselves are left out; that is a problem of its own. */
  List<Quantity> sort() {
    boolean took = true;
    while (took) {
      took = takeFirst(this::needs) || takeFirst(QuantityOrder::madeOf);
    }
    return List.copyOf(ordered);
  }

  private boolean takeFirst(Function<Quantity, Stream<String>> needed) {
    for (Quantity quantity : catalog.all()) {
      if (!done.contains(quantity.name()) && needed.apply(quantity).allMatch(this::isDone)) {
        done.add(quantity.name());
        ordered.add(quantity);
        return true;
      }
    }
    return false;
  }

  private boolean isDone(String name) {
    return done.contains(name) || catalog.find(name).isEmpty();
  }

  private static Stream<String> madeOf(Quantity quantity) {
    if (quantity instanceof Rolled rolled) {
      return Stream.of(rolled.of());
    }
    if (quantity instanceof Over over) {
      return Stream.of(over.of());
    }
    return quantity instanceof Group group ? Stream.of(group.of()) : Stream.empty();
  }

  private Stream<String> needs(Quantity quantity) {
    boolean stops = quantity instanceof Group group && group.stopAt() != null;
    return stops
        ? Stream.concat(madeOf(quantity), judged(((Group) quantity).stopAt()))
        : madeOf(quantity);
  }

  private Stream<String> judged(Predicate stopAt) {
    Stream<String> ofActive =
        Mentions.active(stopAt) ? Mentions.quantities(active) : Stream.empty();
    return Stream.concat(Mentions.quantities(stopAt), ofActive);
  }
}
