package io.jenjang.batch.step.returns;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.jenjang.batch.step.returns.PaidLines.Earning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Rows of tables of earlier runs that hold one of some ids. Row groups that cannot hold any are not read. */
final class ClosedTables {
  /** Place of the run among those asked, the last column of every row. */
  static final String RUN = "place_of_run";

  /** The column of rolled-up volumes. */
  static final String ROLLED = "rolled array<struct<volume:string,member_id:string>>";

  /** The column of uplines whom the member of a sale has left. */
  static final String UPLINES = "uplines array<struct<tree:string,until:string>>";

  private static final int IDS_A_QUERY = 5000;

  private final SparkSession session;

  ClosedTables(SparkSession session) {
    this.session = session.newSession();
    this.session.conf().set("spark.sql.ansi.enabled", "true");
    this.session.conf().set("spark.sql.session.timeZone", "UTC");
    // More ids than this would be looked for by their least and greatest only, which bloom filters
    // do not know.
    this.session.conf().set("spark.sql.parquet.pushdown.inFilterThreshold", IDS_A_QUERY);
  }

  /**
   * Rows whose column has one of the values, of all runs, in no order.
   *
   * @param columns with their types, as in SQL
   */
  List<Row> rows(
      List<ClosedRun> runs, String table, String columns, String column, List<String> values) {
    return rows(runs, table, columns, column, values, lit(true));
  }

  /** The same with another condition. */
  List<Row> rows(
      List<ClosedRun> runs,
      String table,
      String columns,
      String column,
      List<String> values,
      Column condition) {
    Dataset<Row> all = all(runs, table, columns);
    List<Row> rows = new ArrayList<>();
    for (List<String> some : all == null ? List.<List<String>>of() : queries(values)) {
      rows.addAll(all.filter(condition.and(col(column).isin(some.toArray()))).collectAsList());
    }
    return rows;
  }

  /**
   * Sums of {@code amount} by member and bonus over the rows of some members.
   *
   * @param columns with their types, as in SQL, among them {@code member_id}, {@code bonus} and {@code amount}
   */
  Map<Earning, BigDecimal> sums(
      ClosedRun run, String table, String columns, List<String> members, Column condition) {
    Dataset<Row> all = all(List.of(run), table, columns);
    Map<Earning, BigDecimal> sums = new HashMap<>();
    for (List<String> some : all == null ? List.<List<String>>of() : queries(members)) {
      all.filter(condition.and(col("member_id").isin(some.toArray())))
          .groupBy("member_id", "bonus")
          .agg(sum("amount"))
          .collectAsList()
          .forEach(row -> sums.put(
              new Earning(row.getString(0), Objects.requireNonNullElse(row.getString(1), "")),
              row.getDecimal(2)));
    }
    return sums;
  }

  private static List<List<String>> queries(List<String> values) {
    List<List<String>> queries = new ArrayList<>();
    for (int from = 0; from < values.size(); from += IDS_A_QUERY) {
      queries.add(values.subList(from, Math.min(values.size(), from + IDS_A_QUERY)));
    }
    return queries;
  }

  /** A list of pairs, by the first of each; empty where the table has no such column yet. */
  static Map<String, String> pairs(Row row, int column) {
    Map<String, String> pairs = new HashMap<>();
    if (!row.isNullAt(column)) {
      List<Row> elements = row.getList(column);
      elements.forEach(element -> pairs.put(element.getString(0), element.getString(1)));
    }
    return Map.copyOf(pairs);
  }

  private Dataset<Row> all(List<ClosedRun> runs, String table, String columns) {
    Dataset<Row> all = null;
    for (int i = 0; i < runs.size(); i++) {
      List<String> files = runs.get(i).files().apply(table);
      if (!files.isEmpty()) {
        Dataset<Row> one = session
            .read()
            .schema(columns)
            .parquet(files.toArray(String[]::new))
            .withColumn(RUN, lit(i));
        all = all == null ? one : all.unionAll(one);
      }
    }
    return all;
  }
}
