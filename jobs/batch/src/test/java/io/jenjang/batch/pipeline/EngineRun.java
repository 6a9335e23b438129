package io.jenjang.batch.pipeline;

import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;

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
}
