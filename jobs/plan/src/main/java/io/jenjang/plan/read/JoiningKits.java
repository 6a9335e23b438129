package io.jenjang.plan.read;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.Sum;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes joining kits out of what bonuses are paid on: a volume that is the basis of a bonus or fills its fund, or that is rolled up into one of these, counts
 * no line with the tag {@code joining-kit}, whatever else it asks for. Other volumes count such lines as any other.
 */
final class JoiningKits {
  private JoiningKits() {}

  /** The name of a volume that something is paid on, unless the volume asks for joining kits. */
  static Optional<String> refuse(Entry entry, Optional<String> name, Catalog catalog) {
    boolean paysForJoining = name.flatMap(catalog::source)
        .filter(
            sum -> sum.filter().tags().stream().anyMatch(Quantity.JOINING_KIT::equalsIgnoreCase))
        .isPresent();
    return paysForJoining
        ? entry.wrong(
            "sums sales tagged joining-kit; a bonus is paid on product sales, never on joining")
        : name;
  }

  static List<Quantity> takeOut(List<Quantity> quantities, List<Bonus> bonuses, Catalog catalog) {
    Set<String> paidOn = new HashSet<>();
    bonuses.stream()
        .flatMap(bonus -> volumes(bonus.terms()))
        .flatMap(name -> catalog.source(name).stream())
        .forEach(sum -> paidOn.add(sum.name()));
    return quantities.stream()
        .map(one -> one instanceof Sum sum && paidOn.contains(sum.name()) ? withoutKits(sum) : one)
        .toList();
  }

  private static Stream<String> volumes(Terms terms) {
    return terms.bounds().fund() == null
        ? Stream.of(terms.basis())
        : Stream.of(terms.basis(), terms.bounds().fund().of());
  }

  private static Sum withoutKits(Sum sum) {
    Filter filter = sum.filter();
    Set<String> without = new LinkedHashSet<>(filter.withoutTags());
    without.add(Quantity.JOINING_KIT);
    return new Sum(sum.name(), sum.column(), filter.withoutTags(List.copyOf(without)));
  }
}
