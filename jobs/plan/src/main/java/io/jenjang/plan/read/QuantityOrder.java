package io.jenjang.plan.read;

import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Group;
import io.jenjang.plan.Quantity.Over;
import io.jenjang.plan.Quantity.Rolled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts every volume and group after those it is made of or judged by; else in the order of the file. */
final class QuantityOrder {
  private final Catalog catalog;
  private final Predicate active;
  private final List<Quantity> ordered = new ArrayList<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();

  QuantityOrder(Catalog catalog, Predicate active) {
    this.catalog = catalog;
    this.active = active;
  }

  /** The quantities in their order; each circle is a problem. */
  List<Quantity> sort() {
    catalog.all().forEach(this::visit);
    return List.copyOf(ordered);
  }

  private void visit(Quantity quantity) {
    String name = quantity.name();
    if (done.contains(name)) {
      return;
    }
    if (!open.add(name)) {
      circle(name);
      return;
    }
    needs(quantity).flatMap(needed -> catalog.find(needed).stream()).forEach(this::visit);
    open.remove(name);
    if (done.add(name)) {
      ordered.add(quantity);
    }
  }

  private Stream<String> needs(Quantity quantity) {
    if (quantity instanceof Rolled rolled) {
      return Stream.of(rolled.of());
    }
    if (quantity instanceof Over over) {
      return Stream.of(over.of());
    }
    if (quantity instanceof Group group) {
      return Stream.concat(Stream.of(group.of()), judged(group.stopAt()));
    }
    return Stream.empty();
  }

  private Stream<String> judged(Predicate stopAt) {
    if (stopAt == null) {
      return Stream.empty();
    }
    Stream<String> ofActive =
        Mentions.active(stopAt) ? Mentions.quantities(active) : Stream.empty();
    return Stream.concat(Mentions.quantities(stopAt), ofActive);
  }

  private void circle(String name) {
    List<String> chain = new ArrayList<>(open);
    List<String> members = chain.subList(chain.indexOf(name), chain.size());
    catalog
        .place(name)
        .wrong("circular: " + String.join(" needs ", members) + " needs " + name
            + "; make one of them without the others");
  }
}
