package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What does not go with {@code as-of = sale}: whatever has one answer for the whole period and needs one tree for it. Told where it stands, from the text of
 * the plan.
 */
final class AsOfSaleCheck {
  private static final String REMEDY = "; leave it out, or set as-of = close";

  /** What a group may stop at, besides volumes that sum sale lines. */
  private static final Set<String> STOPS =
      Set.of("active", "any-of", "customers", "joined-within-days", "market", "status");

  private static final Map<String, String> ANYWHERE = Map.of(
      "guarantee", "the owners of groups, who give and get it, would be others on another day");

  private AsOfSaleCheck() {}

  /** @param plan the whole plan */
  static void check(Entry plan) {
    find(plan, "derived").stream()
        .flatMap(derived -> children(derived).stream())
        .forEach(tree -> refuse(tree, "a derived tree is made of the tree at the close"));
    Set<String> sums = find(plan, "volumes").map(AsOfSaleCheck::sums).orElse(Set.of());
    find(plan, "groups").stream()
        .flatMap(groups -> children(groups).stream())
        .flatMap(group -> find(group, "stop-at").stream())
        .forEach(stop -> stops(stop, sums));
    find(plan, "bonuses").ifPresent(AsOfSaleCheck::bonuses);
    anywhere(plan);
  }

  /** Names of volumes that sum sale lines. */
  private static Set<String> sums(Entry volumes) {
    return children(volumes).stream()
        .filter(volume -> find(volume, "sum").isPresent())
        .map(Entry::key)
        .collect(Collectors.toSet());
  }

  /** Refuses what is found from the bottom of one tree up, on the way or with the group itself. */
  private static void stops(Entry stop, Set<String> sums) {
    for (Entry key : children(stop)) {
      if (!STOPS.contains(key.key()) && !sums.contains(key.key())) {
        refuse(
            key,
            "a group may stop at what is known before ranks and groups are judged from the bottom of one tree up");
      } else if (key.key().equals("any-of")) {
        below(key).forEach(alternative -> stops(alternative, sums));
      }
    }
  }

  private static void bonuses(Entry bonuses) {
    for (Entry bonus : below(bonuses)) {
      boolean binary = find(bonus, "type")
          .filter(type -> type.isScalar() && type.raw().equals("binary"))
          .isPresent();
      find(bonus, "tree")
          .filter(tree -> binary && tree.isScalar() && !tree.raw().equals(BinaryReader.TREE))
          .ifPresent(
              tree -> refuse(
                  tree,
                  "nobody's leg is numbered there, so that who has left stands on no side of a binary"));
    }
  }

  private static void anywhere(Entry entry) {
    for (Entry child : below(entry)) {
      refuse(child, ANYWHERE);
      anywhere(child);
    }
  }

  private static void refuse(Entry entry, Map<String, String> reasons) {
    String reason = reasons.get(entry.key());
    if (reason != null) {
      refuse(entry, reason);
    }
  }

  private static void refuse(Entry entry, String reason) {
    entry.wrong("does not go with as-of = sale: " + reason + REMEDY);
  }

  private static Optional<Entry> find(Entry block, String key) {
    return block.is(ConfigValueType.OBJECT) && ((ConfigObject) block.value()).containsKey(key)
        ? Optional.of(block.at(key))
        : Optional.empty();
  }

  /** The entries of a block, or of a list. */
  private static List<Entry> below(Entry entry) {
    return entry.is(ConfigValueType.LIST)
        ? Values.entries(entry).orElse(List.of())
        : children(entry);
  }

  /** The entries of a block, by line, then path. */
  private static List<Entry> children(Entry block) {
    return block.value() instanceof ConfigObject object
        ? object.keySet().stream()
            .map(block::at)
            .sorted(
                Comparator.comparingInt((Entry child) -> child.value().origin().lineNumber())
                    .thenComparing(Entry::path))
            .toList()
        : List.of();
  }
}
