package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RowValues;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.report.rows.RowPrinter;
import io.jenjang.batch.schema.Column;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Prints rows of an output table of one complete run, read directly, without Spark. */
public final class ShowJob {
  private static final String MEMBER_ID = "member_id";

  private ShowJob() {}

  /** Prints, and tells what was printed. */
  public static Result run(ShowRequest request, Configuration configuration, PrintWriter out) {
    Table table = table(request);
    Runs runs = new Runs(request.output(), configuration);
    Manifest run = request.run() == null
        ? runs.require(request.period())
        : runs.require(request.period(), request.run());
    Table written = written(request, table, run);
    TableReader reader = TableReader.of(written, runs, run);
    if (request.member() != null) {
      reader = reader.where(MEMBER_ID, request.member());
    }
    return print(request, written, reader, run, out);
  }

  /**
   * @param shown rows printed
   * @param more whether there are more than the limit
   */
  public record Result(String runId, long shown, boolean more) {}

  private static Result print(
      ShowRequest request, Table table, TableReader reader, Manifest run, PrintWriter out) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    RowPrinter printer = request.format().printer(out, names);
    long[] seen = {0};
    reader.forEach(row -> {
      seen[0]++;
      boolean within = request.limit() == 0 || seen[0] <= request.limit();
      if (within) {
        printer.row(RowValues.of(table, row));
      }
      return within;
    });
    printer.end();
    out.flush();
    boolean more = request.limit() != 0 && seen[0] > request.limit();
    return new Result(run.runId(), more ? request.limit() : seen[0], more);
  }

  /** The columns of the table that the run has; stops with REFUSED where it has none, or not the one by which a member is found. */
  private static Table written(ShowRequest request, Table table, Manifest run) {
    Table written = run.omitted().written(table);
    if (!run.omitted().isWritten(table)) {
      new NeededTables("jenjang show").in(run, List.of(table)).require();
    } else if (request.member() != null && written.index(MEMBER_ID) < 0) {
      new NeededTables("jenjang show --member").in(run, List.of(table)).require();
    }
    return written;
  }

  private static Table table(ShowRequest request) {
    Table table = OutputTables.named(request.table())
        .orElseThrow(() -> new JenjangException(
            ErrorCode.USAGE,
            "there is no output table \"" + request.table() + "\"; there are: "
                + String.join(", ", OutputTables.names())));
    if (request.member() != null && table.index(MEMBER_ID) < 0) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--member " + request.member() + ": table " + table.name()
              + " is not about members; these are: "
              + OutputTables.ALL.stream()
                  .filter(one -> one.index(MEMBER_ID) >= 0)
                  .map(Table::name)
                  .collect(Collectors.joining(", ")));
    }
    return table;
  }
}
