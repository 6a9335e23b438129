package io.jenjang.bench.standard;

import io.jenjang.bench.rival.DuckDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The sales of a month as files, one a day, as they come night by night. */
record Days(Path folder) {
  private static final String BY_DAY = """
      COPY (SELECT *, day(paid_at) AS on_day FROM read_parquet('%s/**/*.parquet') ORDER BY on_day)
      TO '%s' (FORMAT parquet, PARTITION_BY (on_day), COMPRESSION zstd)""";

  /** Writes the days of a month into a folder, unless they are there already. */
  static Days of(Path month, Path folder, Limits limits) throws IOException, SQLException {
    Days days = new Days(folder);
    if (Files.exists(folder.resolve("done"))) {
      return days;
    }
    Folders.delete(folder);
    Path raw = Files.createDirectories(folder.resolve("raw"));
    try (Connection duckDb =
            DuckDb.open(limits.threads(), limits.megabytes(), folder.resolve("spill"));
        Statement statement = duckDb.createStatement()) {
      statement.execute(
          BY_DAY.formatted(quoted(month.resolve("sales")), quoted(raw.resolve("days"))));
    }
    Files.createDirectories(folder.resolve("all"));
    for (Path file : days.parquet(raw)) {
      Files.move(
          file,
          folder.resolve("all").resolve(file.getParent().getFileName() + "-" + file.getFileName()));
    }
    Folders.delete(raw);
    Files.createFile(folder.resolve("done"));
    return days;
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private List<Path> parquet(Path under) throws IOException {
    try (Stream<Path> all = Files.walk(under)) {
      return all.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /**
   * Puts a delivery into a folder: the other tables of a month, and the sales with or without those of its last day. Nothing is copied.
   */
  Path deliver(Path month, Path into, Wanted wanted) throws IOException {
    Folders.delete(into);
    Path sales = Files.createDirectories(into.resolve("sales"));
    try (Stream<Path> tables = Files.walk(month, FileVisitOption.FOLLOW_LINKS)) {
      tables
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(".parquet"))
          .filter(file -> !month.relativize(file).startsWith("sales"))
          .forEach(file -> link(file, into.resolve(month.relativize(file))));
    }
    for (Path file : parquet(folder.resolve("all"))) {
      boolean isLast = file.getFileName().toString().startsWith("on_day=31-");
      if (wanted == Wanted.ALL || !isLast) {
        link(file, sales.resolve(file.getFileName()));
      }
    }
    return into;
  }

  /** Which days are delivered. */
  enum Wanted {
    ALL,
    ALL_BUT_LAST
  }

  /** By a symbolic link, as the month may be on another file system. */
  private static void link(Path file, Path as) {
    try {
      Files.createDirectories(as.getParent());
      Files.createSymbolicLink(as, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
