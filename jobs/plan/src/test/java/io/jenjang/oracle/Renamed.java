package io.jenjang.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same month with other ids in the same order of bytes, and its rows in another order. */
final class Renamed {
  private Renamed() {}

  /** The new id of every member. */
  static Map<String, String> inOrder(Month month) {
    List<String> ids = new ArrayList<>(month.people().stream().map(Person::id).toList());
    ids.sort(CompanyOracle.byId());
    Map<String, String> names = new LinkedHashMap<>();
    ids.forEach(id -> names.put(id, "K%06d".formatted(names.size())));
    return names;
  }

  static Month month(Dice dice, Month month) {
    Map<String, String> names = inOrder(month);
    List<Person> people = new ArrayList<>();
    for (Person person : month.people()) {
      Map<String, String> parents = new HashMap<>();
      person.parents().forEach((tree, parent) -> parents.put(tree, names.get(parent)));
      people.add(new Person(
          names.get(person.id()),
          parents,
          person.kind(),
          person.status(),
          person.joinedOn(),
          person.market(),
          person.owner(),
          person.leg()));
    }
    RandomTree.shuffle(dice, people);
    Month.Past past = month.past();
    Month.Forced forced = month.forced();
    return new Month(
        month.plan(),
        month.window(),
        people,
        each(month.volumes(), names),
        keys(month.customers(), names),
        new Month.Past(
            keys(past.titles(), names),
            each(past.accumulated(), names),
            each(past.since(), names),
            each(past.legs(), names),
            each(past.awards(), names)),
        new Month.Forced(
            keys(forced.ranks(), names), keys(forced.active(), names), keys(forced.keep(), names)));
  }

  private static <V> Map<String, V> keys(Map<String, V> values, Map<String, String> names) {
    Map<String, V> renamed = new HashMap<>();
    values.forEach((member, value) -> renamed.put(names.get(member), value));
    return renamed;
  }

  private static <K, V> Map<K, Map<String, V>> each(
      Map<K, Map<String, V>> values, Map<String, String> names) {
    Map<K, Map<String, V>> renamed = new HashMap<>();
    values.forEach((key, inner) -> renamed.put(key, keys(inner, names)));
    return renamed;
  }

  /** What came of it, in the ids of before. */
  static Outcome back(Outcome outcome, Map<String, String> names) {
    List<BonusOutcome> bonuses = outcome.bonuses().stream()
        .map(bonus -> new BonusOutcome(
            bonus.code(),
            bonus.lines().stream().map(line -> back(line, names)).toList(),
            bonus.unpaid().stream().map(row -> back(row, names)).toList(),
            bonus.theoretical(),
            keys(bonus.capped(), names),
            keys(bonus.scaled(), names),
            new LegStates(keys(bonus.legs().sides(), names), keys(bonus.legs().paired(), names))))
        .toList();
    return new Outcome(
        each(outcome.quantities(), names),
        keys(outcome.active(), names),
        keys(outcome.paidAs(), names),
        keys(outcome.titles(), names),
        each(outcome.since(), names),
        bonuses);
  }

  private static PaidLine back(PaidLine line, Map<String, String> names) {
    return new PaidLine(
        line.bonus(),
        names.get(line.earner()),
        names.getOrDefault(line.source(), ""),
        line.level(),
        line.paidLevel(),
        line.basis(),
        line.rate(),
        line.exact(),
        line.amount());
  }

  private static UnpaidRow back(UnpaidRow row, Map<String, String> names) {
    return new UnpaidRow(
        row.bonus(),
        names.getOrDefault(row.member(), ""),
        names.getOrDefault(row.source(), ""),
        row.level(),
        row.paidLevel(),
        row.basis(),
        row.rate(),
        row.amount(),
        row.reason(),
        names.getOrDefault(row.wentTo(), ""));
  }
}
