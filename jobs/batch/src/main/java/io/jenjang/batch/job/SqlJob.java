package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.sql.DuckDbViews;
import io.jenjang.batch.report.sql.SparkViews;
import io.jenjang.batch.report.sql.TrinoViews;
import io.jenjang.batch.report.sql.Views;
import io.jenjang.batch.schema.Omitted;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Makes the SQL text of views over the output tables that show one run a period. */
public final class SqlJob {
  private SqlJob() {}

  /** For which engine. */
  public enum Dialect {
    DUCKDB,
    SPARK,
    TRINO;

    private Views views() {
      return switch (this) {
        case DUCKDB -> new DuckDbViews();
        case SPARK -> new SparkViews();
        case TRINO -> new TrinoViews();
      };
    }
  }

  /**
   * The views; the output folder may be without runs yet, its views are then empty. A table that no published run has gets no view; what a run was made
   * without is said in a comment.
   */
  public static String run(Dialect dialect, String output, Configuration configuration) {
    Runs runs = new Runs(output, configuration);
    List<Manifest> published =
        runs.periods().stream().map(runs::published).flatMap(Optional::stream).toList();
    String folder = dialect == Dialect.DUCKDB ? runs.localFolder() : runs.folder();
    List<Table> tables = OutputTables.ALL.stream()
        .filter(table -> published.isEmpty()
            || published.stream().anyMatch(run -> run.omitted().isWritten(table)))
        .toList();
    return notes(published)
        + dialect
            .views()
            .of(
                folder,
                tables,
                parts(published),
                published.stream().map(Manifest::runId).toList());
  }

  private static Set<Table> parts(List<Manifest> published) {
    return OutputTables.ALL.stream()
        .filter(table -> published.stream()
            .map(Manifest::omitted)
            .anyMatch(omitted -> omitted.isWritten(table) && !omitted.isWhole(table)))
        .collect(Collectors.toSet());
  }

  private static String notes(List<Manifest> published) {
    StringBuilder notes = new StringBuilder();
    for (Manifest run : published) {
      Omitted omitted = run.omitted();
      if (!omitted.tables().isEmpty()) {
        note(run, omitted.tables(), "it has no rows there", notes);
      }
      if (!omitted.columns().isEmpty()) {
        List<Table> written =
            OutputTables.ALL.stream().filter(omitted::isWritten).toList();
        note(run, omitted.words(written), "they are null there", notes);
      }
    }
    return notes.toString();
  }

  private static void note(Manifest run, List<String> without, String so, StringBuilder notes) {
    notes.append("-- Run " + run.runId() + " of period " + run.period() + " was made without "
        + String.join(", ", without) + ": " + so + ".\n");
  }
}
