package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Random bonuses as text, of every type and with every key; they may look at everything that the plan has named before. */
final class RandomBonuses {
  /**
   * What the plan has named.
   *
   * @param hierarchies trees of the members table
   * @param trees these and the derived ones
   * @param personal volumes of one period
   * @param everything volumes and groups
   * @param groups of one period
   * @param binary trees over which there may be binary bonuses; a matrix then has two legs
   */
  record Names(
      List<String> hierarchies,
      List<String> trees,
      List<String> personal,
      List<String> everything,
      List<String> groups,
      List<String> ranks,
      List<String> binary) {}

  private final Dice dice;
  private final Names names;
  private final StringBuilder text = new StringBuilder();
  /** Codes of the bonuses so far that a matching bonus may be paid on. */
  private final List<String> paidOnSales = new ArrayList<>();

  /** Whether the bonus that is being written may pay half: then its rates end in an even digit. */
  private boolean halves;

  RandomBonuses(Dice dice, Names names) {
    this.dice = dice;
    this.names = names;
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  private RandomPredicate whatever() {
    return new RandomPredicate(
        dice,
        names.everything(),
        names.groups(),
        names.trees(),
        names.ranks(),
        names.ranks(),
        RandomPredicate.OTHERS);
  }

  /** The list of bonuses, as lines of the plan. */
  String text() {
    line("bonuses = [");
    for (int i = 1; i <= dice.between(1, 4); i++) {
      bonus(i);
    }
    line("]");
    return text.toString();
  }

  private void bonus(int number) {
    String type = type();
    String word = type.equals("blocks") ? "personal" : type;
    boolean matching = type.equals("matching");
    boolean walks = !List.of("personal", "pool", "award", "binary").contains(word);
    line("  {");
    line("    code = b" + number + ", type = " + word + basis(word));
    if (!type.equals("award")) {
      paidOnSales.add("b" + number);
    }
    conditions(matching ? 30 : 70);
    if (word.equals("binary")) {
      binary();
    } else if (type.equals("matrix")) {
      line("    tree = " + dice.pick(names.hierarchies()) + ", width = "
          + (!names.binary().isEmpty() ? 2 : dice.between(1, 4)) + ", depth = "
          + dice.between(5, 9));
    } else if (walks) {
      if (dice.chance(70)) {
        line("    tree = " + dice.pick(names.trees()));
      }
    }
    if (walks && dice.chance(25)) {
      line("    stop-at " + whatever().text());
    }
    rates(matching ? dice.pick("unilevel", "generation") : type, !matching);
    bounds(type.equals("pool") ? 0 : 12);
    line("  }");
  }

  /** @param funded per cent: the chance of a fund */
  private void bounds(int funded) {
    if (!text.substring(text.lastIndexOf("code = ")).contains("over-cap = keep")
        && dice.chance(funded)) {
      line("    fund { rate = " + dice.pick("0.05", "0.333333", "1") + ", of = "
          + dice.pick(names.personal()) + " }");
    }
    if (dice.chance(20)) {
      List<String> caps = new ArrayList<>();
      if (dice.chance(60)) {
        caps.add("per-earner = " + dice.pick("0", "5", "20", "1000"));
      }
      if (dice.chance(40)) {
        caps.add("per-owner = " + dice.pick("3", "10", "50"));
      }
      if (!names.ranks().isEmpty() && (caps.isEmpty() || dice.chance(40))) {
        caps.add("by-rank { " + dice.pick(names.ranks()) + " = " + dice.pick("1", "10") + " }");
      }
      if (!caps.isEmpty()) {
        line("    cap { " + String.join(", ", caps) + " }");
      }
    }
  }

  /** The tree that is called placement need not be named. */
  private void binary() {
    String tree = dice.pick(names.binary());
    if (!tree.equals("placement") || dice.chance(50)) {
      line("    tree = " + tree);
    }
    new RandomBinary(dice).lines().forEach(line -> line("    " + line));
    if (dice.chance(25)) {
      line("    accrue-when "
          + (dice.chance(50) ? "{ active = true }" : whatever().text()));
    }
  }

  /** Perhaps {@code when}, and perhaps {@code half-when} beside it. */
  private void conditions(int percent) {
    halves = false;
    if (dice.chance(percent)) {
      line("    when " + (dice.chance(40) ? "{ active = true }" : whatever().text()));
      halves = dice.chance(35);
      if (halves) {
        line("    half-when " + (dice.chance(30) ? "{ }" : whatever().text()));
      }
    }
  }

  private String earlier() {
    List<String> codes = paidOnSales.stream().filter(code -> dice.chance(60)).toList();
    return "[" + (codes.isEmpty() ? paidOnSales.get(0) : String.join(", ", codes)) + "]";
  }

  private void rates(String type, boolean onSales) {
    switch (type) {
      case "binary" -> {
        // binary() has said it all
      }
      case "personal" -> line("    " + (dice.chance(50) ? "rate = " + rate() : brackets()));
      case "blocks" -> line("    marginal = true, " + brackets(""));
      case "pool" -> pool();
      case "award" -> award();
      case "unilevel", "matrix" -> {
        line("    compression = " + dice.pick("none", "skip", "seek"));
        levels("levels");
      }
      case "generation" -> generation(onSales);
      default -> {
        line("    self = " + dice.chance(50) + ", unqualified = " + dice.pick("pass-up", "hold"));
        line(
            "    " + (names.ranks().isEmpty() || dice.chance(50) ? brackets() : byRank(List.of())));
      }
    }
  }

  private void levels(String key) {
    line("    "
        + (names.ranks().isEmpty() || dice.chance(40)
            ? key + " = " + list(1, 5)
            : byRank(List.of("list"))));
  }

  private void generation(boolean mayGuarantee) {
    boolean owner = dice.chance(50);
    line("    leader " + leader()
        + (owner ? ", nearest = 0" : dice.pick("", ", nearest = 1"))
        + dice.pick("", ", from = upline", ", from = self")
        + dice.pick("", ", unqualified-leader = counts", ", unqualified-leader = invisible"));
    levels("generations");
    if (owner && mayGuarantee && dice.chance(60)) {
      line("    guarantee { volume = " + dice.pick("0.0001", "50", "300.5", "10000") + " }");
    }
  }

  private String leader() {
    return switch (dice.between(1, 10)) {
      case 1, 2, 3 -> "{ }";
      case 4, 5 -> "{ " + dice.pick(names.personal()) + " = " + dice.pick("1", "50", "100") + " }";
      case 6, 7 -> whatever().text();
      default ->
        names.ranks().isEmpty() ? whatever().text() : "{ rank = " + dice.pick(names.ranks()) + " }";
    };
  }

  private void pool() {
    String fund = dice.pick("0.01", "0.1", "0.333333", "0.000001", "1");
    line("    fund { rate = " + fund + ", of = " + dice.pick(names.personal()) + " }");
    if (!names.ranks().isEmpty() && dice.chance(40)) {
      line("    " + byRank(() -> dice.pick("1", "2", "0.5", "0", "3.3333", "100")));
    } else if (dice.chance(60)) {
      line("    shares = " + (dice.chance(40) ? "1" : dice.pick(names.everything())));
    }
  }

  private void award() {
    List<String> parts = new ArrayList<>();
    for (String rank : names.ranks()) {
      if (parts.isEmpty() || dice.chance(60)) {
        parts.add(rank + " = " + dice.pick("0", "1", "50", "1000", "1000000"));
      }
    }
    line("    by-rank { " + String.join(", ", parts) + " }, each = "
        + dice.pick("period", "once, skipped = pay", "once, skipped = lose"));
  }

  private String basis(String type) {
    return switch (type) {
      case "pool", "award" -> "";
      case "matching" -> ", of = " + earlier();
      default -> ", basis = " + dice.pick(names.personal());
    };
  }

  private String type() {
    List<String> types = new ArrayList<>(List.of(
        "personal",
        "blocks",
        "unilevel",
        "unilevel",
        "differential",
        "differential",
        "generation",
        "generation",
        "matrix",
        "matrix",
        "pool"));
    if (!names.binary().isEmpty()) {
      types.addAll(List.of("binary", "binary", "binary"));
    }
    if (!paidOnSales.isEmpty()) {
      types.add("matching");
    }
    if (!names.ranks().isEmpty()) {
      types.add("award");
    }
    return dice.pick(types);
  }

  private String rate() {
    return halves
        ? dice.pick("0.05", "0.1", "0.123456", "0.02", "0.000002", "0.333334", "0.25", "1", "0")
        : dice.pick("0.05", "0.1", "0.123456", "0.02", "0.000001", "0.333333", "0.25", "1", "0");
  }

  private String list(int least, int most) {
    List<String> rates = new ArrayList<>();
    for (int i = dice.between(least, most); i > 0; i--) {
      rates.add(rate());
    }
    return "[" + String.join(", ", rates) + "]";
  }

  private String byRank(List<String> lists) {
    return byRank(() -> lists.isEmpty() ? rate() : list(1, 4));
  }

  private String byRank(Supplier<String> value) {
    List<String> parts = new ArrayList<>();
    for (String rank : names.ranks()) {
      if (dice.chance(70) || parts.isEmpty()) {
        parts.add(rank + " = " + value.get());
      }
    }
    return "by-rank { " + String.join(", ", parts) + " }";
  }

  private String brackets() {
    return brackets(", by = " + dice.pick(names.everything()));
  }

  private String brackets(String by) {
    List<String> parts = new ArrayList<>();
    for (String from : List.of("0", "50", "100.5", "400", "1000")) {
      if (dice.chance(60)) {
        parts.add("{ from = " + from + ", rate = " + rate() + " }");
      }
    }
    if (parts.isEmpty()) {
      parts.add("{ from = 10, rate = 0.1 }");
    }
    return "brackets = [" + String.join(", ", parts) + "]" + by;
  }
}
