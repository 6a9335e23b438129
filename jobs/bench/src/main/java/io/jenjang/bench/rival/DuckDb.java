package io.jenjang.bench.rival;

import io.jenjang.bench.Took;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

  /** Runs a script and says how long each statement took, in their order. */
  public static Map<String, Took> run(Connection connection, SqlScript script) throws SQLException {
    Map<String, Took> times = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (SqlScript.Statement one : script.statements()) {
        Took before = now();
        statement.execute(one.sql());
        times.merge(one.name(), now().minus(before), Took::plus);
      }
    }
    return times;
  }

  private static Took now() {
    return new Took(
        System.nanoTime(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
  }
}
