package io.jenjang.bench.standard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What somebody computed for the standard workload, small enough to compare.
 *
 * @param lines how many
 * @param amount sum of their amounts
 * @param lineDigest over the earner, source, level, basis, rate and amount of every line, whatever their order
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
        coalesce(sum(hash(member_id, source_member_id, %s::INTEGER, basis::DECIMAL(18, 4), rate::DECIMAL(18, 6), amount::DECIMAL(18, 4))), 0)::HUGEINT
      FROM '%s'
      """;

  private static final String STATEMENTS = """
      SELECT count(*), coalesce(sum(earned), 0)::DECIMAL(38, 4),
        coalesce(sum(hash(member_id, earned::DECIMAL(18, 4), lines::BIGINT)), 0)::HUGEINT
      FROM '%s' WHERE lines > 0
      """;

  /** What the rival's script wrote into a folder. */
  static Totals ofRival(Connection duckDb, Path folder) throws SQLException {
    return read(
        duckDb,
        LINES.formatted("level", quoted(folder.resolve("lines.parquet"))),
        STATEMENTS.formatted(quoted(folder.resolve("statements.parquet"))));
  }

  /** What the only run in Jenjang's output folder wrote. */
  static Totals ofJenjang(Connection duckDb, Path folder) throws SQLException {
    return read(
        duckDb,
        LINES.formatted("paid_level", quoted(folder.resolve("statement_lines/*/*/*.parquet"))),
        STATEMENTS.formatted(quoted(folder.resolve("statements/*/*/*.parquet"))));
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static Totals read(Connection duckDb, String lines, String statements)
      throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      long count;
      BigDecimal amount;
      BigInteger digest;
      try (ResultSet row = statement.executeQuery(lines)) {
        row.next();
        count = row.getLong(1);
        amount = row.getBigDecimal(2);
        digest = digest(row);
      }
      try (ResultSet row = statement.executeQuery(statements)) {
        row.next();
        return new Totals(count, amount, digest, row.getLong(1), row.getBigDecimal(2), digest(row));
      }
    }
  }

  private static BigInteger digest(ResultSet row) throws SQLException {
    return new BigInteger(row.getString(3));
  }
}
