package io.jenjang.payout;

import io.jenjang.oracle.Month;
import io.jenjang.oracle.Numbered;
import io.jenjang.oracle.Person;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A month to be judged, written by hand: the plan as text, members with sponsor and placement, volumes. */
final class Scene {
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final PeriodWindow OCTOBER =
      new PeriodWindow("2026-10", LAST.withDayOfMonth(1), LAST, 0, 1);

  private final Plan plan;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
  private final Map<String, List<BigDecimal>> customers = new HashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> accumulated = new HashMap<>();
  private final Map<Integer, Map<String, Integer>> since = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Boolean> active = new HashMap<>();
  private final Map<String, String> keep = new HashMap<>();

  private Scene(Plan plan) {
    this.plan = plan;
  }

  /** @param body everything but the head of the plan */
  static Scene of(String body) {
    String head =
        "plan {\n id = scene, version = 1, effective-from = 2020-01-01\n currency = USD, payout-exponent = 2,"
            + " rounding = HALF_UP, point-value = 1\n calendar { every = month, zone = UTC }\n trees = [sponsor, placement]\n";
    return new Scene(PlanReader.read("scene", head + body + "\n}\n"));
  }

  Plan plan() {
    return plan;
  }

  /** Pairs {@code A>B}: A sponsors B; a name alone is a root. */
  Scene members(String... pairs) {
    for (String pair : pairs) {
      String[] names = pair.split(">", -1);
      Map<String, String> parents = names.length == 1 ? Map.of() : Map.of("sponsor", names[0]);
      person(new Person(
          names[names.length - 1], parents, Person.Kind.SELLER, Person.Status.ACTIVE, null, ""));
    }
    return this;
  }

  /** Pairs {@code A>B}: B is placed under A. */
  Scene placed(String... pairs) {
    for (String pair : pairs) {
      String[] names = pair.split(">", -1);
      Person old = people.get(names[1]);
      Map<String, String> parents = new HashMap<>(old.parents());
      parents.put("placement", names[0]);
      person(old.under(parents));
    }
    return this;
  }

  Scene preferred(String id) {
    Person old = people.get(id);
    return person(new Person(
        id, old.parents(), Person.Kind.PREFERRED, old.status(), old.joinedOn(), old.market()));
  }

  Scene status(String id, Person.Status status) {
    Person old = people.get(id);
    return person(new Person(id, old.parents(), old.kind(), status, old.joinedOn(), old.market()));
  }

  Scene market(String id, String market) {
    Person old = people.get(id);
    return person(new Person(id, old.parents(), old.kind(), old.status(), old.joinedOn(), market));
  }

  Scene owned(String owner, String... ids) {
    for (String id : ids) {
      Person old = people.get(id);
      person(new Person(
          id, old.parents(), old.kind(), old.status(), old.joinedOn(), old.market(), owner, 0));
    }
    return this;
  }

  Scene joined(String id, String date) {
    Person old = people.get(id);
    return person(new Person(
        id, old.parents(), old.kind(), old.status(), LocalDate.parse(date), old.market()));
  }

  private Scene person(Person person) {
    people.put(person.id(), person);
    return this;
  }

  /** Pairs {@code A=100}. */
  Scene volumes(String name, String... pairs) {
    for (String pair : pairs) {
      put(volumes, name, pair);
    }
    return this;
  }

  /** What earlier periods left of an {@code over} quantity: pairs {@code A=100}. */
  Scene past(String name, String... pairs) {
    for (String pair : pairs) {
      put(accumulated, name, pair);
    }
    return this;
  }

  private static void put(Map<String, Map<String, BigDecimal>> numbers, String name, String pair) {
    String[] parts = pair.split("=", -1);
    numbers.computeIfAbsent(name, any -> new HashMap<>()).put(parts[0], new BigDecimal(parts[1]));
  }

  Scene customers(String id, String... volumesOfBuyers) {
    customers.put(id, List.of(volumesOfBuyers).stream().map(BigDecimal::new).toList());
    return this;
  }

  Scene titled(String id, int rank) {
    titles.put(id, rank);
    return this;
  }

  Scene lastHeld(String id, int rank, int periodsAgo) {
    since.computeIfAbsent(rank, any -> new HashMap<>()).put(id, periodsAgo);
    return this;
  }

  Scene forcedRank(String id, int rank) {
    ranks.put(id, rank);
    return this;
  }

  Scene forcedActive(String id, boolean value) {
    active.put(id, value);
    return this;
  }

  Scene kept(String id, String tree) {
    keep.put(id, tree);
    return this;
  }

  Judged judge() {
    Month month = new Month(
        plan,
        OCTOBER,
        new ArrayList<>(people.values()),
        volumes,
        customers,
        new Month.Past(titles, accumulated, since),
        new Month.Forced(ranks, active, keep));
    Numbered numbered = Numbered.of(month);
    return new Judged(numbered, Qualifier.qualify(numbered.period()));
  }

  /** What came out, by member id. */
  record Judged(Numbered month, Qualification qualification) {
    int number(String id) {
      return month.ids().indexOf(id);
    }

    /** Without needless zeros. */
    String value(String quantity, String id) {
      int index = month.period().plan().quantityIndex(quantity);
      BigDecimal value = BigDecimal.valueOf(qualification.quantity(index, number(id)), 4);
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Of several members, with spaces between. */
    String values(String quantity, String... ids) {
      return String.join(
          " ", List.of(ids).stream().map(id -> value(quantity, id)).toList());
    }

    /** Names of paid-as ranks, {@code -} for none. */
    String paidAs(String... ids) {
      return names(qualification.paidAs(), ids);
    }

    String titles(String... ids) {
      return names(qualification.titles(), ids);
    }

    private String names(byte[] ranks, String... ids) {
      return String.join(
          " ",
          List.of(ids).stream()
              .map(id ->
                  ranks[number(id)] == 0 ? "-" : month.period().plan().rankName(ranks[number(id)]))
              .toList());
    }

    /** The names of those who are active. */
    String active() {
      return String.join(
          " ",
          month.ids().stream()
              .filter(id -> !id.isEmpty() && qualification.active(number(id)))
              .sorted()
              .toList());
    }

    List<String> missing(String id) {
      return qualification.missing(number(id)).stream()
          .map(missing -> missing.requirement()
              + (missing.needed() == null
                  ? ""
                  : " | " + missing.needed() + " - " + missing.has() + " = " + missing.shortBy()))
          .toList();
    }
  }
}
