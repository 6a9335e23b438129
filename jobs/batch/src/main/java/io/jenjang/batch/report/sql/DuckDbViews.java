package io.jenjang.batch.report.sql;

import io.jenjang.batch.schema.Table;
import java.util.List;

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
        SELECT * FROM read_parquet(%s,
          hive_partitioning = true, hive_types = {period: VARCHAR, run: VARCHAR}, union_by_name = true)
        WHERE (period, run) IN (SELECT (period, run) FROM published_runs);
      """;

  @Override
  public String of(String folder, List<Table> tables, List<String> runs) {
    StringBuilder sql =
        new StringBuilder(HEAD.formatted(Views.quoted(folder + "/published/period=*/*.json")));
    for (Table table : tables) {
      String files = folder + "/" + table.name() + "/period=*/run=*/*.parquet";
      sql.append(VIEW.formatted(table.doc(), table.name(), Views.quoted(files)));
    }
    return sql.toString();
  }
}
