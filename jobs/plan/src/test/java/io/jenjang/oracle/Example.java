package io.jenjang.oracle;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import io.jenjang.plan.Rates;
import io.jenjang.plan.StatementRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small month written by hand: one sponsor tree, volumes that are given, ranks that are forced or judged. */
final class Example {
  static final LocalDate CLOSE = LocalDate.of(2026, 10, 31);

  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Rank> ranks = new ArrayList<>();
  private final List<Bonus> bonuses = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Map<String, BigDecimal>> volumes = new HashMap<>();
  private final Map<String, Integer> forced = new HashMap<>();
  private Predicate active = Predicate.ALWAYS;
  private String pointValue = "1";

  Example sum(String... names) {
    for (String name : names) {
      quantities.add(new Quantity.Sum(name, Quantity.SaleColumn.CV, Quantity.Filter.NONE));
    }
    return this;
  }

  Example group(String name, String of) {
    quantities.add(new Quantity.Group(name, of, "sponsor", null, Quantity.ANY_DEPTH, 0));
    return this;
  }

  Example rank(String name, Predicate require) {
    ranks.add(new Rank(name, ranks.size() + 1, require, 0));
    return this;
  }

  Example active(Predicate predicate) {
    active = predicate;
    return this;
  }

  Example pointValue(String value) {
    pointValue = value;
    return this;
  }

  Example bonus(Bonus bonus) {
    bonuses.add(bonus);
    return this;
  }

  /** A chain, the topmost first. */
  Example chain(String... ids) {
    for (int i = 0; i < ids.length; i++) {
      member(ids[i], i == 0 ? null : ids[i - 1]);
    }
    return this;
  }

  Example member(String id, String sponsor) {
    Map<String, String> parents = sponsor == null ? Map.of() : Map.of("sponsor", sponsor);
    people.add(new Person(id, parents, Person.Kind.SELLER, Person.Status.ACTIVE, null, ""));
    return this;
  }

  Example volume(String name, String member, String value) {
    volumes.computeIfAbsent(name, any -> new HashMap<>()).put(member, new BigDecimal(value));
    return this;
  }

  Example hasRank(String member, int number) {
    forced.put(member, number);
    return this;
  }

  Outcome outcome() {
    return Oracle.calculate(month());
  }

  Month month() {
    Plan plan = new Plan(
        "example",
        1,
        LocalDate.of(2020, 1, 1),
        "USD",
        2,
        RoundingMode.HALF_UP,
        rate(pointValue),
        new Calendar(Calendar.Every.MONTH, ZoneOffset.UTC, DayOfWeek.MONDAY, List.of()),
        Plan.PeriodBy.PAID_AT,
        List.of("sponsor"),
        List.of(),
        quantities,
        active,
        ranks,
        bonuses,
        Plan.ReturnPolicy.NET_CURRENT,
        StatementRules.PLAIN,
        "");
    PeriodWindow window = new PeriodWindow("2026-10", CLOSE.withDayOfMonth(1), CLOSE, 0, 0);
    Month.Forced decisions = new Month.Forced(forced, Map.of(), Map.of());
    return new Month(plan, window, people, volumes, Map.of(), Month.Past.NONE, decisions);
  }

  static Bonus.Terms terms(String basis, Predicate... when) {
    List<Predicate> all = new ArrayList<>(List.of(when));
    all.add(new Predicate.StatusIn(Set.of((byte) 0)));
    return new Bonus.Terms("bonus", basis, new Predicate.All(all), "sponsor", null, false);
  }

  static long rate(String value) {
    return new BigDecimal(value).movePointRight(6).longValueExact();
  }

  static List<Long> rates(String... values) {
    return Arrays.stream(values).map(Example::rate).toList();
  }

  /** Brackets from pairs: bound, rate. */
  static Rates.Brackets brackets(String by, String... pairs) {
    List<Long> from = new ArrayList<>();
    List<Long> rate = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      from.add(new BigDecimal(pairs[i]).movePointRight(4).longValueExact());
      rate.add(rate(pairs[i + 1]));
    }
    return new Rates.Brackets(by, from, rate);
  }

  static Predicate.AtLeast atLeast(String quantity, String min) {
    return new Predicate.AtLeast(quantity, new BigDecimal(min).movePointRight(4).longValueExact());
  }
}
