package io.jenjang.batch.step.check;

import io.jenjang.batch.step.check.GroupSums.Group;
import io.jenjang.batch.step.check.WrittenSums.Kept;
import io.jenjang.batch.step.check.WrittenSums.Line;
import io.jenjang.batch.step.check.WrittenSums.Owed;
import io.jenjang.batch.step.check.WrittenSums.Share;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The same totals as {@link WrittenSums}, added up by a scan of the needed columns: for every run, where the first queries of a process would cost more
 * than all the adding. Like the queries it knows the files and nothing of the engine that wrote them.
 */
public final class ColumnSums {
  /** How a {@code decimal(18,4)} is read: as the whole number that the file holds. */
  private static final String AMOUNT = " bigint";

  private static final UTF8String BALANCE = UTF8String.fromString("BALANCE");
  private static final int AMOUNTS = 9;
  private static final int LINES = AMOUNTS;
  private static final int UNBALANCED = AMOUNTS + 1;
  private static final int NEGATIVE = AMOUNTS + 2;
  private static final int BONUSES = AMOUNTS + 2;
  private static final int WIDE = 38;
  private static final int PLACES = 4;

  private static final Predicate<Group> OF_CURRENCY = group -> group.names() == 1;

  private final SparkSession session;
  private final Function<String, List<String>> files;

  private ColumnSums(SparkSession session, Function<String, List<String>> files) {
    this.session = session;
    this.files = files;
  }

  /**
   * Adds up. The tables are scanned at the same time: while one is planned, the cores add up another.
   *
   * @param files paths by table; none of a table that was left out, which adds up to nothing
   */
  public static WrittenSums of(SparkSession session, Function<String, List<String>> files) {
    ColumnSums sums = new ColumnSums(session, files);
    try (Together together = new Together()) {
      Supplier<List<Line>> lines = together.start(sums::lines);
      Supplier<List<Group>> statements = together.start(sums::statements);
      Supplier<List<Kept>> unpaid = together.start(sums::unpaid);
      Supplier<Map<String, BigDecimal>> balances = together.start(() -> balances(session, files));
      Supplier<Map<String, Long>> rejects = together.start(sums::rejects);
      return new WrittenSums(
          lines.get(),
          unpaid.get(),
          statements.get().stream().filter(OF_CURRENCY).map(ColumnSums::owed).toList(),
          statements.get().stream()
              .filter(OF_CURRENCY.negate())
              .map(ColumnSums::share)
              .toList(),
          balances.get(),
          rejects.get());
    }
  }

  /** The balances in a carry alone, by currency. */
  public static Map<String, BigDecimal> balances(
      SparkSession session, Function<String, List<String>> files) {
    GroupSums found = sums(
        session,
        files.apply("carry"),
        "item string, name string, amount decimal(38,4)",
        new ColumnScan(2, 1, ColumnSums::balance));
    Map<String, BigDecimal> balances = new LinkedHashMap<>();
    found.sorted().stream()
        .filter(group -> group.rows() > 0)
        .forEach(group -> balances.put(group.name(1), group.amount(0)));
    return balances;
  }

  private static void balance(InternalRow row, Group group, GroupSums sums) {
    if (group.isNamed(0, BALANCE)) {
      BigDecimal amount = row.getDecimal(2, WIDE, PLACES).toJavaBigDecimal();
      group.row().add(0, amount.unscaledValue().longValueExact());
    }
  }

  private List<Line> lines() {
    return scan(
            "statement_lines",
            "kind string, bonus string, currency string, amount" + AMOUNT,
            new ColumnScan(3, 1, (row, group, sums) -> group.row().add(0, row.getLong(3))))
        .map(group ->
            new Line(group.name(0), group.name(1), group.name(2), group.rows(), group.amount(0)))
        .toList();
  }

  private List<Kept> unpaid() {
    return scan(
            "unpaid",
            "bonus string, reason string, currency string, went_to string, amount" + AMOUNT,
            new ColumnScan(3, 1, ColumnSums::kept))
        .filter(group -> group.rows() > 0)
        .map(group -> new Kept(group.name(0), group.name(1), group.name(2), group.amount(0)))
        .toList();
  }

  private static void kept(InternalRow row, Group group, GroupSums sums) {
    if (row.isNullAt(3)) {
      group.row().add(0, row.getLong(4));
    }
  }

  private static void shares(InternalRow row, GroupSums sums) {
    MapData bonuses = row.getMap(BONUSES);
    UTF8String currency = row.isNullAt(0) ? null : row.getUTF8String(0);
    for (int i = 0; i < bonuses.numElements(); i++) {
      sums.at(bonuses.keyArray().getUTF8String(i), currency)
          .row()
          .add(0, bonuses.valueArray().getLong(i));
    }
  }

  /** Groups of a currency, and of a bonus and a currency. */
  private List<Group> statements() {
    return scan(
            "statements",
            "currency string, opening_balance" + AMOUNT + ", earned" + AMOUNT + ", adjustments"
                + AMOUNT + ", clawback" + AMOUNT + ", withheld_tax" + AMOUNT + ", fees" + AMOUNT
                + ", held" + AMOUNT + ", payable" + AMOUNT + ", closing_balance" + AMOUNT
                + ", lines int, bonuses map<string," + AMOUNT.strip() + ">",
            new ColumnScan(1, NEGATIVE + 1, ColumnSums::statement))
        .toList();
  }

  private static void statement(InternalRow row, Group group, GroupSums sums) {
    group.row();
    for (int i = 0; i < AMOUNTS; i++) {
      group.add(i, row.getLong(i + 1));
    }
    group.add(LINES, row.getInt(AMOUNTS + 1));
    // Whether both sides are the same number does not depend on an overflow in between.
    long opening = row.getLong(1);
    long earned = row.getLong(2);
    long given = row.getLong(3) + row.getLong(4);
    long kept = row.getLong(5) + row.getLong(6);
    long payable = row.getLong(8);
    group.add(UNBALANCED, opening + earned + given - kept - payable == row.getLong(9) ? 0 : 1);
    group.add(NEGATIVE, payable < 0 || row.getLong(5) < 0 || row.getLong(6) < 0 ? 1 : 0);
    shares(row, sums);
  }

  private static Share share(Group group) {
    return new Share(group.name(0), group.name(1), group.amount(0));
  }

  private static Owed owed(Group group) {
    return new Owed(
        group.name(0),
        group.rows(),
        group.amount(0),
        group.amount(1),
        group.amount(2),
        group.amount(3),
        group.amount(4),
        group.amount(5),
        group.amount(6),
        group.amount(7),
        group.amount(8),
        group.count(LINES),
        group.count(UNBALANCED),
        group.count(NEGATIVE));
  }

  private Map<String, Long> rejects() {
    Map<String, Long> rejects = new LinkedHashMap<>();
    scan("rejects", "`table` string", new ColumnScan(1, 0, (row, group, sums) -> group.row()))
        .forEach(group -> rejects.put(group.name(0), group.rows()));
    return rejects;
  }

  private Stream<Group> scan(String table, String columns, ColumnScan scan) {
    return sums(session, files.apply(table), columns, scan).sorted().stream();
  }

  /** Sums of nothing where the run has no such table. */
  private static GroupSums sums(
      SparkSession session, List<String> files, String columns, ColumnScan scan) {
    return files.isEmpty() ? scan.nothing() : scan.of(session, files, columns);
  }
}
