package io.jenjang.oracle;

import io.jenjang.payout.Engine;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan and, right below it, a table with a row a member: the first column is {@code member}, further ones are trees (who stands above), {@code rank} (forced paid-as), {@code active} (forced),
 * {@code title} (that of before), {@code market}, {@code owner}, {@code status}, sums of sale lines by name, customers (their number, of 1,000,000 cv each), and bonuses by
 * code: what the member earns. {@code leg} is the place in the placement tree; {@code CODE in} and {@code CODE out} what both sides of a binary bonus carry, as {@code
 * FIRST / SECOND}. An empty cell says nothing; of a bonus, nothing earned; of {@code out}, nothing carried.
 */
record WorkedExample(int line, Plan plan, List<Map<String, String>> rows) {
  private static final Pattern EXAMPLE = Pattern.compile(
      "```hocon\n((?:(?!```).)*)```\n(?:(?!```|\\||#)[^\n]*\n)*(\\| member \\|[^\n]*\n\\|[-:|]+\\|\n(?:\\|[^\n]*\n)+)",
      Pattern.DOTALL);

  private static final Pattern TABLE =
      Pattern.compile("\\| member \\|[^\n]*\n\\|[-:|]+\\|\n(?:\\|[^\n]*(?:\n|$))+");

  static List<WorkedExample> all(String reference) {
    List<WorkedExample> examples = new ArrayList<>();
    Matcher found = EXAMPLE.matcher(reference);
    while (found.find()) {
      int line = 1 + (int) reference.substring(0, found.start(2)).lines().count();
      Plan plan = PlanReader.read("README.md", ReferencePlan.of(found.group(1)));
      examples.add(new WorkedExample(line, plan, rows(found.group(2))));
    }
    return examples;
  }

  /** The table of a page about a shipped plan. */
  static WorkedExample ofPage(Path page) throws IOException {
    String text = Files.readString(page);
    Matcher found = TABLE.matcher(text);
    if (!found.find()) {
      throw new AssertionError(page + " works no example out");
    }
    int line = 1 + (int) text.substring(0, found.start()).lines().count();
    Path plan = page.resolveSibling(page.getFileName().toString().replace(".md", ".conf"));
    return new WorkedExample(line, PlanReader.read(plan), rows(found.group()));
  }

  private static List<Map<String, String>> rows(String table) {
    List<List<String>> cells = table
        .lines()
        .map(row -> Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
            .map(String::strip)
            .toList())
        .toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> row : cells.subList(2, cells.size())) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(cells.get(0).get(i), row.get(i));
      }
      rows.add(named);
    }
    return rows;
  }

  /** Where the table, the engine and the second calculator do not agree. */
  List<String> differences() {
    Month month = month();
    Outcome oracle = Oracle.calculate(month);
    Numbered numbered = Numbered.of(month);
    Outcome engine = EngineOutcome.of(numbered, Engine.compute(numbered.period()));
    List<String> found = new ArrayList<>(Differences.between(oracle, engine));
    Set<String> columns = new TreeSet<>(rows.get(0).keySet());
    for (BonusOutcome bonus : engine.bonuses()) {
      columns.remove(bonus.code() + " in");
      if (columns.remove(bonus.code() + " out")) {
        rows.forEach(row -> carried(bonus, row, found));
      }
      if (columns.remove(bonus.code())) {
        rows.forEach(row -> compare(bonus, row, found));
      }
    }
    columns.removeAll(List.of(
        "member", "rank", "title", "market", "owner", "status", "customers", "leg", "active"));
    columns.removeAll(plan.trees());
    plan.sums().stream().map(Quantity::name).forEach(columns::remove);
    columns.forEach(column -> found.add("what is the column " + column + "?"));
    return found;
  }

  private static void compare(BonusOutcome bonus, Map<String, String> row, List<String> found) {
    BigDecimal paid = bonus.paidTo(row.get("member"));
    String said = row.get(bonus.code());
    BigDecimal expected = said.isEmpty() ? BigDecimal.ZERO : number(said);
    if (paid.compareTo(expected) != 0) {
      found.add(bonus.code() + " of " + row.get("member") + ": the table says "
          + expected.toPlainString() + ", paid is " + paid.toPlainString());
    }
  }

  private static void carried(BonusOutcome bonus, Map<String, String> row, List<String> found) {
    List<String> sides = bonus.legs().sides().get(row.get("member")).stream()
        .map(LegState::carriedOut)
        .map(volume -> volume.stripTrailingZeros().toPlainString())
        .toList();
    String out = String.join(" / ", sides);
    String said = row.get(bonus.code() + " out").replace(",", "");
    if (!out.equals(said.isEmpty() ? "0 / 0" : said)) {
      found.add(bonus.code() + " out of " + row.get("member") + ": the table says " + said
          + ", carried is " + out);
    }
  }

  /** What binary bonuses carried in; of one age. */
  private Map<String, Map<String, LegPast>> legs() {
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    plan.bonuses().forEach(bonus -> {
      Map<String, LegPast> carried = new HashMap<>();
      cells(bonus.code() + " in").forEach((member, cell) -> {
        String[] sides = cell.split(" / ", -1);
        carried.put(
            member,
            new LegPast(List.of(List.of(number(sides[0])), List.of(number(sides[1]))), true));
      });
      legs.put(bonus.code(), carried);
    });
    return legs;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  private Month month() {
    Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
    for (Quantity.Sum sum : plan.sums()) {
      Map<String, BigDecimal> values = new HashMap<>();
      cells(sum.name()).forEach((member, cell) -> values.put(member, number(cell)));
      volumes.put(sum.name(), values);
    }
    Map<String, List<BigDecimal>> customers = new HashMap<>();
    cells("customers")
        .forEach((member, cell) -> customers.put(
            member, Collections.nCopies(Integer.parseInt(cell), new BigDecimal("1000000"))));
    Map<String, Integer> ranks = new HashMap<>();
    cells("rank").forEach((member, cell) -> ranks.put(member, plan.rankNumber(cell)));
    Map<String, Boolean> active = new HashMap<>();
    cells("active").forEach((member, cell) -> active.put(member, Boolean.valueOf(cell)));
    Map<String, Integer> titles = new HashMap<>();
    cells("title").forEach((member, cell) -> titles.put(member, plan.rankNumber(cell)));
    return new Month(
        plan,
        RandomMonth.OCTOBER,
        rows.stream().map(this::person).toList(),
        volumes,
        customers,
        new Month.Past(titles, Map.of(), Map.of(), legs()),
        new Month.Forced(ranks, active, Map.of()));
  }

  private Map<String, String> cells(String column) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      if (!row.getOrDefault(column, "").isEmpty()) {
        cells.put(row.get("member"), row.get(column));
      }
    }
    return cells;
  }

  private Person person(Map<String, String> row) {
    Map<String, String> parents = new HashMap<>();
    for (String tree : plan.trees()) {
      String above = row.getOrDefault(tree, "");
      if (!above.isEmpty()) {
        parents.put(tree, above);
      }
    }
    String status = row.getOrDefault("status", "");
    return new Person(
        row.get("member"),
        parents,
        Person.Kind.SELLER,
        status.isEmpty()
            ? Person.Status.ACTIVE
            : Person.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        null,
        row.getOrDefault("market", ""),
        row.getOrDefault("owner", ""),
        row.getOrDefault("leg", "").isEmpty() ? 0 : Integer.parseInt(row.get("leg")));
  }
}
