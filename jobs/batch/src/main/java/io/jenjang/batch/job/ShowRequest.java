package io.jenjang.batch.job;

import io.jenjang.batch.report.rows.AlignedRows;
import io.jenjang.batch.report.rows.CsvRows;
import io.jenjang.batch.report.rows.JsonRows;
import io.jenjang.batch.report.rows.RowPrinter;
import java.io.PrintWriter;
import java.util.List;

/**
 * What to show.
 *
 * @param table name of an output table
 * @param output the output folder
 * @param run null for the run that readers see
 * @param member null for all
 * @param limit rows to show at most; 0 for all
 */
public record ShowRequest(
    String table,
    String output,
    String period,
    String run,
    String member,
    Format format,
    long limit) {

  /** In which form rows are printed. */
  public enum Format {
    /** For people: columns under each other. */
    TABLE,
    /** For spreadsheets. */
    CSV,
    /** For programs. */
    JSON;

    /** Prints rows of these columns in this form. */
    public RowPrinter printer(PrintWriter out, List<String> names) {
      return switch (this) {
        case TABLE -> new AlignedRows(out, names);
        case CSV -> new CsvRows(out, names);
        case JSON -> new JsonRows(out, names);
      };
    }
  }
}
