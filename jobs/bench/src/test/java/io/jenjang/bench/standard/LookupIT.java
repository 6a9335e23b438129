package io.jenjang.bench.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.bench.Main;
import io.jenjang.bench.rival.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookups in a month of a thousand members find what the statements say, and notice when they do not. */
class LookupIT {
  @TempDir
  private Path folder;

  @Test
  void everyLookupFindsTheLinesOfTheStatement() throws Exception {
    assertThat(Main.run(
            "lookup",
            "--output=" + folder,
            "--members=1000",
            "--sales=20000",
            "--lookups=5",
            "--memory=1000"))
        .isZero();
    assertThat(folder.resolve("lookup.md"))
        .content()
        .startsWith("One member's lines among ")
        .contains("| into the files, a new database each time | 5 | ")
        .contains("| through the views, one database | 5 | ");

    Path tables = folder.resolve("jenjang-lines/tables");
    assertThat(Main.run("lookup", "--tables=" + tables, "--lookups=3", "--memory=1000"))
        .isZero();
    onceMore(tables.resolve("statement_lines"));
    assertThat(Main.run("lookup", "--tables=" + tables, "--lookups=3", "--memory=1000"))
        .as("the files have every line twice")
        .isEqualTo(9);
  }

  private static void onceMore(Path lines) throws Exception {
    Path copy = Files.createDirectories(lines.resolve("period=2026-10/run=copy"));
    try (Connection duckDb = DuckDb.open(1, 500, copy.resolve("spill"));
        Statement statement = duckDb.createStatement()) {
      statement.execute("COPY (SELECT * EXCLUDE (period, run) FROM '" + lines
          + "/*/*/part-*.parquet') TO '" + copy.resolve("part-00000.parquet") + "'");
    }
  }
}
