package io.jenjang.batch.report.sql;

import io.jenjang.batch.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spark SQL: temporary views of a session; columns are named, so that nothing is inferred from folder names or files. */
public final class SparkViews implements Views {
  private static final String HEAD = """
      -- Output tables of Jenjang for Spark SQL, for example: spark-sql -i views.sql
      -- The runs are those that are published now; print the views again after the next run.
      """;
  private static final String VIEW = """

      -- %1$s
      CREATE OR REPLACE TEMPORARY VIEW %2$s_of_all_runs (
        %3$s,
        period STRING, run STRING)
      USING parquet OPTIONS (path %4$s);
      CREATE OR REPLACE TEMPORARY VIEW %2$s AS SELECT * FROM %2$s_of_all_runs WHERE %5$s;
      """;

  @Override
  public String of(String folder, List<Table> tables, Set<Table> parts, List<String> runs) {
    StringBuilder sql = new StringBuilder(HEAD);
    for (Table table : tables) {
      String columns = Arrays.stream(table.spark().fields())
          .filter(field -> !FOLDERS.contains(field.name()))
          .map(field -> "`" + field.name() + "` " + field.dataType().sql())
          .collect(Collectors.joining(",\n  "));
      sql.append(VIEW.formatted(
          table.doc(),
          table.name(),
          columns,
          Views.quoted(folder + "/" + table.name()),
          Views.runIsOneOf(runs)));
    }
    return sql.toString();
  }
}
