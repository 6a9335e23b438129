package io.jenjang.bench.standard;

import io.jenjang.bench.rival.DuckDb;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What somebody computed, small enough to compare.
 *
 * @param lines how many
 * @param amount sum of their amounts
 * @param lineDigest over the earner, source, basis, rate and amount of every line, and its level or, in the mixed workload, its bonus; whatever their order
 * @param statements members with at least one line
 * @param earned sum over statements
 * @param statementDigest over the member, earned money and number of lines of every statement, whatever their order
 */
public record Totals(
    long lines,
    BigDecimal amount,
    BigInteger lineDigest,
    long statements,
    BigDecimal earned,
    BigInteger statementDigest) {

  private static final String LINES = """
      SELECT count(*), coalesce(sum(amount), 0)::DECIMAL(38, 4),
        coalesce(sum(hash(member_id, source_member_id, %s, basis::DECIMAL(18, 4), rate::DECIMAL(18, 6), amount::DECIMAL(18, 4))), 0)::HUGEINT
      FROM '%s'
      """;

  private static final String STATEMENTS = """
      SELECT count(*), coalesce(sum(earned), 0)::DECIMAL(38, 4),
        coalesce(sum(hash(member_id, earned::DECIMAL(18, 4), lines::BIGINT)), 0)::HUGEINT
      FROM '%s' WHERE lines > 0
      """;

  /** What a rival wrote into a folder. */
  static Totals ofRival(Task task, Path folder) throws SQLException {
    String told = task.kind() == WorkloadKind.STANDARD ? "level::INTEGER" : "bonus";
    return read(
        task,
        told,
        folder,
        files(folder.resolve("lines.parquet")),
        files(folder.resolve("statements.parquet")));
  }

  /** Spark writes a folder under the name of a file. */
  private static Path files(Path table) {
    return Files.isDirectory(table) ? table.resolve("*.parquet") : table;
  }

  /** What the only run in Jenjang's output folder wrote. */
  static Totals ofJenjang(Task task, Path folder) throws SQLException {
    String column = task.kind().told();
    String told = task.kind() == WorkloadKind.STANDARD ? column + "::INTEGER" : column;
    return read(
        task,
        told,
        folder,
        folder.resolve("statement_lines/*/*/*.parquet"),
        folder.resolve("statements/*/*/*.parquet"));
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  /** @param told the column that tells lines of one earner and source apart */
  private static Totals read(Task task, String told, Path folder, Path lines, Path statements)
      throws SQLException {
    Path spill = folder.resolve("spill");
    try (Connection duckDb =
            DuckDb.open(task.limits().threads(), task.limits().megabytes(), spill);
        Statement statement = duckDb.createStatement()) {
      long count;
      BigDecimal amount;
      BigInteger digest;
      try (ResultSet row = statement.executeQuery(LINES.formatted(told, quoted(lines)))) {
        row.next();
        count = row.getLong(1);
        amount = row.getBigDecimal(2);
        digest = digest(row);
      }
      try (ResultSet row = statement.executeQuery(STATEMENTS.formatted(quoted(statements)))) {
        row.next();
        return new Totals(count, amount, digest, row.getLong(1), row.getBigDecimal(2), digest(row));
      }
    }
  }

  private static BigInteger digest(ResultSet row) throws SQLException {
    return new BigInteger(row.getString(3));
  }
}
