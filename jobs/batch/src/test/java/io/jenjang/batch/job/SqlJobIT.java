package io.jenjang.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.SampleRun;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed views do in other engines what they say: one run a period, exact types. */
class SqlJobIT {
  @TempDir
  private Path folder;

  private Path output;
  private Manifest last;

  @BeforeEach
  void twoRuns() throws Exception {
    output = Files.createDirectory(folder.resolve("it's output"));
    SampleRun.publish(output, SampleRun.NOW);
    last = SampleRun.publish(output, SampleRun.NOW.plusSeconds(60));
  }

  @Test
  void duckDbShowsTheLatestRunEvenOneMadeLater() throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute(sql(SqlJob.Dialect.DUCKDB));
      assertThat(rows(statement.executeQuery(
              "SELECT count(*), min(run), max(run), min(period) FROM statement_lines")))
          .containsExactly("3 " + last.runId() + " " + last.runId() + " 2026-10");
      Manifest later = SampleRun.publish(output, SampleRun.NOW.plusSeconds(61));
      assertThat(rows(statement.executeQuery("SELECT DISTINCT run FROM statements")))
          .containsExactly(later.runId());
      assertThat(rows(statement.executeQuery("SELECT run, state FROM published_runs")))
          .containsExactly(later.runId() + " preview");
      for (String table : OutputTables.names()) {
        assertThat(rows(statement.executeQuery("SELECT count(*) > 0 FROM " + table)))
            .as(table)
            .containsExactly("true");
      }
    }
  }

  @Test
  void sparkShowsTheLatestRunWithExactTypes() {
    SparkSession spark = SparkSessions.open(new SparkSettings("local[2]", Map.of()), null);
    for (String statement : sql(SqlJob.Dialect.SPARK).split(";\n", -1)) {
      if (!statement.isBlank()) {
        spark.sql(statement);
      }
    }
    assertThat(spark
            .sql("SELECT count(*), min(run), max(run), min(period) FROM statement_lines")
            .first())
        .hasToString("[3," + last.runId() + "," + last.runId() + ",2026-10]");
    assertThat(spark
            .sql("SELECT exact_amount FROM statement_lines WHERE member_id = 'M1' AND line_no = 1")
            .first())
        .hasToString("[6.1728350000000000]");
    assertThat(spark.sql("SELECT bonuses['LEVEL'] FROM statements").first())
        .hasToString("[10.0000]");
    for (Table table : OutputTables.ALL) {
      assertThat(spark.table(table.name()).count()).as(table.name()).isPositive();
      assertThat(spark.sql("SELECT DISTINCT period, run FROM " + table.name()).collectAsList())
          .as(table.name())
          .hasToString("[[2026-10," + last.runId() + "]]");
      // Without the views' own types: what Spark makes of the files alone.
      StructField[] found = spark
          .read()
          .parquet(output + "/" + table.name() + "/period=2026-10/run=" + last.runId())
          .schema()
          .fields();
      assertThat(types(found)).as(table.name()).isEqualTo(types(table.spark().fields()));
    }
  }

  @Test
  void columnsThatARunDoesNotHaveAreNullInIt() {
    Manifest some = SampleRun.publish(
        output,
        SampleRun.NOW.plusSeconds(61),
        new Omitted(List.of(), Map.of("statements", List.of("bonuses", "currency", "lines"))));
    SparkSession spark = SparkSessions.open(new SparkSettings("local[2]", Map.of()), null);
    String sql = sql(SqlJob.Dialect.SPARK);
    assertThat(sql)
        .startsWith("-- Run " + some.runId() + " of period 2026-10 was made without columns of"
            + " statements (bonuses, currency, lines): they are null there.\n");
    for (String statement : sql.split(";\n", -1)) {
      if (!statement.isBlank()) {
        spark.sql(statement);
      }
    }
    assertThat(spark
            .sql("SELECT member_id, currency, bonuses, lines, earned, run FROM statements")
            .collectAsList())
        .hasToString("[[M1,null,null,null,17.0000," + some.runId() + "]]");
    assertThat(sql(SqlJob.Dialect.TRINO)).startsWith("-- Run " + some.runId());
  }

  @Test
  void trinoIsToldTheRuns() {
    assertThat(sql(SqlJob.Dialect.TRINO))
        .contains(
            "\"bonuses\" map(varchar, decimal(18, 4)),",
            "\"missing\" array(row(\"requirement\" varchar, \"needed\" decimal(18, 4), ",
            "WITH (external_location = 'file:" + output.toString().replace("'", "''")
                + "/statements', format = 'PARQUET'",
            "CREATE OR REPLACE VIEW hive.jenjang.statements AS SELECT * FROM hive.jenjang.statements_of_all_runs WHERE run IN ('"
                + last.runId() + "');");
  }

  /** Trino refuses a table that names a column twice, and what stands below it is never made. */
  @Test
  void trinoIsToldEveryColumnOnce() {
    for (String statement : sql(SqlJob.Dialect.TRINO).split(";\n", -1)) {
      assertThat(Arrays.stream(statement.split("[,(]?\n", -1))
              .filter(line -> line.matches(" {2,}\"?[a-z_]+\"? [a-z].*"))
              .map(line -> line.replace("\"", "").strip().split(" ", 2)[0])
              .toList())
          .as(statement)
          .doesNotHaveDuplicates();
    }
    assertThat(sql(SqlJob.Dialect.TRINO))
        .contains("\"text\" varchar,\n  period varchar,\n  run varchar)");
  }

  @Test
  void folderWithoutRunsGivesEmptyViews() throws Exception {
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    assertThat(SqlJob.run(SqlJob.Dialect.SPARK, empty, new Configuration()))
        .contains(
            "CREATE OR REPLACE TEMPORARY VIEW carry AS SELECT * FROM carry_of_all_runs WHERE false;");
  }

  private String sql(SqlJob.Dialect dialect) {
    return SqlJob.run(dialect, output.toString(), new Configuration());
  }

  private static List<String> types(StructField[] fields) {
    return Arrays.stream(fields)
        .map(field -> field.name() + " "
            + DataType.fromJson(field.dataType().json()).asNullable().sql())
        .toList();
  }

  private static List<String> rows(ResultSet found) throws Exception {
    List<String> rows = new ArrayList<>();
    while (found.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        values.add(String.valueOf(found.getObject(i)));
      }
      rows.add(String.join(" ", values));
    }
    return rows;
  }
}
