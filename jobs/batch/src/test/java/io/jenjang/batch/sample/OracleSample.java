package io.jenjang.batch.sample;

import io.jenjang.oracle.Delivery;
import io.jenjang.oracle.LegPast;
import io.jenjang.oracle.Month;
import io.jenjang.oracle.Oracle;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.Person;
import io.jenjang.oracle.SaleLine;
import io.jenjang.oracle.SalesOracle;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A folder of samples, period by period through the second calculator: CSV to its records, and what one period leaves to the next. An input of CSV
 * whose records are read here a second time, without the engine's intake.
 */
final class OracleSample {
  private final Path folder;
  private final Plan plan;
  private Month.Past past = Month.Past.NONE;

  OracleSample(Path folder, Plan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /** Works out a period; periods must come one after another. */
  Outcome next(String period) {
    PeriodWindow window = Calendars.window(plan, period);
    Set<String> later = new HashSet<>();
    Map<String, Person> people = people(window, later);
    List<SaleLine> lines = new SampleSales(folder, plan).lines();
    SalesOracle sales = new SalesOracle(
        new Delivery(plan, window, List.copyOf(people.values()), later, lines, Map.of(), Set.of()));
    Outcome outcome = Oracle.calculate(new Month(
        plan,
        window,
        List.copyOf(people.values()),
        sales.volumes(),
        sales.customers(),
        past,
        forced(period)));
    past = past(outcome);
    return outcome;
  }

  private Map<String, Person> people(PeriodWindow window, Set<String> later) {
    Rows members = Rows.read(folder.resolve("members.csv"));
    Map<String, Person> people = new LinkedHashMap<>();
    for (Map<String, String> row : members.rows()) {
      String joined = row.getOrDefault("joined_on", "");
      if (!joined.isEmpty() && LocalDate.parse(joined).isAfter(window.lastDay())) {
        later.add(row.get("member_id"));
      }
    }
    for (Map<String, String> row : members.rows()) {
      String id = row.get("member_id");
      if (!later.contains(id)) {
        people.put(id, person(row, Set.copyOf(members.column("member_id")), later));
      }
    }
    return people;
  }

  private Person person(Map<String, String> row, Set<String> known, Set<String> later) {
    Map<String, String> parents = new HashMap<>();
    for (String tree : plan.trees()) {
      String parent = row.getOrDefault(tree + "_id", "");
      if (known.contains(parent) && !later.contains(parent)) {
        parents.put(tree, parent);
      }
    }
    String joined = row.getOrDefault("joined_on", "");
    return new Person(
        row.get("member_id"),
        parents,
        Person.Kind.valueOf(row.getOrDefault("kind", "seller").toUpperCase(Locale.ROOT)),
        Person.Status.valueOf(row.getOrDefault("status", "active").toUpperCase(Locale.ROOT)),
        joined.isEmpty() ? null : LocalDate.parse(joined),
        row.getOrDefault("market", ""),
        "",
        row.getOrDefault("placement_leg", "").isEmpty()
            ? 0
            : Integer.parseInt(row.get("placement_leg")));
  }

  private Month.Forced forced(String period) {
    Path file = folder.resolve("overrides.csv");
    if (!Files.exists(file)) {
      return Month.Forced.NONE;
    }
    Map<String, Integer> ranks = new HashMap<>();
    Map<String, Boolean> active = new HashMap<>();
    for (Map<String, String> row : Rows.read(file).where("period", period).rows()) {
      if (!row.get("rank").isEmpty()) {
        ranks.put(row.get("member_id"), plan.rankNumber(row.get("rank")));
      }
      if (!row.get("active").isEmpty()) {
        active.put(row.get("member_id"), Boolean.valueOf(row.get("active")));
      }
    }
    return new Month.Forced(ranks, active, Map.of());
  }

  /**
   * What the samples need: titles, the one period before for every {@code over}, and grace where paid-as shows that the rank held (in the
   * samples it does: no rank is held by grace twice, none is forced before it is needed).
   */
  private Month.Past past(Outcome outcome) {
    Map<String, Map<String, BigDecimal>> accumulated = new HashMap<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Over over) {
        accumulated.put(over.name(), outcome.quantities().get(over.of()));
      }
    }
    Map<Integer, Map<String, Integer>> since = new HashMap<>();
    for (Rank rank : plan.ranks()) {
      if (rank.keepFor() > 0) {
        Map<String, Integer> held = new HashMap<>();
        outcome.paidAs().forEach((member, paidAs) -> {
          if (paidAs >= rank.number()) {
            held.put(member, 1);
          }
        });
        since.put(rank.number(), held);
      }
    }
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    outcome.bonuses().forEach(bonus -> legs.put(bonus.code(), bonus.legs().carried()));
    return new Month.Past(outcome.titles(), accumulated, since, legs);
  }
}
