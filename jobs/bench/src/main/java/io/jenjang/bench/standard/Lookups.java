package io.jenjang.bench.standard;

import io.jenjang.batch.job.SqlJob;
import io.jenjang.bench.rival.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * Looks for the lines of single members in the statement lines of published runs.
 *
 * @param tables an output folder of Jenjang
 */
record Lookups(Path tables, Limits limits) {
  private static final String FILES = "read_parquet('%s/statement_lines/*/*/*.parquet')";
  private static final String LOOKUP = "SELECT count(*) FROM %s WHERE member_id = ?";
  private static final String DRAWN =
      "SELECT member_id, lines FROM (SELECT member_id, lines FROM statements WHERE lines > 0 ORDER BY member_id) "
          + "USING SAMPLE reservoir(%d ROWS) REPEATABLE (1)";
  private static final String NO_VIEWS = "SELECT 1";
  private static final double MILLIS = 1e6;

  /** Somebody who has so many lines. */
  private record Member(String id, long lines) {}

  /**
   * How long it took.
   *
   * @param rows in all statement lines
   * @param nanos by how it was looked, one for every member, ascending
   * @param wrong what was not found as the statements say it, a sentence each
   */
  record Found(long rows, Map<String, long[]> nanos, List<String> wrong) {
    /** A page of Markdown. */
    String page() {
      StringBuilder page = new StringBuilder(String.format(
          Locale.ROOT,
          "One member's lines among %,d:%n%n| DuckDB looks | members | median ms | p90 ms | longest ms |%n|---|---|---|---|---|%n",
          rows));
      nanos.forEach((how, times) -> page.append(String.format(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.1f |%n",
          how,
          times.length,
          at(times, 50),
          at(times, 90),
          at(times, 100))));
      wrong.forEach(one -> page.append("\n**").append(one).append("**\n"));
      return page.toString();
    }

    /** By nearest rank. */
    private static double at(long[] times, int percent) {
      return times[(times.length * percent + 99) / 100 - 1] / MILLIS;
    }
  }

  /** Looks members up that are drawn at random, always the same. */
  Found measure(int members) throws SQLException {
    List<Member> drawn = new ArrayList<>();
    String views = SqlJob.run(SqlJob.Dialect.DUCKDB, tables.toString(), new Configuration());
    long rows;
    try (Connection duckDb = open(views)) {
      rows = count(duckDb, "SELECT count(*) FROM statement_lines");
      try (Statement statement = duckDb.createStatement();
          ResultSet row = statement.executeQuery(DRAWN.formatted(members))) {
        while (row.next()) {
          drawn.add(new Member(row.getString(1), row.getLong(2)));
        }
      }
    }
    List<String> wrong = new ArrayList<>();
    Map<String, long[]> nanos = new LinkedHashMap<>();
    String files = FILES.formatted(quoted());
    nanos.put("into the files, a new database each time", anew(drawn, files, NO_VIEWS, wrong));
    nanos.put(
        "through the views, a new database each time",
        anew(drawn, "statement_lines", views, wrong));
    nanos.put("into the files, one database", again(drawn, files, NO_VIEWS, wrong));
    nanos.put("through the views, one database", again(drawn, "statement_lines", views, wrong));
    return new Found(rows, nanos, List.copyOf(wrong));
  }

  /** @param views that are made each time, and count */
  private long[] anew(List<Member> members, String from, String views, List<String> wrong)
      throws SQLException {
    long[] nanos = new long[members.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      try (Connection duckDb = open(views)) {
        find(duckDb, members.get(i), from, wrong);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private long[] again(List<Member> members, String from, String views, List<String> wrong)
      throws SQLException {
    long[] nanos = new long[members.size()];
    try (Connection duckDb = open(views)) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        find(duckDb, members.get(i), from, wrong);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void find(Connection duckDb, Member member, String from, List<String> wrong)
      throws SQLException {
    try (PreparedStatement lookup = duckDb.prepareStatement(LOOKUP.formatted(from))) {
      lookup.setString(1, member.id());
      try (ResultSet row = lookup.executeQuery()) {
        row.next();
        if (row.getLong(1) != member.lines()) {
          wrong.add(member.id() + " has " + member.lines() + " lines by its statement, found were "
              + row.getLong(1) + " in " + from);
        }
      }
    }
  }

  private static long count(Connection duckDb, String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A new database with these views. */
  private Connection open(String views) throws SQLException {
    Connection duckDb = DuckDb.open(limits.threads(), limits.megabytes(), tables.resolve("spill"));
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(views);
      return duckDb;
    } catch (SQLException wrong) {
      duckDb.close();
      throw wrong;
    }
  }

  private String quoted() {
    return tables.toString().replace("'", "''");
  }
}
