package io.jenjang.batch.step.returns;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    for (int from = 0; all != null && from < values.size(); from += IDS_A_QUERY) {
      Object[] ids =
          values.subList(from, Math.min(values.size(), from + IDS_A_QUERY)).toArray();
      rows.addAll(all.filter(condition.and(col(column).isin(ids))).collectAsList());
    }
    return rows;
  }

  /** To whom volumes were rolled up, by their names. */
  static Map<String, String> rolled(Row row, int column) {
    Map<String, String> homes = new HashMap<>();
    if (!row.isNullAt(column)) {
      List<Row> elements = row.getList(column);
      elements.forEach(element -> homes.put(element.getString(0), element.getString(1)));
    }
    return Map.copyOf(homes);
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
