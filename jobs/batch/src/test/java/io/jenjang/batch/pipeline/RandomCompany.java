package io.jenjang.batch.pipeline;

import io.jenjang.oracle.Delivery;
import io.jenjang.oracle.Dice;
import io.jenjang.oracle.LegPast;
import io.jenjang.oracle.Month;
import io.jenjang.oracle.Oracle;
import io.jenjang.oracle.Outcome;
import io.jenjang.oracle.Person;
import io.jenjang.oracle.SaleFate;
import io.jenjang.oracle.SaleLine;
import io.jenjang.oracle.SalesOracle;
import io.jenjang.oracle.Trial;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A company drawn from a seed, period after period: its files for the engine and, at the same time, what the oracle makes of it. One period leaves to the
 * next what the oracle itself came to.
 */
final class RandomCompany {
  private static final Map<String, BigDecimal> RATES = Map.of("MYR", new BigDecimal("0.333333"));
  /** What may stand behind the column of a volume. */
  static final List<String> FILTERS = List.of(
      "",
      "",
      ", tags = [starter]",
      ", without-tags = [promo]",
      ", tags = [starter], without-tags = [promo, joining-kit]",
      ", channel = [app, shop]",
      ", verified = true",
      ", within-days-of-joining = 60",
      ", first-order = true");

  private final Dice dice;
  private final Trial trial;
  private final String text;
  private final Plan plan;
  private final List<SaleLine> sold = new ArrayList<>();
  private final Set<String> ordered = new HashSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  RandomCompany(long seed) {
    this.dice = new Dice(seed + 1_000_000_007L);
    this.trial = Trial.of(seed);
    String by = "  period-by = " + dice.pick("paid_at", "sold_at") + "\n";
    this.text = trial
        .text()
        .replace("plan {\n", "plan {\n" + by)
        .replace("pv { sum = qv }", "pv { sum = qv" + dice.pick(FILTERS) + " }")
        .replace("cv { sum = cv }", "cv { sum = cv" + dice.pick(FILTERS) + " }");
    this.plan = PlanReader.read("seed-" + seed, text);
  }

  /**
   * One period.
   *
   * @param outcome what the oracle came to
   * @param credited members with a sale line
   * @param rejects sale lines that are left out, and why
   */
  record Drawn(Outcome outcome, Set<String> credited, List<String> rejects) {}

  Plan plan() {
    return plan;
  }

  String text() {
    return text;
  }

  /** What to say when something is wrong with this company. */
  String name(String period) {
    return "seed " + trial.seed() + ", period " + period + ", "
        + trial.month().people().size() + " members, plan:\n" + text;
  }

  int size() {
    return trial.month().people().size();
  }

  /** Draws the next period, writes its files and works it out. */
  Drawn next(String period, Path folder) {
    PeriodWindow window = Calendars.window(plan, period);
    List<Person> file = people();
    List<SaleLine> lines =
        RandomSales.of(dice, window, file.stream().map(Person::id).toList(), plan.currency(), sold);
    sold.addAll(lines);
    Set<String> later = later(file, window);
    List<Person> people = present(file, later);
    Month.Forced forced = forced(later);
    CompanyFiles files = new CompanyFiles(folder);
    files.members(plan, file);
    files.sales(sold);
    files.rates(plan, List.of(period), RATES);
    files.overrides(plan, period, forced);
    return calculate(window, people, later, forced);
  }

  private Drawn calculate(
      PeriodWindow window, List<Person> people, Set<String> later, Month.Forced forced) {
    SalesOracle sales = new SalesOracle(
        new Delivery(plan, window, people, later, List.copyOf(sold), RATES, Set.copyOf(ordered)));
    Outcome outcome = Oracle.calculate(
        new Month(plan, window, people, sales.volumes(), sales.customers(), past(), forced));
    outcomes.add(outcome);
    Set<String> credited = new HashSet<>();
    List<String> rejects = new ArrayList<>();
    for (int i = 0; i < sold.size(); i++) {
      SaleLine line = sold.get(i);
      SaleFate fate = sales.fates().get(i);
      if (fate == SaleFate.USED) {
        credited.add(line.member());
        if (line.kind().equals("sale")) {
          ordered.add(line.member());
        }
      } else if (fate.isReject()) {
        rejects.add(line.saleId() + " line " + line.lineNo() + " " + fate);
      }
    }
    return new Drawn(outcome, credited, rejects);
  }

  /** The members file of a period: people change their status, some joined only in the second period. */
  private List<Person> people() {
    List<Person> file = new ArrayList<>();
    for (Person person : trial.month().people()) {
      Person.Status status = dice.chance(95) ? person.status() : dice.pick(Person.Status.values());
      boolean late = Math.floorMod(person.id().hashCode(), 13) == 0;
      Map<String, String> parents = new HashMap<>(person.parents());
      if (dice.chance(2)) {
        parents.put("sponsor", "NOBODY");
      }
      file.add(new Person(
          person.id(),
          parents,
          person.kind(),
          status,
          late ? LocalDate.of(2026, 11, 5) : person.joinedOn(),
          person.market(),
          person.owner(),
          person.leg()));
    }
    return file;
  }

  private static Set<String> later(List<Person> file, PeriodWindow window) {
    Set<String> later = new HashSet<>();
    file.stream()
        .filter(one -> one.joinedOn() != null && one.joinedOn().isAfter(window.lastDay()))
        .forEach(one -> later.add(one.id()));
    return later;
  }

  /** Who is in the genealogy; an upline who is not there is the company. */
  private static List<Person> present(List<Person> file, Set<String> later) {
    Set<String> ids = new HashSet<>(file.stream().map(Person::id).toList());
    ids.removeAll(later);
    List<Person> present = new ArrayList<>();
    for (Person person : file) {
      if (ids.contains(person.id())) {
        Map<String, String> parents = new HashMap<>(person.parents());
        parents.values().retainAll(ids);
        present.add(person.under(parents));
      }
    }
    return present;
  }

  /** An empty cell forces nothing, so that nobody is forced to have no rank. */
  private Month.Forced forced(Set<String> later) {
    Month.Forced drawn = trial.month().forced();
    Map<String, Integer> ranks = new HashMap<>(drawn.ranks());
    ranks.values().removeIf(rank -> rank == 0);
    Map<String, Boolean> active = new HashMap<>(drawn.active());
    Map<String, String> keep = new HashMap<>(drawn.keep());
    List.of(ranks, active, keep).forEach(map -> map.keySet().removeAll(later));
    return new Month.Forced(ranks, active, keep);
  }

  private Month.Past past() {
    if (outcomes.isEmpty()) {
      return Month.Past.NONE;
    }
    Outcome last = outcomes.get(outcomes.size() - 1);
    Map<Integer, Map<String, Integer>> since = new HashMap<>();
    last.since().forEach((rank, periods) -> since.put(plan.rankNumber(rank), periods));
    Map<String, Map<String, BigDecimal>> accumulated = new HashMap<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Over over) {
        accumulated.put(over.name(), accumulated(over));
      }
    }
    Map<String, Map<String, LegPast>> legs = new HashMap<>();
    last.bonuses().forEach(bonus -> legs.put(bonus.code(), bonus.legs().carried()));
    return new Month.Past(last.titles(), accumulated, since, legs);
  }

  private Map<String, BigDecimal> accumulated(Quantity.Over over) {
    int counting = over.periods() == Quantity.LIFETIME
        ? outcomes.size()
        : Math.min(outcomes.size(), over.periods() - 1);
    Map<String, BigDecimal> sums = new HashMap<>();
    outcomes
        .subList(outcomes.size() - counting, outcomes.size())
        .forEach(outcome -> outcome
            .quantities()
            .get(over.of())
            .forEach((member, value) -> sums.merge(member, value, BigDecimal::add)));
    return sums;
  }
}
