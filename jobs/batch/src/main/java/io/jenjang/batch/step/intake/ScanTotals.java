package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a scan counted: records and money, by what became of them. Adds up over tasks in any order. */
final class ScanTotals implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 3;

  /** What came in, by file, then currency. */
  final Map<String, Map<String, Money>> in = new TreeMap<>();

  final Map<String, Money> used = new TreeMap<>();
  final Map<String, Money> outside = new TreeMap<>();
  final Map<String, Money> duplicates = new TreeMap<>();
  final Map<RejectReason, Map<String, Money>> rejected = new EnumMap<>(RejectReason.class);

  /** The first few of each reason, for a message. */
  final Map<RejectReason, List<String>> examples = new EnumMap<>(RejectReason.class);

  /** Adds one record. */
  void reject(RejectReason reason, String currency, long money, String example) {
    rejected
        .computeIfAbsent(reason, key -> new TreeMap<>())
        .computeIfAbsent(currency, key -> new Money())
        .add(money);
    List<String> few = examples.computeIfAbsent(reason, key -> new ArrayList<>());
    if (few.size() < EXAMPLES) {
      few.add(example);
    }
  }

  /** Adds what another task counted. */
  ScanTotals add(ScanTotals other) {
    other.in.forEach(
        (file, money) -> merge(in.computeIfAbsent(file, key -> new TreeMap<>()), money));
    merge(used, other.used);
    merge(outside, other.outside);
    merge(duplicates, other.duplicates);
    other.rejected.forEach(
        (reason, money) -> merge(rejected.computeIfAbsent(reason, key -> new TreeMap<>()), money));
    other.examples.forEach((reason, more) -> {
      List<String> few = examples.computeIfAbsent(reason, key -> new ArrayList<>());
      few.addAll(more);
      few.sort(null);
      few.subList(Math.min(EXAMPLES, few.size()), few.size()).clear();
    });
    return this;
  }

  private static void merge(Map<String, Money> into, Map<String, Money> from) {
    from.forEach((currency, money) -> into.merge(currency, money, Money::plus));
  }

  /** What came in, by currency. */
  Map<String, Money> inByCurrency() {
    Map<String, Money> sum = new TreeMap<>();
    in.values().forEach(money -> merge(sum, money));
    return sum;
  }

  /** What was rejected, by currency, the exempt reasons left out. */
  Map<String, Money> rejectedByCurrency(RejectReason... exempt) {
    Map<RejectReason, Map<String, Money>> counted = new HashMap<>(rejected);
    counted.keySet().removeAll(List.of(exempt));
    Map<String, Money> sum = new TreeMap<>();
    counted.values().forEach(money -> merge(sum, money));
    return sum;
  }

  static long rows(Map<String, Money> money) {
    return money.values().stream().mapToLong(Money::rows).sum();
  }

  /** Corrects a first count by what a second look found: lines that were used, and are copies or rejects. */
  void takeBack(ScanTotals second) {
    Map<String, Money> changed = new TreeMap<>();
    merge(changed, second.duplicates);
    merge(changed, second.rejectedByCurrency());
    changed.forEach((currency, money) -> used.merge(currency, money, Money::minus));
    add(second);
  }

  /** Totals by reason and currency. */
  List<RejectTotal> rejectTotals(String table) {
    List<RejectTotal> totals = new ArrayList<>();
    rejected.forEach((reason, byCurrency) -> byCurrency.forEach((currency, money) ->
        totals.add(new RejectTotal(table, reason, currency, money.rows(), money.net()))));
    return totals;
  }

  /**
   * Rows, and money by currency.
   *
   * @param in rows as the files state them
   */
  List<Balance> balances(String table, long in) {
    List<Balance> balances = new ArrayList<>();
    Map<String, Money> rejects = rejectedByCurrency();
    balances.add(
        Balance.rows(table, in, rows(used), rows(outside), rows(duplicates), rows(rejects)));
    inByCurrency()
        .forEach((currency, money) -> balances.add(new Balance(
            table,
            "net",
            currency,
            money.net(),
            net(used, currency),
            net(outside, currency),
            net(duplicates, currency),
            net(rejects, currency))));
    return balances;
  }

  private static BigDecimal net(Map<String, Money> money, String currency) {
    return money.containsKey(currency) ? money.get(currency).net() : BigDecimal.ZERO;
  }
}
