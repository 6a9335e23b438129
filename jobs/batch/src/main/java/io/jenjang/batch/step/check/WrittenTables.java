package io.jenjang.batch.step.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Written tables of one run as views of a session of their own, for SQL whose answers are small. */
final class WrittenTables {
  private final SparkSession session;
  private final Function<String, List<String>> files;

  WrittenTables(SparkSession session, Function<String, List<String>> files) {
    this.session = session.newSession();
    this.session.conf().set("spark.sql.ansi.enabled", "true");
    this.session.conf().set("spark.sql.session.timeZone", "UTC");
    // Answers are a few rows: more partitions would be more empty tasks.
    this.session.conf().set("spark.sql.shuffle.partitions", "1");
    this.files = files;
  }

  /** Shows the named columns of a table. */
  void view(String table, String columns) {
    session
        .read()
        .schema(columns)
        .parquet(files.apply(table).toArray(String[]::new))
        .createOrReplaceTempView(table);
  }

  <T> List<T> rows(String sql, Function<Row, T> read) {
    List<T> rows = new ArrayList<>();
    session.sql(sql).collectAsList().forEach(row -> rows.add(read.apply(row)));
    return List.copyOf(rows);
  }

  /** Rows by the text in their first column. */
  <T> Map<String, T> map(String sql, Function<Row, T> read) {
    Map<String, T> map = new LinkedHashMap<>();
    session.sql(sql).collectAsList().forEach(row -> map.put(row.getString(0), read.apply(row)));
    return map;
  }
}
