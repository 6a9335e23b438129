package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A random predicate as plan text, of the keys that may stand in one place.
 *
 * @param volumes names that may be compared with a number, groups included
 * @param groups those of them whose legs may be looked at
 * @param trees whose legs may be looked at; none for no {@code legs}
 * @param ranks names that {@code rank} may say
 * @param titles names that {@code title} may say
 * @param others further keys that may stand here, of {@link #OTHERS}
 */
record RandomPredicate(
    Dice dice,
    List<String> volumes,
    List<String> groups,
    List<String> trees,
    List<String> ranks,
    List<String> titles,
    List<String> others) {

  static final List<String> OTHERS = List.of("active", "joined-within-days", "customers", "share");

  /** {@code { key = value, … }} with one to three keys. */
  String text() {
    return text(2);
  }

  private String text(int depth) {
    Map<String, String> keys = new LinkedHashMap<>();
    int wanted = dice.between(1, dice.chance(30) ? 3 : 2);
    for (int tries = 0; keys.size() < wanted && tries < 20; tries++) {
      add(keys, depth);
    }
    if (keys.isEmpty()) {
      keys.put("status", "[active, suspended]");
    }
    List<String> parts = new ArrayList<>();
    keys.forEach((key, value) -> parts.add(key + " = " + value));
    return "{ " + String.join(", ", parts) + " }";
  }

  private void add(Map<String, String> keys, int depth) {
    switch (dice.between(0, 14)) {
      case 0, 1, 2, 3 -> keys.put(dice.pick(volumes), threshold());
      case 4 -> one(groups, name -> keys.put(name, dice.chance(50) ? legShare() : byLeg()));
      case 5, 6 -> one(others, name -> keys.put(name, other(name)));
      case 7, 8 -> one(ranks, name -> keys.put("rank", name));
      case 9 -> one(titles, name -> keys.put("title", name));
      case 10, 11 ->
        keys.put("status", dice.pick("[active]", "[active, suspended]", "[suspended, terminated]"));
      case 12 -> keys.put("market", dice.pick("[ID]", "[ID, MY]", "[\"S G\"]"));
      default -> deeper(keys, depth);
    }
  }

  private void deeper(Map<String, String> keys, int depth) {
    if (depth > 0 && dice.chance(40)) {
      keys.put("any-of", "[ " + text(depth - 1) + ", " + text(depth - 1) + " ]");
    } else if (depth > 0 && !trees.isEmpty()) {
      keys.put("legs", "[ " + legs(depth) + (dice.chance(25) ? ", " + legs(depth) : "") + " ]");
    }
  }

  private void one(List<String> names, Consumer<String> use) {
    if (!names.isEmpty()) {
      use.accept(dice.pick(names));
    }
  }

  private String other(String key) {
    return switch (key) {
      case "active" -> String.valueOf(dice.chance(85));
      case "customers" ->
        dice.pick(
            "{ min = 1, volume = 1 }", "{ min = 2, volume = 10.5 }", "{ min = 1, volume = 50 }");
      case "share" -> share();
      default -> dice.pick("31", "60", "400");
    };
  }

  private String threshold() {
    return dice.pick("0.0001", "1", "50", "100", "100.5", "200", "400", "1000", "99.9999", "0");
  }

  private String legShare() {
    return "{ min = " + dice.pick("100", "300", "50.5") + ", max-leg-share = "
        + dice.pick("0.5", "0.333333", "0.6", "1") + " }";
  }

  private String byLeg() {
    return "{ by-leg = " + dice.pick("[100]", "[200, 100]", "[100.25, 50, 1]")
        + (dice.chance(60) ? ", rest = " + dice.pick("0", "50", "100") : "") + " }";
  }

  private String share() {
    return "{ of = " + dice.pick(volumes) + ", to = " + dice.pick(volumes) + ", min = "
        + dice.pick("0.3", "0.7", "1", "0.333333") + " }";
  }

  private String legs(int depth) {
    String having = text(depth - 1);
    String sponsored = dice.chance(20) ? "{ sponsored = true, " + having.substring(2) : having;
    return "{ count = " + dice.pick("1", "1", "2", "3") + ", having " + sponsored
        + (dice.chance(50) ? ", within = " + dice.between(1, 3) : "")
        + (dice.chance(60) || !trees.contains("sponsor") ? ", tree = " + dice.pick(trees) : "")
        + " }";
  }
}
