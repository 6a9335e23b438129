package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.report.Reconciliation.Line;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.batch.step.check.ReconcileSums;
import io.jenjang.batch.step.check.WrittenSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Control totals of one run by label, from sales to payable.
 *
 * @param byLabel every total, in the order of the page
 * @param ratios earned of sales, by currency in which there are both
 * @param earned by currency
 * @param top what the top earners earned together, by currency
 */
record RunTotals(
    Map<String, BigDecimal> byLabel,
    Map<String, BigDecimal[]> ratios,
    Map<String, BigDecimal> earned,
    Map<String, BigDecimal> top) {

  /** What they are added up from. */
  static final List<Table> TABLES = List.of(
      Statements.TABLE,
      StatementLines.TABLE,
      Unpaid.TABLE,
      Carry.TABLE,
      Rejects.TABLE,
      Qualifications.TABLE);

  /** @param earners how many of the top earners count */
  static RunTotals of(WrittenRun run, int earners) {
    WrittenSums sums = run.sums();
    ReconcileSums more =
        ReconcileSums.of(run.session(), table -> run.runs().paths(run.run(), table), earners);
    Map<String, BigDecimal> labels = new LinkedHashMap<>();
    intake(run.run(), labels);
    more.volumes().forEach((name, total) -> labels.put("volume " + name, total));
    bonuses(sums, labels);
    statements(sums, labels);
    Map<String, BigDecimal> earned = by(sums.statements(), WrittenSums.Owed::earned);
    Map<String, BigDecimal> top = new TreeMap<>();
    more.top().forEach(one -> top.merge(one.currency(), one.earned(), BigDecimal::add));
    top.forEach((currency, total) -> labels.put("top " + earners + " earners " + currency, total));
    return new RunTotals(labels, ratios(run.run(), earned), earned, top);
  }

  private static void intake(Manifest run, Map<String, BigDecimal> labels) {
    for (Manifest.Intake one : run.intake()) {
      String what = one.table() + " " + (one.currency().isEmpty() ? "rows" : one.currency());
      labels.put(what + " in", one.in());
      labels.put(what + " outside the period", one.outside());
      labels.put(what + " duplicates", one.duplicates());
      labels.put(what + " rejected", one.rejected());
      labels.put(what + " used", one.used());
    }
  }

  private static void bonuses(WrittenSums sums, Map<String, BigDecimal> labels) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    for (WrittenSums.Line line : sums.lines()) {
      if (line.bonus() != null && (line.kind().equals("bonus") || line.kind().equals("cap"))) {
        paid.merge(line.currency(), line.amount(), BigDecimal::add);
      }
    }
    Map<String, BigDecimal> unpaid =
        by(sums.unpaid(), WrittenSums.Kept::currency, WrittenSums.Kept::amount);
    for (String currency : keys(paid, unpaid)) {
      labels.put(
          "theoretical " + currency,
          paid.getOrDefault(currency, BigDecimal.ZERO)
              .add(unpaid.getOrDefault(currency, BigDecimal.ZERO)));
    }
    by(sums.unpaid(), kept -> kept.reason() + " " + kept.currency(), WrittenSums.Kept::amount)
        .forEach((reason, amount) -> labels.put("unpaid " + reason, amount));
    for (WrittenSums.Share share : sums.bonuses()) {
      labels.put("paid " + share.bonus() + " " + share.currency(), share.amount());
    }
  }

  private static void statements(WrittenSums sums, Map<String, BigDecimal> labels) {
    for (WrittenSums.Owed owed : sums.statements()) {
      String currency = " " + owed.currency();
      labels.put("opening balances" + currency, owed.opening());
      labels.put("earned" + currency, owed.earned());
      labels.put("adjustments" + currency, owed.adjustments());
      labels.put("clawback" + currency, owed.clawback());
      labels.put("withheld tax" + currency, owed.tax());
      labels.put("fees" + currency, owed.fees());
      labels.put("held" + currency, owed.held());
      labels.put("payable" + currency, owed.payable());
      labels.put("carried on" + currency, owed.closing());
      labels.put("statements" + currency, BigDecimal.valueOf(owed.rows()));
    }
  }

  private static Map<String, BigDecimal[]> ratios(Manifest run, Map<String, BigDecimal> earned) {
    Map<String, BigDecimal[]> ratios = new TreeMap<>();
    for (Manifest.Intake one : run.intake()) {
      BigDecimal paid = earned.get(one.currency());
      if (one.table().equals("sales") && paid != null) {
        ratios.put(one.currency(), new BigDecimal[] {paid, one.used()});
      }
    }
    return ratios;
  }

  /**
   * The page: every total of either run.
   *
   * @param before null where there is no previous run
   */
  List<Line> lines(RunTotals before) {
    Map<String, BigDecimal> then = before == null ? Map.of() : before.byLabel();
    List<String> labels = new ArrayList<>(byLabel.keySet());
    then.keySet().stream().filter(label -> !byLabel.containsKey(label)).forEach(labels::add);
    return labels.stream()
        .map(label -> new Line(label, byLabel.get(label), then.get(label)))
        .toList();
  }

  private static Map<String, BigDecimal> by(
      List<WrittenSums.Owed> rows, Function<WrittenSums.Owed, BigDecimal> amount) {
    return by(rows, WrittenSums.Owed::currency, amount);
  }

  private static <T> Map<String, BigDecimal> by(
      List<T> rows, Function<T, String> key, Function<T, BigDecimal> amount) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(key.apply(row), amount.apply(row), BigDecimal::add));
    return sums;
  }

  private static TreeSet<String> keys(Map<String, ?> left, Map<String, ?> right) {
    TreeSet<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    return keys;
  }
}
