package io.jenjang.batch.cli;

import io.jenjang.batch.job.ListedRun;
import io.jenjang.batch.job.RunAllJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.report.rows.AlignedRows;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells a person of the runs of a list: each under a heading with its name, and all of them in a table at the end. */
final class ToldRuns implements RunAllJob.Watcher {
  private static final List<String> COLUMNS = List.of(
      "name", "period", "outcome", "status", "run", "seconds", "payout", "currency", "rejects");

  private final PrintWriter out;
  private final PrintWriter err;
  private final List<List<Object>> rows = new ArrayList<>();
  private int published;
  private int status;

  ToldRuns(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Progress progress() {
    return Progress.onTerminalOrPlain();
  }

  @Override
  public void begins(ListedRun run, int number, int all) {
    out.printf(
        "%n=== %s, period %s, run %d of %d%n", run.name(), run.request().period(), number, all);
    out.flush();
  }

  @Override
  public void ends(RunAllJob.Ended ended) {
    if (ended.failure() == null) {
      published(ended);
    } else {
      failed(ended);
    }
  }

  private void published(RunAllJob.Ended ended) {
    Summary summary = ended.summary();
    summary.print(out);
    published++;
    row(
        ended.run(),
        "published",
        0,
        summary.run(),
        seconds(ended),
        summary.payout(),
        summary.currency(),
        summary.rejects().stream().mapToLong(Summary.RejectLine::count).sum());
  }

  private void failed(RunAllJob.Ended ended) {
    int its = Failures.tell(ended.failure(), ended.run().name() + ": ", err);
    status = status == 0 ? its : status;
    row(ended.run(), "failed", its, null, seconds(ended), null, null, null);
  }

  /** Prints the table and gives the exit status. */
  int end(List<ListedRun> notStarted) {
    int all = rows.size() + notStarted.size();
    if (!notStarted.isEmpty()) {
      err.printf(
          "jenjang: Spark has stopped for good, so %d of %d runs were not started; start them again when its master is there%n",
          notStarted.size(), all);
      err.flush();
      notStarted.forEach(run -> row(run, "not started", null, null, null, null, null, null));
    }
    out.println();
    AlignedRows table = new AlignedRows(out, COLUMNS);
    rows.forEach(table::row);
    table.end();
    out.printf("%d of %d runs are published%n", published, all);
    out.flush();
    return status;
  }

  private void row(ListedRun run, Object... values) {
    List<Object> row = new ArrayList<>(List.of(run.name(), run.request().period()));
    row.addAll(Arrays.asList(values));
    rows.add(row);
  }

  private static BigDecimal seconds(RunAllJob.Ended ended) {
    return new BigDecimal(Progress.seconds(ended.nanos()));
  }
}
