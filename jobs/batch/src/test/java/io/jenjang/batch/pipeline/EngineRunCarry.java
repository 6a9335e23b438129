package io.jenjang.batch.pipeline;

import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.sample.Checkout;
import java.nio.file.Path;

/** Runs a month of the sample company that opens with the carry of a certain run. */
final class EngineRunCarry {
  private EngineRunCarry() {}

  static Summary run(String period, Path output, String carry) {
    return RunJob.run(
        new RunRequest(
            period,
            Checkout.samples("harmoni").toString(),
            Checkout.plan("harmoni.conf").toString(),
            output.toString(),
            null,
            null,
            carry,
            "local[2]"),
        Progress.silent());
  }
}
