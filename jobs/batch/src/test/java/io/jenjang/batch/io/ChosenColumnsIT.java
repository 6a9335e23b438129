package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Controls;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.schema.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with some columns of their table have these as files with all columns do, whoever reads them. */
class ChosenColumnsIT {
  @TempDir
  private Path folder;

  private Connection duckdb;

  @BeforeEach
  void open() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  /** Once the columns with even places, once those with odd ones: every column of every table is there once and missing once. */
  @Test
  void whatIsWrittenIsAsInAWholeTable() throws SQLException {
    Path whole = folder.resolve("whole");
    Manifest all = SampleRun.publish(whole, SampleRun.NOW);
    for (int parity = 0; parity < 2; parity++) {
      Path some = folder.resolve("some-" + parity);
      Omitted omitted = everySecond(parity);
      Manifest run = SampleRun.publish(some, SampleRun.NOW, omitted);
      for (Table table : OutputTables.ALL) {
        Table written = omitted.written(table);
        List<String> names = written.columns().stream().map(Column::name).toList();
        assertThat(query(
                "SELECT column_name FROM (DESCRIBE SELECT * FROM " + files(some, table) + ")"))
            .as(table.name())
            .isEqualTo(names);
        assertThat(query(select(names, files(some, table))))
            .as(table.name())
            .isNotEmpty()
            .isEqualTo(query(select(names, files(whole, table))));
        assertThat(rows(written, some)).as(table.name()).isEqualTo(rows(written, whole));
        Map<String, BigDecimal> sums =
            new LinkedHashMap<>(all.output(table.name()).sums());
        sums.keySet().retainAll(names);
        assertThat(run.output(table.name()).sums()).as(table.name()).isEqualTo(sums);
      }
    }
  }

  @Test
  void sparkReadsThemToo() {
    Path whole = folder.resolve("whole");
    SampleRun.publish(whole, SampleRun.NOW);
    Path some = folder.resolve("some");
    Omitted omitted = everySecond(1);
    SampleRun.publish(some, SampleRun.NOW, omitted);
    SparkSession spark = SparkSessions.open(new SparkSettings("local[2]", Map.of()), null);
    for (Table table : List.of(StatementLines.TABLE, Statements.TABLE)) {
      String[] names =
          omitted.written(table).columns().stream().map(Column::name).toArray(String[]::new);
      Dataset<Row> rows = spark.read().parquet(some + "/" + table.name() + "/*/*/*.parquet");
      assertThat(rows.columns()).as(table.name()).isEqualTo(names);
      assertThat(rows.collectAsList())
          .as(table.name())
          .isNotEmpty()
          .isEqualTo(spark
              .read()
              .parquet(whole + "/" + table.name() + "/*/*/*.parquet")
              .selectExpr(names)
              .collectAsList());
    }
  }

  @Test
  void aMemberIsFoundByItsFilterWhereItsColumnIsThere() throws SQLException {
    Path some = folder.resolve("some");
    SampleRun.publish(
        some,
        SampleRun.NOW,
        new Omitted(
            List.of(),
            Map.of(
                "statement_lines", List.of("line_no", "residue"),
                "statements", List.of("member_id"))));
    String lines =
        "FROM parquet_metadata('" + some + "/%s/*/*/*.parquet') WHERE bloom_filter_offset > 0";
    assertThat(query("SELECT path_in_schema " + lines.formatted("statement_lines")))
        .containsExactly("member_id");
    assertThat(query("SELECT path_in_schema " + lines.formatted("statements"))).isEmpty();
    assertThat(query("SELECT bloom_filter_excludes FROM parquet_bloom_probe('" + some
            + "/statement_lines/*/*/*.parquet', 'member_id', 'M77')"))
        .containsExactly("true");
  }

  private static Omitted everySecond(int parity) {
    Map<String, List<String>> columns = new HashMap<>();
    for (Table table : OutputTables.ALL) {
      List<String> missing = new ArrayList<>();
      for (int i = parity; i < table.columns().size(); i += 2) {
        missing.add(table.columns().get(i).name());
      }
      if (!table.equals(Controls.TABLE)) {
        columns.put(table.name(), missing);
      }
    }
    return new Omitted(List.of(), columns);
  }

  private static String files(Path output, Table table) {
    return "read_parquet('" + output + "/" + table.name()
        + "/*/*/*.parquet', hive_partitioning = false)";
  }

  private static String select(List<String> names, String files) {
    return "SELECT \"" + String.join("\", \"", names) + "\" FROM " + files;
  }

  private static List<List<Object>> rows(Table written, Path output) {
    Runs runs = new Runs(output.toString(), new Configuration());
    List<List<Object>> rows = new ArrayList<>();
    TableReader.of(written, runs, runs.require(SampleRun.PERIOD))
        .forEach(row -> rows.add(RowValues.of(written, row)));
    return rows;
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(found.getObject(i)));
        }
        rows.add(String.join(" | ", values));
      }
    }
    return rows;
  }
}
