package io.jenjang.batch.step.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Totals of a run's tables, added up by Spark SQL over the written Parquet files: nothing of the engine that wrote them takes part. Only the columns
 * that are needed are read.
 *
 * @param lines by kind, bonus and currency
 * @param unpaid by bonus, reason and currency; money that went to somebody else is left out
 * @param statements by currency
 * @param bonuses of the statements, by code and currency
 * @param balances in the carry, by currency
 * @param rejects rows by input table
 */
public record WrittenSums(
    List<Line> lines,
    List<Kept> unpaid,
    List<Owed> statements,
    List<Share> bonuses,
    Map<String, BigDecimal> balances,
    Map<String, Long> rejects) {

  /** @param bonus null where no bonus is the cause */
  public record Line(String kind, String bonus, String currency, long rows, BigDecimal amount) {}

  /** Money that a plan kept from somebody. */
  public record Kept(String bonus, String reason, String currency, BigDecimal amount) {}

  /** What the statements of one currency show for one bonus. */
  public record Share(String bonus, String currency, BigDecimal amount) {}

  /**
   * Statements of one currency, column by column.
   *
   * @param lines what their column {@code lines} adds up to
   * @param unbalanced rows whose closing balance does not follow from the rest
   * @param negative rows that pay less than nothing
   */
  public record Owed(
      String currency,
      long rows,
      BigDecimal opening,
      BigDecimal earned,
      BigDecimal adjustments,
      BigDecimal clawback,
      BigDecimal tax,
      BigDecimal fees,
      BigDecimal held,
      BigDecimal payable,
      BigDecimal closing,
      long lines,
      long unbalanced,
      long negative) {

    /** What the member balances gained in the period. */
    public BigDecimal gained() {
      return earned.add(adjustments).add(clawback).subtract(tax).subtract(fees).subtract(payable);
    }
  }

  private static final String LINES =
      "SELECT kind, bonus, currency, count(*), " + WrittenTables.sum("amount")
          + " FROM statement_lines GROUP BY kind, bonus, currency ORDER BY kind, bonus, currency";
  private static final String UNPAID =
      "SELECT bonus, reason, currency, " + WrittenTables.sum("amount")
          + " FROM unpaid WHERE went_to IS NULL GROUP BY bonus, reason, currency ORDER BY bonus, reason, currency";
  /** The amounts of a statement, in the order of {@link Owed}. */
  static final List<String> AMOUNTS = List.of(
      "opening_balance",
      "earned",
      "adjustments",
      "clawback",
      "withheld_tax",
      "fees",
      "held",
      "payable",
      "closing_balance");

  private static final String STATEMENTS =
      "SELECT currency, count(*), sum(lines), count_if(closing_balance <> opening_balance + earned + adjustments"
          + " + clawback - withheld_tax - fees - payable), count_if(payable < 0 OR withheld_tax < 0 OR fees < 0), "
          + AMOUNTS.stream().map(WrittenTables::sum).collect(Collectors.joining(", "))
          + " FROM statements GROUP BY currency ORDER BY currency";
  private static final String BONUSES = "SELECT bonus, currency, " + WrittenTables.sum("amount")
      + " FROM (SELECT currency, explode(bonuses) AS (bonus, amount) FROM statements)"
      + " GROUP BY bonus, currency ORDER BY bonus, currency";
  private static final String BALANCES =
      "SELECT name, sum(amount) FROM carry WHERE item = 'BALANCE' GROUP BY name ORDER BY name";
  private static final String REJECTS =
      "SELECT `table`, count(*) FROM rejects GROUP BY `table` ORDER BY `table`";

  /**
   * Adds up.
   *
   * @param files paths by table; none of a table that is not there to be added up, which comes to nothing
   */
  public static WrittenSums of(SparkSession session, Function<String, List<String>> files) {
    WrittenTables tables = new WrittenTables(session, files);
    tables.view(
        "statement_lines",
        "kind string, bonus string, currency string, amount " + WrittenTables.AMOUNT);
    tables.view(
        "unpaid",
        "bonus string, reason string, currency string, went_to string, amount "
            + WrittenTables.AMOUNT);
    tables.view(
        "statements",
        "currency string, lines int, bonuses map<string," + WrittenTables.AMOUNT + ">, "
            + AMOUNTS.stream()
                .map(column -> column + " " + WrittenTables.AMOUNT)
                .collect(Collectors.joining(", ")));
    tables.view("rejects", "`table` string");
    return new WrittenSums(
        tables.rows(LINES, WrittenSums::line),
        tables.rows(
            UNPAID,
            row -> new Kept(
                row.getString(0), row.getString(1), row.getString(2), WrittenTables.sum(row, 3))),
        tables.rows(STATEMENTS, WrittenSums::owed),
        tables.rows(
            BONUSES,
            row -> new Share(row.getString(0), row.getString(1), WrittenTables.sum(row, 2))),
        balances(tables),
        tables.map(REJECTS, row -> row.getLong(1)));
  }

  /** The balances in a carry alone, by currency. */
  public static Map<String, BigDecimal> balances(
      SparkSession session, Function<String, List<String>> files) {
    return balances(new WrittenTables(session, files));
  }

  private static Map<String, BigDecimal> balances(WrittenTables tables) {
    tables.view("carry", "item string, name string, amount decimal(38,4)");
    return tables.map(BALANCES, row -> row.getDecimal(1));
  }

  private static Line line(Row row) {
    return new Line(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        WrittenTables.sum(row, 4));
  }

  private static Owed owed(Row row) {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < AMOUNTS.size(); i++) {
      sums.add(WrittenTables.sum(row, 5 + WrittenTables.COLUMNS_OF_A_SUM * i));
    }
    return new Owed(
        row.getString(0),
        row.getLong(1),
        sums.get(0),
        sums.get(1),
        sums.get(2),
        sums.get(3),
        sums.get(4),
        sums.get(5),
        sums.get(6),
        sums.get(7),
        sums.get(8),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4));
  }
}
