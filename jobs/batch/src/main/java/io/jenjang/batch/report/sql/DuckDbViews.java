package io.jenjang.batch.report.sql;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.ColumnType;
import io.jenjang.batch.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** DuckDB reads the pointers itself at every query, so a later run is seen without printing the views again. */
public final class DuckDbViews implements Views {
  private static final String HEAD = """
      -- Output tables of Jenjang for DuckDB. The views read the pointers at every query: a new run is seen at once.
      CREATE OR REPLACE VIEW published_runs AS
        SELECT period, run_id AS run, state, published_at, prepared_by, approved_by
        FROM read_json(%s,
          columns = {period: 'VARCHAR', run_id: 'VARCHAR', state: 'VARCHAR', number: 'BIGINT',
            published_at: 'TIMESTAMP', prepared_by: 'VARCHAR', approved_by: 'VARCHAR'})
        QUALIFY row_number() OVER (PARTITION BY period ORDER BY number DESC) = 1;
      """;
  private static final String VIEW = """

      -- %s
      CREATE OR REPLACE VIEW %s AS
        SELECT * FROM %s
        WHERE (period, run) IN (SELECT (period, run) FROM published_runs);
      """;

  private static final String FILES = """
      read_parquet(%s,
          hive_partitioning = true, hive_types = {period: VARCHAR, run: VARCHAR}, union_by_name = true)""";

  /** A column that no run has is null and not unknown, as in the other engines. */
  private static final String EVERY_COLUMN = """
      (SELECT %s WHERE false
          UNION ALL BY NAME SELECT * FROM %s)""";

  @Override
  public String of(String folder, List<Table> tables, Set<Table> parts, List<String> runs) {
    StringBuilder sql =
        new StringBuilder(HEAD.formatted(Views.quoted(folder + "/published/period=*/*.json")));
    for (Table table : tables) {
      String files = folder + "/" + table.name() + "/period=*/run=*/*.parquet";
      String rows = FILES.formatted(Views.quoted(files));
      sql.append(VIEW.formatted(
          table.doc(),
          table.name(),
          parts.contains(table) ? EVERY_COLUMN.formatted(nulls(table), rows) : rows));
    }
    return sql.toString();
  }

  private static String nulls(Table table) {
    return Views.columns(table).stream()
        .map(column -> "NULL::" + type(column) + " AS " + name(column))
        .collect(Collectors.joining(", "));
  }

  private static String name(Column column) {
    return "\"" + column.name() + "\"";
  }

  private static String type(Column column) {
    return switch (column.shape()) {
      case SINGLE -> type(column.type());
      case MAP -> "MAP(VARCHAR, " + type(column.type()) + ")";
      case LIST ->
        column.fields().stream()
            .map(field -> name(field) + " " + type(field))
            .collect(Collectors.joining(", ", "STRUCT(", ")[]"));
    };
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case LONG -> "BIGINT";
      case FLAG -> "BOOLEAN";
      case DATE -> "DATE";
      case INSTANT -> "TIMESTAMPTZ";
      case AMOUNT, RATE, TOTAL, EXACT -> "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
    };
  }
}
