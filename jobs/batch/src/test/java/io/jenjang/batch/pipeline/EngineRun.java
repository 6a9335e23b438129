package io.jenjang.batch.pipeline;

import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.CloseJob;
import io.jenjang.batch.job.CloseRequest;
import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.job.ShowJob;
import io.jenjang.batch.job.ShowRequest;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Runs the engine in this process, on the one Spark session of all tests. */
final class EngineRun {
  private static final String MASTER = "local[2]";

  private EngineRun() {}

  static Summary run(String period, Object input, Object plan, Object output, Object config) {
    return run(period, input, plan, output, config, Progress.silent());
  }

  static Summary run(
      String period, Object input, Object plan, Object output, Object config, Progress progress) {
    return RunJob.run(
        new RunRequest(
            period,
            input.toString(),
            plan.toString(),
            output.toString(),
            config == null ? null : config.toString(),
            null,
            null,
            MASTER),
        progress);
  }

  /** Closes a period with a run, by two people. */
  static CloseJob.Closed close(String period, String run, Object output) {
    return close(period, run, output, null);
  }

  static CloseJob.Closed close(String period, String run, Object output, Object config) {
    return CloseJob.run(
        new CloseRequest(
            period,
            run,
            output.toString(),
            Pointer.People.of("Ani", "Budi"),
            config == null ? null : config.toString(),
            MASTER),
        Progress.silent());
  }

  /** Proves what is published of a period, worked out again. */
  static VerifyJob.Verified verify(String period, Object output) {
    return VerifyJob.run(
        new VerifyRequest(period, null, output.toString(), List.of(), false, null, null, MASTER),
        Progress.silent());
  }

  /**
   * What is shown of a published table, as CSV.
   *
   * @param member whose rows; null for all
   */
  static String show(String period, String table, String member, Object output) {
    StringWriter text = new StringWriter();
    ShowJob.run(
        new ShowRequest(table, output.toString(), period, null, member, ShowRequest.Format.CSV, 0),
        new Configuration(),
        new PrintWriter(text));
    return text.toString();
  }
}
