package io.jenjang.batch.report.sql;

import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.Table;
import java.util.List;
import java.util.Set;

/** SQL text with a view for every output table that shows one run a period: the one published last. */
public sealed interface Views permits DuckDbViews, SparkViews, TrinoViews {
  /** Columns that engines take from the names of folders. */
  List<String> FOLDERS = List.of("period", "run");

  /**
   * @param folder the output folder, absolute, without a slash at its end
   * @param parts tables of which some run has not all columns
   * @param runs ids of the runs to show, one a period; for engines that cannot read pointers
   */
  String of(String folder, List<Table> tables, Set<Table> parts, List<String> runs);

  /**
   * The columns of a table that its view has: those of the files, but one that is called like a column from the folders' names, which stands in its
   * place in every engine.
   */
  static List<Column> columns(Table table) {
    return table.columns().stream()
        .filter(column -> !FOLDERS.contains(column.name()))
        .toList();
  }

  /** A text as a SQL literal. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The condition that picks the runs. */
  static String runIsOneOf(List<String> runs) {
    return runs.isEmpty()
        ? "false"
        : "run IN (" + String.join(", ", runs.stream().map(Views::quoted).toList()) + ")";
  }
}
