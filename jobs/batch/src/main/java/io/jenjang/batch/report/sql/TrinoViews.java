package io.jenjang.batch.report.sql;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Trino: external tables of its Hive connector and views over them. */
public final class TrinoViews implements Views {
  private static final String HEAD = """
      -- Output tables of Jenjang for Trino with the Hive connector; put your catalog in place of hive.
      -- The runs are those that are published now; print the views again after the next run.
      CREATE SCHEMA IF NOT EXISTS hive.jenjang;
      """;
  private static final String VIEW = """

      -- %1$s
      CREATE TABLE IF NOT EXISTS hive.jenjang.%2$s_of_all_runs (
        %3$s,
        period varchar,
        run varchar)
      WITH (external_location = %4$s, format = 'PARQUET', partitioned_by = ARRAY['period', 'run']);
      CALL hive.system.sync_partition_metadata('jenjang', '%2$s_of_all_runs', 'FULL');
      CREATE OR REPLACE VIEW hive.jenjang.%2$s AS SELECT * FROM hive.jenjang.%2$s_of_all_runs WHERE %5$s;
      """;

  @Override
  public String of(String folder, List<Table> tables, Set<Table> parts, List<String> runs) {
    StringBuilder sql = new StringBuilder(HEAD);
    for (Table table : tables) {
      sql.append(VIEW.formatted(
          table.doc(),
          table.name(),
          columns(Views.columns(table), ",\n  "),
          Views.quoted(folder + "/" + table.name()),
          Views.runIsOneOf(runs)));
    }
    return sql.toString();
  }

  private static String columns(List<Column> columns, String separator) {
    return columns.stream()
        .map(column -> "\"" + column.name() + "\" " + type(column))
        .collect(Collectors.joining(separator));
  }

  private static String type(Column column) {
    return switch (column.shape()) {
      case SINGLE -> type(column.type());
      case MAP -> "map(varchar, " + type(column.type()) + ")";
      case LIST -> "array(row(" + columns(column.fields(), ", ") + "))";
    };
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT -> "varchar";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case FLAG -> "boolean";
      case DATE -> "date";
      case INSTANT -> "timestamp(6)";
      case AMOUNT, RATE, TOTAL, EXACT -> "decimal(" + type.precision() + ", " + type.scale() + ")";
    };
  }
}
