package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.List;

/** A random plan with {@code as-of = sale}, of what such a plan may say. */
final class RandomSalePlan {
  private static final List<String> RANKS = List.of("bronze", "silver", "gold");

  private final Dice dice;
  private final StringBuilder text = new StringBuilder();
  private final List<String> trees = new ArrayList<>(List.of("sponsor"));
  private final List<String> everything = new ArrayList<>();
  private final List<String> personal = new ArrayList<>(List.of("pv", "cv"));

  /** Volumes that a group may sum. */
  private final List<String> summed = new ArrayList<>();

  /** Trees of the members table. */
  private List<String> hierarchies = List.of();

  private final List<String> ranks;

  /** Groups whose legs a rule may look at. */
  private final List<String> groups = new ArrayList<>();

  /** Whether binary bonuses are paid over the placement tree, where a matrix then has two legs. */
  private boolean binary;

  private RandomSalePlan(Dice dice) {
    this.dice = dice;
    this.ranks = RANKS.subList(0, dice.between(1, RANKS.size()));
  }

  static String text(Dice dice) {
    return new RandomSalePlan(dice).write();
  }

  private String write() {
    if (dice.chance(50)) {
      trees.add(dice.between(0, 1), "placement");
      binary = dice.chance(60);
    }
    text.append("plan {\n");
    line("id = random, version = 1, effective-from = 2020-01-01, as-of = sale");
    line("currency = USD, payout-exponent = " + dice.between(0, 4) + ", rounding = "
        + dice.pick("HALF_UP", "HALF_EVEN", "DOWN", "UP") + ", point-value = "
        + dice.pick("1", "0.333333", "14.5"));
    line("calendar { every = month, zone = \"Asia/Jakarta\" }");
    line("trees = [" + String.join(", ", trees) + "]");
    hierarchies = List.copyOf(trees);
    derived();
    line("groups {");
    groups("g", dice.between(1, 3), "active", "customers");
    // Ranks and activity know nothing of the groups that stop at them, unless at a higher one.
    List<String> highest = List.copyOf(everything);
    boolean isApart = ranks.size() > 1 && dice.chance(50);
    if (isApart) {
      line("  apart { of = " + dice.pick(summed) + ", tree = sponsor, stop-at { "
          + dice.pick("rank", "title") + " = " + ranks.get(ranks.size() - 1)
          + " } }");
      everything.add("apart");
    }
    List<String> known = List.copyOf(everything);
    List<String> withLegs = List.copyOf(groups);
    groups("s", dice.between(0, 2), RandomPredicate.OTHERS.toArray(String[]::new));
    line("}");
    line("active { pv = " + dice.pick("1", "50", "100") + " }");
    ranks(known, isApart ? highest : known, withLegs);
    text.append(new RandomBonuses(dice, names()).text());
    if (dice.chance(15)) {
      line("limits { payout { max = " + dice.pick("0.05", "0.4") + ", of = cv } }");
    }
    return text.append("}\n").toString();
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  /** Volumes, and trees that are made of those of the members table. */
  private void derived() {
    List<String> made = new ArrayList<>();
    line("volumes {");
    line("  pv { sum = qv }, cv { sum = cv }");
    for (String from : hierarchies) {
      if (dice.chance(50)) {
        String keep = dice.chance(60)
            ? "{ pv = " + dice.pick("10", "100", "200") + " }"
            : new RandomPredicate(
                    dice,
                    List.of("pv", "cv"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())
                .text();
        made.add("kept-" + from + " { from = " + from + ", keep " + keep + ", roll-up = true }");
        trees.add("kept-" + from);
        line("  rolled-" + from + " { of = " + dice.pick("pv", "cv") + ", tree = kept-" + from
            + " }");
        personal.addAll(List.of("rolled-" + from, "rolled-" + from));
      }
      if (dice.chance(30)) {
        made.add(
            "coded-" + from + " { from = " + from + ", pass-up = " + dice.between(1, 3) + " }");
        trees.add("coded-" + from);
      }
    }
    everything.addAll(personal);
    if (dice.chance(30)) {
      line("  years { of = " + dice.pick(personal) + ", over = 3 }");
      everything.add("years");
      summed.add("years");
    }
    summed.addAll(personal);
    line("}");
    line("derived { " + String.join(", ", made) + " }");
  }

  /**
   * Groups that stop at what was named before them.
   *
   * @param letter of their names; those of {@code s} may look at ranks, of the member and of legs
   */
  private void groups(String letter, int count, String... others) {
    for (int i = 1; i <= count; i++) {
      String depth = dice.chance(40) ? ", depth = " + dice.between(0, 3) : "";
      String leave = dice.chance(30) ? ", leave-out-largest-legs = " + dice.between(1, 2) : "";
      String over = dice.chance(20) ? ", over = 2" : "";
      String name = letter + i;
      line("  " + name + " { of = " + dice.pick(summed) + ", tree = " + dice.pick(trees) + depth
          + (letter.equals("s") || dice.chance(40) ? stop(letter, others) : "") + leave + over
          + " }");
      everything.add(name);
      if (over.isEmpty()) {
        groups.add(name);
      }
    }
  }

  private String stop(String letter, String... others) {
    List<String> asked = letter.equals("s") ? ranks : List.of();
    return ", stop-at "
        + new RandomPredicate(
                dice,
                List.copyOf(everything),
                List.copyOf(groups),
                trees,
                asked,
                asked,
                List.of(others))
            .text();
  }

  /** @param highest what the highest rank may ask for */
  private void ranks(List<String> known, List<String> highest, List<String> withLegs) {
    line("ranks = [");
    for (int i = 0; i < ranks.size(); i++) {
      boolean isApart = i == ranks.size() - 1 && highest.size() < known.size();
      RandomPredicate require = new RandomPredicate(
          dice,
          isApart ? highest : known,
          withLegs,
          List.of("sponsor"),
          isApart ? List.of() : ranks.subList(0, i),
          isApart ? ranks.subList(i, i + 1) : ranks,
          RandomPredicate.OTHERS);
      line("  { name = " + ranks.get(i) + ", require " + require.text() + " }");
    }
    line("]");
  }

  private RandomBonuses.Names names() {
    return new RandomBonuses.Names(
        hierarchies,
        trees,
        personal,
        everything,
        groups,
        ranks,
        binary ? List.of("placement") : List.of());
  }
}
