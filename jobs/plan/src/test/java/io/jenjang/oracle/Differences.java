package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Where two calculations of one month differ, to the last unit, in words. */
public final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** Empty when they agree. The order of lines does not count. */
  public static List<String> between(Outcome oracle, Outcome engine) {
    Differences differences = new Differences();
    oracle
        .quantities()
        .forEach(
            (name, values) -> differences.maps(name, values, engine.quantities().get(name)));
    differences.maps("active", oracle.active(), engine.active());
    differences.maps("paid-as", oracle.paidAs(), engine.paidAs());
    differences.maps("title", oracle.titles(), engine.titles());
    oracle
        .since()
        .forEach((rank, periods) ->
            differences.maps("periods since " + rank, periods, engine.since().get(rank)));
    for (BonusOutcome expected : oracle.bonuses()) {
      BonusOutcome actual = engine.bonus(expected.code());
      differences.rows(expected.lines(), actual.lines(), Differences::text);
      differences.rows(expected.unpaid(), actual.unpaid(), Differences::text);
      differences.maps(expected.code() + " cut by caps", expected.capped(), actual.capped());
      differences.maps(expected.code() + " cut by the limit", expected.scaled(), actual.scaled());
      differences.legs(expected, actual);
      differences.same(
          "theoretical " + expected.code(), expected.theoretical(), actual.theoretical());
    }
    return differences.found;
  }

  private void legs(BonusOutcome oracle, BonusOutcome engine) {
    maps(
        "legs of " + oracle.code(),
        texts(oracle.legs().sides()),
        texts(engine.legs().sides()));
    maps("first pair of " + oracle.code(), oracle.legs().paired(), engine.legs().paired());
  }

  private static Map<String, String> texts(Map<String, List<LegState>> legs) {
    Map<String, String> texts = new TreeMap<>();
    legs.forEach((member, sides) ->
        texts.put(member, String.join("; ", sides.stream().map(LegState::text).toList())));
    return texts;
  }

  private <T> void maps(String what, Map<String, T> oracle, Map<String, T> engine) {
    oracle.forEach((member, value) -> same(what + " of " + member, value, engine.get(member)));
    if (oracle.size() != engine.size()) {
      found.add(what + ": oracle has " + oracle.size() + " members, engine " + engine.size());
    }
  }

  private void same(String what, Object oracle, Object engine) {
    boolean equal = oracle instanceof BigDecimal left && engine instanceof BigDecimal right
        ? left.compareTo(right) == 0
        : oracle.equals(engine);
    if (!equal) {
      found.add(what + ": oracle " + oracle + ", engine " + engine);
    }
  }

  private <T> void rows(List<T> oracle, List<T> engine, Function<T, String> text) {
    Map<String, Integer> count = new TreeMap<>();
    oracle.forEach(row -> count.merge(text.apply(row), 1, Integer::sum));
    engine.forEach(row -> count.merge(text.apply(row), -1, Integer::sum));
    count.forEach((row, difference) -> {
      if (difference != 0) {
        found.add((difference > 0 ? "only oracle: " : "only engine: ") + row);
      }
    });
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String text(PaidLine line) {
    return "line " + line.bonus() + " to " + line.earner() + " from " + line.source() + " level "
        + line.level()
        + " paid level " + line.paidLevel() + ": " + plain(line.basis()) + " x "
        + plain(line.rate()) + " = "
        + plain(line.exact()) + ", paid " + plain(line.amount());
  }

  private static String text(UnpaidRow row) {
    return "unpaid " + row.bonus() + " " + row.reason() + " to '" + row.member() + "' from '"
        + row.source() + "' level "
        + row.level() + " paid level " + row.paidLevel() + ": " + plain(row.basis()) + " x "
        + plain(row.rate()) + " = "
        + plain(row.amount()) + (row.wentTo().isEmpty() ? "" : ", went to " + row.wentTo());
  }
}
