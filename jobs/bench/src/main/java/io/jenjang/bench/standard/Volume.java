package io.jenjang.bench.standard;

import io.jenjang.bench.rival.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Bytes of the Parquet files of a folder.
 *
 * @param stored as they lie on disk
 * @param plain their pages without compression, encoded
 */
public record Volume(long stored, long plain) {
  private static final String PLAIN =
      "SELECT coalesce(sum(total_uncompressed_size), 0) FROM parquet_metadata('%s/**/*.parquet')";

  static Volume of(Path folder) throws IOException, SQLException {
    try (Connection duckDb = DuckDb.open(1, 500, folder.resolve("spill"));
        Statement statement = duckDb.createStatement();
        ResultSet row =
            statement.executeQuery(PLAIN.formatted(folder.toString().replace("'", "''")))) {
      row.next();
      return new Volume(Folders.bytes(folder, ".parquet"), row.getLong(1));
    }
  }
}
