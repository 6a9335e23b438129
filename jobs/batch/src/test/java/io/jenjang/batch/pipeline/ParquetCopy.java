package io.jenjang.batch.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables that {@link CompanyFiles} writes, as another program writes them in Parquet. */
final class ParquetCopy {
  private static final String SALES =
      "CAST(line_no AS BIGINT) AS line_no, CAST(sold_at AS TIMESTAMPTZ) AS sold_at, "
          + "CAST(paid_at AS TIMESTAMPTZ) AS paid_at, CAST(net AS DECIMAL(18, 4)) AS net, "
          + "CAST(qv AS DECIMAL(18, 4)) AS qv, CAST(cv AS DECIMAL(18, 4)) AS cv, "
          + "CAST(verified AS BOOLEAN) AS verified, "
          + "CAST(returns_line_no AS INTEGER) AS returns_line_no";
  private static final String MEMBERS =
      "CAST(joined_on AS DATE) AS joined_on, CAST(placement_leg AS INTEGER) AS placement_leg, "
          + "CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to";

  private ParquetCopy() {}

  /** Members and sales, each as a folder of so many files. */
  static void write(Path from, Path to, int files) {
    write(SALES, "sales", from, to, files);
    write(MEMBERS, "members", from, to, files);
  }

  private static void write(String typed, String table, Path from, Path to, int files) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Path folder = Files.createDirectory(to.resolve(table));
      for (int file = 0; file < files; file++) {
        statement.execute("COPY (SELECT * EXCLUDE (place) REPLACE (" + typed
            + ") FROM (SELECT *, row_number() OVER () AS place FROM read_csv('"
            + from.resolve(table + ".csv") + "', all_varchar = true)) WHERE place % " + files
            + " = " + file + ") TO '" + folder.resolve("part-" + file + ".parquet")
            + "' (FORMAT parquet, COMPRESSION zstd)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
