package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.sql.DuckDbViews;
import io.jenjang.batch.report.sql.SparkViews;
import io.jenjang.batch.report.sql.TrinoViews;
import io.jenjang.batch.report.sql.Views;
import io.jenjang.batch.schema.OutputTables;
import java.util.List;
import java.util.Optional;
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

  /** The views; the output folder may be without runs yet, its views are then empty. */
  public static String run(Dialect dialect, String output, Configuration configuration) {
    Runs runs = new Runs(output, configuration);
    List<String> published = runs.periods().stream()
        .map(runs::published)
        .flatMap(Optional::stream)
        .map(Manifest::runId)
        .toList();
    String folder = dialect == Dialect.DUCKDB ? runs.localFolder() : runs.folder();
    return dialect.views().of(folder, OutputTables.ALL, published);
  }
}
