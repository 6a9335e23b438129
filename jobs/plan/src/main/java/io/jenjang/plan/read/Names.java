package io.jenjang.plan.read;

import io.jenjang.plan.Quantity.SaleColumn;
import io.jenjang.plan.Quantity.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names that a plan may refer to.
 *
 * @param trees the hierarchies
 * @param derived names of derived trees, and whether each rolls volume up
 * @param ranks from low to high
 */
record Names(
    List<String> trees, Map<String, Boolean> derived, List<String> ranks, Catalog catalog) {
  /** The tree that is meant when none is named. */
  static final String SPONSOR = "sponsor";

  /** The tree of positions that are limited in width. */
  static final String PLACEMENT = "placement";

  List<String> allTrees() {
    List<String> all = new ArrayList<>(trees);
    all.addAll(derived.keySet());
    return all;
  }

  /** A tree or derived tree. */
  Optional<String> tree(Entry entry) {
    return known("tree", entry, allTrees());
  }

  /** The number of a rank, 1 for the lowest. */
  Optional<Integer> rank(Entry entry) {
    return known("rank", entry, ranks).map(name -> ranks.indexOf(name) + 1);
  }

  /** Any volume or group. */
  Optional<String> quantity(Entry entry) {
    return quantity(entry, kind -> true);
  }

  /** Any volume or group; if it is unknown, those of the kinds that fit are named. */
  Optional<String> quantity(Entry entry, Predicate<Kind> fits) {
    List<String> all = List.copyOf(catalog.names());
    List<String> fitting =
        all.stream().filter(name -> catalog.kind(name).filter(fits).isPresent()).toList();
    return Values.text(entry)
        .flatMap(word -> all.contains(word)
            ? Optional.of(word)
            : entry.unknown("volume or group", word, fitting));
  }

  /** Whether a volume sums prices, which the point-value does not apply to. */
  boolean isMoney(String volume) {
    return catalog
        .source(volume)
        .map(Sum::column)
        .filter(SaleColumn.NET::equals)
        .isPresent();
  }

  private static Optional<String> known(String what, Entry entry, List<String> known) {
    return Values.text(entry)
        .flatMap(
            word -> known.contains(word) ? Optional.of(word) : entry.unknown(what, word, known));
  }
}
