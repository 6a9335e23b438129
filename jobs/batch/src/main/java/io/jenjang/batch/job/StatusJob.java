package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.rows.AlignedRows;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the periods of an output folder, their runs, what is closed and by whom, and what each run stands on. */
public final class StatusJob {
  private static final List<String> COLUMNS =
      List.of("period", "run", "state", "made", "prepared_by", "approved_by", "stands_on", "plan");
  private static final int DIGITS = 12;

  private StatusJob() {}

  /**
   * Prints a row a complete run, periods by name, runs by time. An output folder that is not there is an error.
   *
   * @param period null for all
   */
  public static void run(Runs runs, String period, PrintWriter out) {
    runs.requireFolder();
    AlignedRows rows = new AlignedRows(out, COLUMNS);
    for (String one : period == null ? runs.periods() : List.of(period)) {
      Optional<Pointer> pointer = runs.pointer(one);
      for (Manifest run : runs.of(one)) {
        boolean seen = pointer.filter(at -> at.runId().equals(run.runId())).isPresent();
        rows.row(row(run, seen ? pointer.get() : null));
      }
    }
    rows.end();
    out.flush();
  }

  /** @param pointer that makes readers see the run; null if they do not */
  private static List<Object> row(Manifest run, Pointer pointer) {
    return Arrays.asList(
        run.period(),
        run.runId(),
        pointer == null ? "not published" : pointer.state().word(),
        run.createdAt(),
        pointer == null ? null : pointer.preparedBy(),
        pointer == null ? null : pointer.approvedBy(),
        standsOn(run.previous()),
        run.plan().id() + " " + run.plan().version());
  }

  private static String standsOn(Manifest.Previous previous) {
    return previous == null
        ? null
        : previous.period() + " " + previous.runId() + " (" + previous.state().word() + ", "
            + previous.manifestSha256().substring(0, DIGITS) + ")";
  }
}
