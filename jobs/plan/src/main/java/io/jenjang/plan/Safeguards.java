package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sets of sales-first rules that a plan runs under.
 *
 * @param sets for the whole company, in the order of the file
 * @param markets further sets by name of a market, for its members
 */
public record Safeguards(List<String> sets, Map<String, List<String>> markets)
    implements Serializable {
  public static final Safeguards NONE = new Safeguards(List.of(), Map.of());

  /** Whether any set is named: without, nothing is measured and nothing costs anything. */
  public boolean isNamed() {
    return !sets.isEmpty() || !markets.isEmpty();
  }

  /** Every set, each once, those of the company first. */
  public List<String> all() {
    return Stream.concat(sets.stream(), markets.values().stream().flatMap(List::stream))
        .distinct()
        .toList();
  }
}
