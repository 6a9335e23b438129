package io.jenjang.batch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of one run a period, read with DuckDB: an engine that had no part in writing them. */
record OutputFolder(Path root) {

  /** All rows of a table in a period, in the order in which they were written. */
  Rows table(String name, String period) {
    return select("*", name, period);
  }

  /** @param columns as in SQL, with names for what is computed */
  Rows select(String columns, String table, String period) {
    Path files = root.resolve(table).resolve("period=" + period);
    String sql = "SELECT " + columns + " FROM read_parquet('" + files
        + "/*/*.parquet', hive_partitioning = false, filename = false)";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Rows rows(ResultSet result) throws SQLException {
    ResultSetMetaData about = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnName(i));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, String> row = new TreeMap<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.put(columns.get(i - 1), Rows.plain(result.getString(i)));
      }
      rows.add(row);
    }
    return new Rows(columns, rows);
  }

  /** Every file that a reader could take for a part of a complete run: the manifests. */
  List<Path> manifests() {
    Path runs = root.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(runs)) {
      return files.filter(file -> file.endsWith("manifest.json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
