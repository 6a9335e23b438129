package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What goes into the month of a worked example, by the names of its columns: trees (who stands above), {@code leg} (place in the placement tree), {@code kind}, {@code status},
 * {@code market}, {@code owner}, {@code joined}; sums of sale lines by name ({@code NAME now} where
 * they are added up over periods), {@code customers} (their number, of 1,000,000 cv each), {@code bought by} (net cv of each customer, parted by
 * strokes); by override {@code rank}, {@code active} and {@code keep} (name of the derived tree); of earlier periods {@code title}, {@code NAME before} (what an accumulation has),
 * {@code RANK since} (periods since its requirement held) and {@code CODE in} (what both sides of a binary bonus carry, as {@code FIRST / SECOND}); with {@code as-of = sale}
 * {@code TREE then} (who stood above until a day of the period, {@code nobody} for the company) and {@code NAME then} (what of a sum was sold by that day). An empty cell says nothing.
 */
final class WorkedMonth {
  private static final Set<String> COLUMNS = Set.of(
      "member",
      "leg",
      "kind",
      "status",
      "market",
      "owner",
      "joined",
      "customers",
      "bought by",
      "rank",
      "active",
      "keep",
      "title");

  private static final String THEN = " then";

  /** Days from the first of the period up to the move. */
  private static final int BEFORE = 14;

  private final Plan plan;
  private final List<Map<String, String>> rows;
  private final Set<String> columns = new HashSet<>(COLUMNS);

  WorkedMonth(Plan plan, List<Map<String, String>> rows) {
    this.plan = plan;
    this.rows = rows.stream()
        .filter(row -> !row.get("member").equals(WorkedExample.NOBODY))
        .toList();
    plan.trees().forEach(tree -> columns.addAll(List.of(tree, tree + THEN)));
    plan.sums().forEach(sum -> columns.addAll(List.of(column(sum), column(sum) + THEN)));
    plan.quantities().forEach(quantity -> columns.add(quantity.name() + " before"));
    plan.ranks().forEach(rank -> columns.add(rank.name() + " since"));
    plan.bonuses().forEach(bonus -> columns.add(bonus.code() + " in"));
  }

  /** {@code NAME now} for the sum of this period in an accumulation. */
  private static String column(Quantity sum) {
    return sum.name().replace(".period", " now");
  }

  /** Whether a column is one of those that go in. */
  boolean says(String column) {
    return columns.contains(column);
  }

  /** The month, in two slices where the table says how it was then. */
  Moves moves() {
    Map<String, Map<String, BigDecimal>> all = volumes("");
    Month close = month(rows.stream().map(this::person).toList(), all);
    if (rows.get(0).keySet().stream().noneMatch(column -> column.endsWith(THEN))) {
      return new Moves(close, List.of(), List.of());
    }
    Map<String, Map<String, BigDecimal>> then = volumes(THEN);
    Map<String, Map<String, BigDecimal>> since = new LinkedHashMap<>();
    all.forEach((name, byMember) -> {
      Map<String, BigDecimal> rest = new HashMap<>(byMember);
      then.get(name).forEach((member, sold) -> rest.merge(member, sold.negate(), BigDecimal::add));
      since.put(name, rest);
    });
    int first = (int) RandomMonth.OCTOBER.firstDay().toEpochDay();
    return new Moves(
        close,
        List.of(
            month(rows.stream().map(this::personThen).toList(), then),
            month(close.people(), since)),
        List.of(first + BEFORE, first + 2 * BEFORE));
  }

  private Map<String, Map<String, BigDecimal>> volumes(String when) {
    Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
    plan.sums().forEach(sum -> volumes.put(sum.name(), numbers(column(sum) + when)));
    return volumes;
  }

  private Month month(List<Person> people, Map<String, Map<String, BigDecimal>> volumes) {
    Map<String, Integer> ranks = new HashMap<>();
    cells("rank").forEach((member, cell) -> ranks.put(member, plan.rankNumber(cell)));
    Map<String, Boolean> active = new HashMap<>();
    cells("active").forEach((member, cell) -> active.put(member, Boolean.valueOf(cell)));
    return new Month(
        plan,
        RandomMonth.OCTOBER,
        people,
        volumes,
        customers(),
        past(),
        new Month.Forced(ranks, active, cells("keep")));
  }

  private Map<String, List<BigDecimal>> customers() {
    Map<String, List<BigDecimal>> customers = new HashMap<>();
    cells("customers")
        .forEach((member, cell) -> customers.put(
            member, Collections.nCopies(Integer.parseInt(cell), new BigDecimal("1000000"))));
    cells("bought by")
        .forEach((member, cell) -> customers.put(
            member, Arrays.stream(cell.split(" / ", -1)).map(PageTable::number).toList()));
    return customers;
  }

  private Month.Past past() {
    Map<String, Integer> titles = new HashMap<>();
    cells("title").forEach((member, cell) -> titles.put(member, plan.rankNumber(cell)));
    Map<String, Map<String, BigDecimal>> before = new HashMap<>();
    for (Quantity quantity : plan.quantities()) {
      before.put(quantity.name(), numbers(quantity.name() + " before"));
    }
    Map<Integer, Map<String, Integer>> since = new HashMap<>();
    for (Rank rank : plan.ranks()) {
      Map<String, Integer> periods = new HashMap<>();
      cells(rank.name() + " since")
          .forEach((member, cell) -> periods.put(member, Integer.valueOf(cell)));
      since.put(rank.number(), periods);
    }
    return new Month.Past(titles, before, since, legs());
  }

  /** What binary bonuses carried in; of one age. */
  private Map<String, Map<String, LegPast>> legs() {
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      Map<String, LegPast> carried = new HashMap<>();
      cells(bonus.code() + " in").forEach((member, cell) -> {
        String[] sides = cell.split(" / ", -1);
        List<List<BigDecimal>> lots =
            List.of(List.of(PageTable.number(sides[0])), List.of(PageTable.number(sides[1])));
        carried.put(member, new LegPast(lots, true));
      });
      legs.put(bonus.code(), carried);
    }
    return legs;
  }

  private Map<String, BigDecimal> numbers(String column) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    cells(column).forEach((member, cell) -> numbers.put(member, PageTable.number(cell)));
    return numbers;
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
    plan.trees().forEach(tree -> put(parents, tree, row.getOrDefault(tree, "")));
    return person(row, parents);
  }

  /** The same as it stood before the move. */
  private Person personThen(Map<String, String> row) {
    Map<String, String> parents = new HashMap<>();
    plan.trees()
        .forEach(tree -> put(parents, tree, word(row, tree + THEN, row.getOrDefault(tree, ""))));
    return person(row, parents);
  }

  private static void put(Map<String, String> parents, String tree, String above) {
    if (!above.isEmpty() && !above.equals(WorkedExample.NOBODY)) {
      parents.put(tree, above);
    }
  }

  private Person person(Map<String, String> row, Map<String, String> parents) {
    String joined = row.getOrDefault("joined", "");
    return new Person(
        row.get("member"),
        parents,
        Person.Kind.valueOf(word(row, "kind", "seller").toUpperCase(Locale.ROOT)),
        Person.Status.valueOf(word(row, "status", "active").toUpperCase(Locale.ROOT)),
        joined.isEmpty() ? null : LocalDate.parse(joined),
        row.getOrDefault("market", ""),
        row.getOrDefault("owner", ""),
        Integer.parseInt(word(row, "leg", "0")));
  }

  private static String word(Map<String, String> row, String column, String otherwise) {
    String cell = row.getOrDefault(column, "");
    return cell.isEmpty() ? otherwise : cell;
  }
}
