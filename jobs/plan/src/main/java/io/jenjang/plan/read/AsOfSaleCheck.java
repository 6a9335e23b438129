package io.jenjang.plan.read;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import io.jenjang.payout.Qualifier;
import io.jenjang.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What does not go with {@code as-of = sale}: whatever has one answer for the whole period and needs one tree for it. Told where it stands, from the text of
 * the plan.
 */
final class AsOfSaleCheck {
  private static final String REMEDY = "; leave it out, or set as-of = close";

  private AsOfSaleCheck() {}

  /**
   * @param plan the whole plan
   * @param read the same; null where something else is wrong with it
   */
  static void check(Entry plan, Plan read) {
    if (read != null) {
      circles(plan, read);
    }
    find(plan, "bonuses")
        .filter(bonuses -> bonuses.is(ConfigValueType.LIST))
        .flatMap(Values::entries)
        .ifPresent(AsOfSaleCheck::bonuses);
  }

  /** Refuses groups that stop at what hangs on them: such groups are found from the bottom of one tree up. */
  private static void circles(Entry plan, Plan read) {
    Qualifier.stopCircles(read).forEach((group, between) -> {
      List<String> way = Stream.concat(Stream.of(group), between.stream())
          .map(AsOfSaleCheck::word)
          .distinct()
          .toList();
      refuse(
          plan.at("groups").at(way.get(0)).at("stop-at"),
          way.get(0) + " hangs on itself: " + circle(way)
              + ", and who stands below on one day may stand above on another");
    });
  }

  /** Each on the next, the last on the first. */
  private static String circle(List<String> way) {
    return IntStream.range(0, way.size())
        .mapToObj(i -> way.get(i) + " on " + way.get((i + 1) % way.size()))
        .collect(Collectors.joining(", "));
  }

  /** As the plan calls it. */
  private static String word(String name) {
    return name.replace(Catalog.INNER, "");
  }

  private static void bonuses(List<Entry> bonuses) {
    for (Entry bonus : bonuses) {
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

  private static void refuse(Entry entry, String reason) {
    entry.wrong("does not go with as-of = sale: " + reason + REMEDY);
  }

  private static Optional<Entry> find(Entry block, String key) {
    return block.is(ConfigValueType.OBJECT) && ((ConfigObject) block.value()).containsKey(key)
        ? Optional.of(block.at(key))
        : Optional.empty();
  }
}
