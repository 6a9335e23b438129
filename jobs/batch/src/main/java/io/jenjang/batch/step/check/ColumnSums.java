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
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The same totals as {@link WrittenSums}, added up by a scan of the needed columns: for every run, where the first queries of a process would cost more
 * than all the adding. Like the queries it knows the files and nothing of the engine that wrote them.
 */
public final class ColumnSums {
  /** How a {@code decimal(18,4)} is read: as the whole number that the file holds. */
  private static final DataType AMOUNT = DataTypes.LongType;

  private static final StructType NONE = new StructType();
  private static final UTF8String BALANCE = UTF8String.fromString("BALANCE");
  private static final int AMOUNTS = WrittenSums.AMOUNTS.size();
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
   * @param files paths by table; none of a table that is not there to be added up, which comes to nothing
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
        new ColumnScan(
            texts("item", "name").add("amount", DataTypes.createDecimalType(WIDE, PLACES)),
            2,
            1,
            ColumnSums::balances));
    Map<String, BigDecimal> balances = new LinkedHashMap<>();
    found.sorted().stream()
        .filter(group -> group.rows() > 0)
        .forEach(group -> balances.put(group.name(1), group.amount(0)));
    return balances;
  }

  private static void balances(RowBatch rows, int from, int to, Group group, GroupSums sums) {
    for (int i = from; i < to && group.isNamed(0, BALANCE); i++) {
      BigDecimal amount = rows.batch().column(2).getDecimal(i, WIDE, PLACES).toJavaBigDecimal();
      group.rows(1).add(0, amount.unscaledValue().longValueExact());
    }
  }

  private static StructType texts(String... names) {
    return ColumnScan.with(NONE, DataTypes.StringType, names);
  }

  private List<Line> lines() {
    return scan(
            "statement_lines",
            new ColumnScan(
                texts("kind", "bonus", "currency").add("amount", AMOUNT),
                3,
                1,
                (rows, from, to, group, sums) ->
                    group.rows(to - from).add(0, rows.numbers(3), from, to)))
        .map(group ->
            new Line(group.name(0), group.name(1), group.name(2), group.rows(), group.amount(0)))
        .toList();
  }

  private List<Kept> unpaid() {
    return scan(
            "unpaid",
            new ColumnScan(
                texts("bonus", "reason", "currency", "went_to").add("amount", AMOUNT),
                3,
                1,
                ColumnSums::kept))
        .filter(group -> group.rows() > 0)
        .map(group -> new Kept(group.name(0), group.name(1), group.name(2), group.amount(0)))
        .toList();
  }

  private static void kept(RowBatch rows, int from, int to, Group group, GroupSums sums) {
    for (int i = from; i < to; i++) {
      if (rows.isNull(3, i)) {
        group.rows(1).add(0, rows.numbers(4)[i]);
      }
    }
  }

  /** Groups of a currency, and of a bonus and a currency. */
  private List<Group> statements() {
    StructType columns = ColumnScan.with(
            texts("currency"), AMOUNT, WrittenSums.AMOUNTS.toArray(String[]::new))
        .add("lines", DataTypes.IntegerType)
        .add("bonuses", DataTypes.createMapType(DataTypes.StringType, AMOUNT));
    return scan("statements", new ColumnScan(columns, 1, NEGATIVE + 1, ColumnSums::owed))
        .toList();
  }

  private static void owed(RowBatch rows, int from, int to, Group group, GroupSums sums) {
    group.rows(to - from);
    for (int i = 0; i < AMOUNTS; i++) {
      group.add(i, rows.numbers(i + 1), from, to);
    }
    for (int i = from; i < to; i++) {
      group.add(LINES, rows.batch().column(AMOUNTS + 1).getInt(i));
    }
    group.add(UNBALANCED, unbalanced(rows, from, to));
    group.add(NEGATIVE, negative(rows, from, to));
    shares((WritableColumnVector) rows.batch().column(BONUSES), from, to, rows.text(0, from), sums);
  }

  /** Rows whose two sides are not the same number; an overflow in between changes nothing. */
  private static int unbalanced(RowBatch rows, int from, int to) {
    int unbalanced = 0;
    for (int i = from; i < to; i++) {
      long opening = rows.numbers(1)[i];
      long earned = rows.numbers(2)[i];
      long given = rows.numbers(3)[i] + rows.numbers(4)[i];
      long kept = rows.numbers(5)[i] + rows.numbers(6)[i];
      long payable = rows.numbers(8)[i];
      unbalanced += opening + earned + given - kept - payable == rows.numbers(9)[i] ? 0 : 1;
    }
    return unbalanced;
  }

  private static int negative(RowBatch rows, int from, int to) {
    int negative = 0;
    for (int i = from; i < to; i++) {
      boolean below = (rows.numbers(8)[i] | rows.numbers(5)[i] | rows.numbers(6)[i]) < 0;
      negative += below ? 1 : 0;
    }
    return negative;
  }

  /** What the rows show by bonus; all entries of a batch lie one after another, and mostly repeat the bonus. */
  private static void shares(
      WritableColumnVector bonuses, int from, int to, UTF8String currency, GroupSums sums) {
    WritableColumnVector codes = bonuses.getChild(0);
    WritableColumnVector amounts = bonuses.getChild(1);
    RepeatedNames repeated = RepeatedNames.of(codes);
    Group group = null;
    for (int row = from; row < to; row++) {
      int first = bonuses.getArrayOffset(row);
      int end = bonuses.isNullAt(row) ? first : first + bonuses.getArrayLength(row);
      for (int i = first; i < end; i++) {
        group = group != null && repeated.at(i) ? group : sums.at(codes.getUTF8String(i), currency);
        group.rows(1).add(0, amounts.getLong(i));
      }
    }
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
    scan(
            "rejects",
            new ColumnScan(
                texts("table"), 1, 0, (rows, from, to, group, sums) -> group.rows(to - from)))
        .forEach(group -> rejects.put(group.name(0), group.rows()));
    return rejects;
  }

  private Stream<Group> scan(String table, ColumnScan scan) {
    return sums(session, files.apply(table), scan).sorted().stream();
  }

  /** Sums of nothing where the run has no such table. */
  private static GroupSums sums(SparkSession session, List<String> files, ColumnScan scan) {
    return files.isEmpty() ? scan.nothing() : scan.of(session, files);
  }
}
