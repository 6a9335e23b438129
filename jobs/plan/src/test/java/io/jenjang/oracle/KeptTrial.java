package io.jenjang.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import io.jenjang.plan.read.PlanReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A trial as two files that outlive the generator: {@code plan.conf}, and {@code members.csv} with a row a member and a column for each thing that is said of it.
 * No id, market or tree in them has a comma; an empty field says nothing.
 *
 * <p>Columns: id, kind, status, joined_on, market, owner, title, forced_rank, forced_active, keep, customers (net cv of each, apart by blanks), then {@code up.TREE}, {@code
 * volume.NAME}, {@code past.NAME} of what is added up over periods, {@code since.RANK}, {@code leg} in the placement tree, and of each binary bonus {@code legs.CODE}: the lots
 * of the first side apart by blanks, those of the second after a {@code /}, then {@code /} and whether the member is paired; {@code award.CODE} (rank numbers, apart by blanks).
 */
final class KeptTrial {
  private static final String PLAN = "plan.conf";
  private static final String MEMBERS = "members.csv";

  private final Month month;

  private KeptTrial(Month month) {
    this.month = month;
  }

  /** Writes a trial where a person can look at it, and keep it. */
  static void write(Trial trial, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(PLAN), trial.text());
      Files.write(folder.resolve(MEMBERS), new KeptTrial(trial.month()).rows(), UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<String> rows() {
    List<Map<String, String>> rows = month.people().stream().map(this::row).toList();
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", rows.get(0).keySet()));
    rows.forEach(row -> lines.add(String.join(",", row.values())));
    return lines;
  }

  private Map<String, String> row(Person person) {
    Plan plan = month.plan();
    String id = person.id();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("kind", person.kind().name());
    row.put("status", person.status().name());
    row.put("joined_on", text(person.joinedOn()));
    row.put("market", person.market());
    row.put("owner", person.owner());
    row.put("title", text(month.past().titles().get(id)));
    row.put("forced_rank", text(month.forced().ranks().get(id)));
    row.put("forced_active", text(month.forced().active().get(id)));
    row.put("keep", text(month.forced().keep().get(id)));
    row.put(
        "customers",
        String.join(
            " ",
            month.customers().getOrDefault(id, List.of()).stream()
                .map(BigDecimal::toPlainString)
                .toList()));
    plan.trees().forEach(tree -> row.put("up." + tree, text(person.parents().get(tree))));
    month.volumes().forEach((name, values) -> row.put("volume." + name, text(values.get(id))));
    month
        .past()
        .accumulated()
        .forEach((name, values) -> row.put("past." + name, text(values.get(id))));
    month
        .past()
        .since()
        .forEach((rank, values) -> row.put("since." + plan.rankName(rank), text(values.get(id))));
    month
        .past()
        .awards()
        .forEach((code, values) -> row.put("award." + code, ranks(values.get(id))));
    row.put("leg", person.leg() == 0 ? "" : text(person.leg()));
    month.past().legs().forEach((code, legs) -> row.put("legs." + code, text(legs.get(id))));
    return row;
  }

  private static String text(LegPast past) {
    return past == null
        ? ""
        : String.join("/", text(past.lots().get(0)), text(past.lots().get(1)), text(past.paired()));
  }

  private static String text(List<BigDecimal> lots) {
    return String.join(" ", lots.stream().map(BigDecimal::toPlainString).toList());
  }

  private static LegPast legs(String cell) {
    String[] parts = cell.split("/", -1);
    return new LegPast(List.of(lots(parts[0]), lots(parts[1])), Boolean.parseBoolean(parts[2]));
  }

  private static List<BigDecimal> lots(String text) {
    return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
  }

  private static String ranks(Set<Integer> ranks) {
    return ranks == null
        ? ""
        : ranks.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Reads what {@link #write} wrote. */
  static Trial read(Path folder) {
    try {
      String text = Files.readString(folder.resolve(PLAN));
      Plan plan = PlanReader.read(folder.getFileName() + "/" + PLAN, text);
      List<String> lines = Files.readAllLines(folder.resolve(MEMBERS), UTF_8);
      List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
          row.put(columns.get(i), fields[i]);
        }
        rows.add(row);
      }
      return new Trial(0, text, month(plan, rows));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Month month(Plan plan, List<Map<String, String>> rows) {
    Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
    plan.sums().forEach(sum -> volumes.put(sum.name(), values(rows, "volume." + sum.name())));
    Map<String, List<BigDecimal>> customers = new HashMap<>();
    cells(rows, "customers")
        .forEach((id, text) -> customers.put(
            id, Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList()));
    Map<String, Boolean> active = new HashMap<>();
    cells(rows, "forced_active").forEach((id, text) -> active.put(id, Boolean.valueOf(text)));
    return new Month(
        plan,
        RandomMonth.OCTOBER,
        rows.stream().map(row -> person(plan, row)).toList(),
        volumes,
        customers,
        past(plan, rows),
        new Month.Forced(numbers(rows, "forced_rank"), active, cells(rows, "keep")));
  }

  private static Month.Past past(Plan plan, List<Map<String, String>> rows) {
    Map<String, Map<String, BigDecimal>> accumulated = new HashMap<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Over over) {
        accumulated.put(over.name(), values(rows, "past." + over.name()));
      }
    }
    Map<Integer, Map<String, Integer>> since = new HashMap<>();
    for (Rank rank : plan.ranks()) {
      since.put(rank.number(), numbers(rows, "since." + rank.name()));
    }
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      if (rows.get(0).containsKey("legs." + bonus.code())) {
        Map<String, LegPast> carried = new HashMap<>();
        cells(rows, "legs." + bonus.code()).forEach((id, cell) -> carried.put(id, legs(cell)));
        legs.put(bonus.code(), carried);
      }
    }
    Map<String, Map<String, Set<Integer>>> awards = new HashMap<>();
    for (Bonus bonus : plan.bonuses()) {
      Map<String, Set<Integer>> given = new HashMap<>();
      cells(rows, "award." + bonus.code())
          .forEach((id, text) -> given.put(
              id,
              Arrays.stream(text.split(" ", -1))
                  .map(Integer::valueOf)
                  .collect(Collectors.toSet())));
      awards.put(bonus.code(), given);
    }
    return new Month.Past(numbers(rows, "title"), accumulated, since, legs, awards);
  }

  private static Person person(Plan plan, Map<String, String> row) {
    Map<String, String> parents = new HashMap<>();
    for (String tree : plan.trees()) {
      if (!row.get("up." + tree).isEmpty()) {
        parents.put(tree, row.get("up." + tree));
      }
    }
    String joined = row.get("joined_on");
    return new Person(
        row.get("id"),
        parents,
        Person.Kind.valueOf(row.get("kind")),
        Person.Status.valueOf(row.get("status")),
        joined.isEmpty() ? null : LocalDate.parse(joined),
        row.get("market"),
        row.getOrDefault("owner", ""),
        Integer.parseInt(row.getOrDefault("leg", "").isEmpty() ? "0" : row.get("leg")));
  }

  /** What a column says, by member; whom it says nothing of is left out. */
  private static Map<String, String> cells(List<Map<String, String>> rows, String column) {
    Map<String, String> cells = new HashMap<>();
    for (Map<String, String> row : rows) {
      String cell = row.getOrDefault(column, "");
      if (!cell.isEmpty()) {
        cells.put(row.get("id"), cell);
      }
    }
    return cells;
  }

  private static Map<String, BigDecimal> values(List<Map<String, String>> rows, String column) {
    Map<String, BigDecimal> values = new HashMap<>();
    cells(rows, column).forEach((id, text) -> values.put(id, new BigDecimal(text)));
    return values;
  }

  private static Map<String, Integer> numbers(List<Map<String, String>> rows, String column) {
    Map<String, Integer> numbers = new HashMap<>();
    cells(rows, column).forEach((id, text) -> numbers.put(id, Integer.valueOf(text)));
    return numbers;
  }
}
