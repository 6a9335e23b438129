package io.jenjang.oracle;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys of the language a plan uses, each as {@code BLOCK.key}: the block is {@code plan}, {@code calendar}, {@code derived}, {@code volumes}, {@code groups}, {@code
 * predicate}, {@code legs}, {@code ranks}, {@code bonus} (what every type may have), a type of bonus, or the block's own name. Words that a plan chooses itself are none.
 */
public final class PlanKeys {
  private static final Set<String> PREDICATES = Set.of(
      "active",
      "keep",
      "require",
      "having",
      "when",
      "half-when",
      "stop-at",
      "leader",
      "accrue-when");
  private static final Set<String> OF_EVERY_BONUS =
      Set.of("code", "type", "basis", "when", "half-when", "tree", "stop-at", "cap", "fund");
  private static final Set<String> CHOSEN = Set.of("by-rank", "payout-exponents", "markets");

  private final Set<String> keys = new TreeSet<>();

  private PlanKeys() {}

  /** @param plan a whole one, or some blocks of it */
  public static Set<String> of(String plan) {
    Config parsed = ConfigFactory.parseString(plan);
    PlanKeys found = new PlanKeys();
    ConfigObject top = parsed.hasPath("plan") ? parsed.getConfig("plan").root() : parsed.root();
    top.forEach((key, value) -> {
      found.keys.add("plan." + key);
      found.section(key, value);
    });
    return found.keys;
  }

  private void section(String name, ConfigValue value) {
    switch (name) {
      case "volumes", "groups", "derived" ->
        ((ConfigObject) value).values().forEach(block -> block(name, (ConfigObject) block));
      case "active" -> predicate((ConfigObject) value);
      case "ranks" -> list(value).forEach(rank -> block(name, rank));
      case "bonuses" -> list(value).forEach(bonus -> block("bonus", bonus));
      default -> {
        if (value instanceof ConfigObject block) {
          block(name, block);
        }
      }
    }
  }

  private static List<ConfigObject> list(ConfigValue value) {
    return value instanceof ConfigList all
        ? all.stream()
            .filter(ConfigObject.class::isInstance)
            .map(ConfigObject.class::cast)
            .toList()
        : List.of();
  }

  private void block(String name, ConfigObject block) {
    for (Map.Entry<String, ConfigValue> entry : block.entrySet()) {
      String key = entry.getKey();
      boolean own = name.equals("bonus") && !OF_EVERY_BONUS.contains(key);
      keys.add((own ? (String) block.get("type").unwrapped() : name) + "." + key);
      if (PREDICATES.contains(key)) {
        predicate((ConfigObject) entry.getValue());
      } else if (!CHOSEN.contains(key) && entry.getValue() instanceof ConfigObject inner) {
        block(key, inner);
      } else {
        list(entry.getValue()).forEach(inner -> block(key, inner));
      }
    }
  }

  private void predicate(ConfigObject predicate) {
    for (Map.Entry<String, ConfigValue> entry : predicate.entrySet()) {
      ConfigValue value = entry.getValue();
      switch (entry.getKey()) {
        case "any-of" -> list(value).forEach(this::predicate);
        case "legs" -> list(value).forEach(legs -> block("legs", legs));
        case "customers", "share" -> block(entry.getKey(), (ConfigObject) value);
        default -> {}
      }
      boolean word = Set.of(
              "active",
              "any-of",
              "customers",
              "joined-within-days",
              "legs",
              "market",
              "rank",
              "share",
              "sponsored",
              "status",
              "title")
          .contains(entry.getKey());
      if (word) {
        keys.add("predicate." + entry.getKey());
      } else if (value instanceof ConfigObject block) {
        block("predicate", block);
      } else {
        keys.add("predicate.min");
      }
    }
  }
}
