package io.jenjang.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return known("volume or group", entry, List.copyOf(catalog.names()));
  }

  private static Optional<String> known(String what, Entry entry, List<String> known) {
    return Values.text(entry)
        .flatMap(
            word -> known.contains(word) ? Optional.of(word) : entry.unknown(what, word, known));
  }
}
