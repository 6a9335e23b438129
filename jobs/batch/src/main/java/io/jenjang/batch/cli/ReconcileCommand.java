package io.jenjang.batch.cli;

import io.jenjang.batch.job.ReconcileJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Reconciliation;
import io.jenjang.error.ErrorCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang reconcile}: one page before anything is paid. */
@Command(
    name = "reconcile",
    description = {
      "One page of control totals from sales to payable, with the previous period beside it.",
      "Ends with status 14 where a threshold of the settings is passed, so that a scheduler stops before paying."
    })
final class ReconcileCommand implements Callable<Integer> {
  @Mixin
  private StoredPeriod stored;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    Reconciliation page = reconcile();
    page.print(spec.commandLine().getOut());
    return page.alarms().isEmpty() ? 0 : ErrorCode.THRESHOLD.exitStatus();
  }

  private Reconciliation reconcile() {
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return ReconcileJob.run(
          new ReconcileJob.Request(
              stored.period(), run, stored.output(), setup.config(), setup.master()),
          progress);
    }
  }
}
