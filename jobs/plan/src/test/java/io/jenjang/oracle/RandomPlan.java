package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A random plan as text, from the whole language of this version: what may refer to what is kept in order, so that every plan is one that a designer
 * could have written.
 *
 * <p>The order: personal volumes, derived trees, groups, activity, groups that stop at the active, ranks over one tree with groups that stop at a
 * rank, and last the bonuses, which may look at everything.
 */
final class RandomPlan {
  private static final List<String> RANKS = List.of("bronze", "silver", "gold", "diamond");

  private final Dice dice;
  private final StringBuilder text = new StringBuilder();
  private final List<String> hierarchies = new ArrayList<>();
  private final List<String> trees = new ArrayList<>();
  private final List<String> rolling = new ArrayList<>();
  private final List<String> personal = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<String> everything = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<String> ranks;
  /** Whether trees are binary: then a matrix has two legs, and there may be binary bonuses. */
  private final boolean isBinary;

  private String rankTree = "sponsor";

  private RandomPlan(Dice dice) {
    this.dice = dice;
    this.isBinary = dice.chance(50);
    this.ranks = RANKS.subList(0, dice.between(0, RANKS.size()));
  }

  static String text(Dice dice) {
    return new RandomPlan(dice).write();
  }

  private String write() {
    head();
    volumes();
    derived();
    if (dice.chance(30)) {
      rankTree = dice.pick(trees);
    }
    groups();
    active();
    rankList();
    RandomBonuses.Names names = new RandomBonuses.Names(
        hierarchies,
        trees,
        personal,
        everything,
        groups,
        ranks,
        isBinary ? hierarchies : List.of());
    text.append(new RandomBonuses(dice, names).text());
    if (dice.chance(15)) {
      line("limits { payout { max = " + dice.pick("0.05", "0.4", "1") + ", of = "
          + dice.pick(personal) + " } }");
    }
    return text.append("}\n").toString();
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  private void head() {
    trees.add("sponsor");
    if (dice.chance(60)) {
      trees.add(dice.between(0, 1), "placement");
    }
    hierarchies.addAll(trees);
    text.append("plan {\n");
    line("id = random, version = 1, effective-from = 2020-01-01");
    line("currency = " + dice.pick("IDR", "USD") + ", payout-exponent = " + dice.between(0, 4)
        + ", rounding = "
        + dice.pick(
            "HALF_UP", "HALF_UP", "HALF_EVEN", "HALF_DOWN", "DOWN", "UP", "FLOOR", "CEILING")
        + ", point-value = "
        + dice.pick("1", "0.4", "2600", "0.333333", "14.5"));
    line("calendar { every = month, zone = \"Asia/Jakarta\" }");
    line("trees = [" + String.join(", ", trees) + "]");
  }

  private void volumes() {
    List<String> sums =
        new ArrayList<>(List.of("pv { sum = qv }", "cv { sum = cv" + filter() + " }"));
    personal.addAll(List.of("pv", "cv"));
    if (dice.chance(40)) {
      sums.add("net { sum = net, buyer = [retail, preferred] }");
      personal.add("net");
    }
    line("volumes {");
    sums.forEach(sum -> line("  " + sum));
  }

  private String filter() {
    return dice.pick(
        "",
        ", buyer = [retail]",
        ", tags = [a, b], channel = [web]",
        ", verified = true",
        ", within-days-of-joining = 60",
        ", first-order = true");
  }

  /** The part of {@code volumes} that is rolled up stands after the trees in thought, before them in the text. */
  private void derived() {
    List<String> kept = new ArrayList<>();
    for (String from : List.copyOf(trees)) {
      if (dice.chance(35)) {
        String name = from.equals("sponsor") ? "compressed" : "squeezed";
        boolean rollUp = dice.chance(75);
        RandomPredicate keep = new RandomPredicate(
            dice, List.copyOf(personal), List.of(), List.of(), List.of(), List.of(), List.of());
        kept.add(
            name + " { from = " + from + ", keep " + keep.text() + ", roll-up = " + rollUp + " }");
        trees.add(name);
        if (rollUp) {
          rolling.add(name);
        }
      }
      if (dice.chance(15)) {
        String name = "coded-" + from;
        kept.add(name + " { from = " + from + ", pass-up = " + dice.between(1, 3) + " }");
        trees.add(name);
      }
    }
    for (String tree : rolling) {
      String name = "rolled-" + tree;
      line("  " + name + " { of = " + dice.pick("pv", "cv") + ", tree = " + tree + " }");
      personal.add(name);
    }
    everything.addAll(personal);
    over("own", dice.pick(personal));
    own.addAll(everything);
    line("}");
    if (!kept.isEmpty()) {
      line("derived {");
      kept.forEach(tree -> line("  " + tree));
      line("}");
    }
  }

  /** Perhaps a quantity that adds another up over periods. */
  private void over(String name, String of) {
    if (dice.chance(30)) {
      line("  " + name + "-over { of = " + of + ", over = " + dice.pick("2", "3", "12", "lifetime")
          + " }");
      everything.add(name + "-over");
    }
  }

  /** Perhaps the same right where the quantity is made. */
  private String added() {
    return dice.chance(8) ? ", over = " + dice.pick("2", "lifetime") : "";
  }

  private void groups() {
    line("groups {");
    group("gv", "sponsor", "");
    if (groups.contains("gv")) {
      over("gv", "gv");
    }
    for (int i = 1; i <= dice.between(0, 3); i++) {
      String tree = dice.pick(trees);
      group("g" + i, tree, dice.chance(40) ? ", stop-at " + plain().text() : "");
    }
    if (dice.chance(20)) {
      // one that stops where it has itself grown large enough
      group(
          "gself",
          dice.pick(trees),
          ", stop-at { gself = " + dice.pick("100", "400", "1000") + " }");
    }
    // What stops at the active, or at a rank, is asked for only where the answer is already there.
    if (dice.chance(35)) {
      group("ga", dice.pick(trees), ", stop-at { active = " + dice.chance(70) + " }");
    }
    if (!ranks.isEmpty() && dice.chance(50)) {
      group("pgv", rankTree, ", stop-at { rank = " + dice.pick(ranks) + " }");
    }
    if (!ranks.isEmpty() && dice.chance(30)) {
      group("pgvp", dice.pick(trees), ", stop-at { title = " + dice.pick(ranks) + ", gv = 50 }");
    }
    line("}");
  }

  private void group(String name, String tree, String stop) {
    String depth = dice.chance(25) ? ", depth = " + dice.between(0, 3) : "";
    String leave = dice.chance(25) ? ", leave-out-largest-legs = " + dice.between(1, 2) : "";
    String over = added();
    line("  " + name + " { of = " + dice.pick(own) + ", tree = " + tree + stop + depth + leave
        + over + " }");
    everything.add(name);
    if (over.isEmpty()) {
      groups.add(name);
    }
  }

  private List<String> without(List<String> names, String... excluded) {
    return names.stream().filter(name -> !List.of(excluded).contains(name)).toList();
  }

  /** What may be asked before anybody is active or has a rank, of the groups that were made so far. */
  private RandomPredicate plain() {
    return new RandomPredicate(
        dice,
        List.copyOf(everything),
        List.copyOf(groups),
        trees,
        List.of(),
        List.of(),
        List.of("joined-within-days", "customers", "share"));
  }

  private void active() {
    if (dice.chance(75)) {
      List<String> volumes = without(everything, "ga", "pgv", "pgvp");
      RandomPredicate predicate = new RandomPredicate(
          dice,
          volumes,
          without(groups, "ga", "pgv", "pgvp"),
          trees,
          List.of(),
          List.of(),
          List.of("joined-within-days", "customers", "share"));
      line("active "
          + (dice.chance(50)
              ? "{ " + dice.pick(personal) + " = " + dice.pick("1", "50", "100") + " }"
              : predicate.text()));
    }
  }

  private void rankList() {
    if (ranks.isEmpty()) {
      return;
    }
    line("ranks = [");
    for (int i = 0; i < ranks.size(); i++) {
      String require = i == 0 && dice.chance(30) ? "" : ", require " + require(i);
      String keep = dice.chance(25) ? ", keep-for = " + dice.between(1, 3) : "";
      line("  { name = " + ranks.get(i) + require + keep + " }");
    }
    line("]");
  }

  /** What looks at ranks of others stays in one tree; what does not may look into any, and stands beside it. */
  private String require(int index) {
    List<String> volumes = without(everything, "pgvp");
    List<String> looked = without(groups, "pgvp");
    RandomPredicate ranked = new RandomPredicate(
        dice,
        volumes,
        looked,
        List.of(rankTree),
        ranks.subList(0, index),
        ranks,
        RandomPredicate.OTHERS);
    if (dice.chance(70)) {
      return ranked.text();
    }
    RandomPredicate free = new RandomPredicate(
        dice,
        without(volumes, "pgv"),
        without(looked, "pgv"),
        trees,
        List.of(),
        List.of(),
        RandomPredicate.OTHERS);
    return dice.chance(50)
        ? free.text()
        : "{ any-of = [ " + ranked.text() + ", " + free.text() + " ] }";
  }
}
