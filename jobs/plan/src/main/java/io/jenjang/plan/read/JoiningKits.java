package io.jenjang.plan.read;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.Filter;
import io.jenjang.plan.Quantity.Sum;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes joining kits out of what bonuses are paid on: a volume that is the basis of a bonus, or that is rolled up into one, counts no line with the tag
 * {@code joining-kit}, whatever else it asks for. Other volumes count such lines as any other.
 */
final class JoiningKits {
  private JoiningKits() {}

  static List<Quantity> takeOut(List<Quantity> quantities, List<Bonus> bonuses, Catalog catalog) {
    Set<String> paidOn = new HashSet<>();
    bonuses.forEach(
        bonus -> catalog.source(bonus.terms().basis()).map(Sum::name).ifPresent(paidOn::add));
    return quantities.stream()
        .map(one -> one instanceof Sum sum && paidOn.contains(sum.name()) ? withoutKits(sum) : one)
        .toList();
  }

  private static Sum withoutKits(Sum sum) {
    Filter filter = sum.filter();
    Set<String> without = new LinkedHashSet<>(filter.withoutTags());
    without.add(Quantity.JOINING_KIT);
    return new Sum(sum.name(), sum.column(), filter.withoutTags(List.copyOf(without)));
  }
}
