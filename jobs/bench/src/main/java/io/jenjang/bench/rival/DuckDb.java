package io.jenjang.bench.rival;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** DuckDB in this process, in memory, with limits. */
public final class DuckDb {
  private DuckDb() {}

  /**
   * A new, empty database.
   *
   * @param megabytes of memory that DuckDB may take before it writes to {@code spill}
   * @param spill folder for what does not fit
   */
  public static Connection open(int threads, int megabytes, Path spill) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement set = connection.createStatement()) {
      set.execute("SET threads = " + threads);
      set.execute("SET memory_limit = '" + megabytes + "MiB'");
      set.execute("SET temp_directory = '" + spill.toString().replace("'", "''") + "'");
      set.execute("SET TimeZone = 'UTC'");
    } catch (SQLException wrong) {
      connection.close();
      throw wrong;
    }
    return connection;
  }

  /** Runs a script and gives the nanoseconds by statement, in their order. */
  public static Map<String, Long> run(Connection connection, SqlScript script) throws SQLException {
    Map<String, Long> nanos = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (SqlScript.Statement one : script.statements()) {
        long started = System.nanoTime();
        statement.execute(one.sql());
        nanos.merge(one.name(), System.nanoTime() - started, Long::sum);
      }
    }
    return nanos;
  }
}
