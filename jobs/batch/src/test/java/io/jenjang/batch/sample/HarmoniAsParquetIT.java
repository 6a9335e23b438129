package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same month delivered as Parquet, as another program writes it, comes to the same statements, lines and rejects as the CSV files. */
class HarmoniAsParquetIT {
  private static final String PERIOD = "2026-09";
  private static final String SALES = "SELECT * REPLACE ("
      + instant("sold_at") + ", " + instant("paid_at") + ", "
      + decimal("quantity") + ", " + decimal("net") + ", " + decimal("tax") + ", " + decimal("qv")
      + ", " + decimal("cv")
      + ", CAST(line_no AS BIGINT) AS line_no, CAST(verified AS BOOLEAN) AS verified"
      + ", CAST(returns_line_no AS INTEGER) AS returns_line_no)";
  private static final String MEMBERS = "SELECT * REPLACE (CAST(joined_on AS DATE) AS joined_on, "
      + "CAST(left_on AS DATE) AS left_on, CAST(placement_leg AS INTEGER) AS placement_leg)";
  private static final String CATALOG = "SELECT * REPLACE (CAST(valid_from AS DATE) AS valid_from, "
      + decimal("qv") + ", " + decimal("cv") + ", " + decimal("price") + ")";
  private static final String OVERRIDES = "SELECT * REPLACE (CAST(active AS BOOLEAN) AS active)";

  @TempDir
  private Path temporary;

  @Test
  void comesToTheSame() throws IOException {
    Path input = Files.createDirectory(temporary.resolve("input"));
    write(SALES, "sales", input);
    write(MEMBERS, "members", input);
    write(CATALOG, "catalog", input);
    write(OVERRIDES, "overrides", input);
    OutputFolder tables = new OutputFolder(temporary.resolve("output"));

    CommandLineRun.period(PERIOD, input, Checkout.plan("harmoni.conf"), tables.root());

    HarmoniIT.assertGolden(tables, PERIOD);
  }

  private static void write(String select, String table, Path input) {
    Path csv = Checkout.samples("harmoni").resolve(table + ".csv");
    String sql = "COPY (" + select + " FROM read_csv('" + csv + "', all_varchar = true)) TO '"
        + input.resolve(table + ".parquet") + "' (FORMAT parquet)";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Instants of the sample without a zone are Jakarta time. */
  private static String instant(String column) {
    return "CAST(CASE WHEN " + column + " LIKE '%Z' THEN " + column + " ELSE " + column
        + " || '+07:00' END AS TIMESTAMPTZ) AS " + column;
  }

  private static String decimal(String column) {
    return "CAST(" + column + " AS DECIMAL(18, 4)) AS " + column;
  }
}
