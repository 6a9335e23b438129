package io.jenjang.batch.cli;

import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.CloseJob;
import io.jenjang.batch.job.CloseRequest;
import io.jenjang.batch.report.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang close}: one run of a period counts from now on. */
@Command(
    name = "close",
    description = {
      "Closes a period with one of its runs, after reading all of it again; two people answer for it.",
      "A closed period never changes; the next one opens with what the run carries."
    })
final class CloseCommand implements Callable<Integer> {
  @Mixin
  private StoredPeriod stored;

  @Option(
      names = "--run",
      paramLabel = "ID",
      required = true,
      description = "the run that is to count; jenjang status shows them")
  private String run;

  @Mixin
  private People people;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    CloseJob.Closed closed = close();
    Pointer pointer = closed.pointer();
    spec.commandLine()
        .getOut()
        .printf(
            "period %s is closed with run %s, prepared by %s, approved by %s%n%d files were read again, %d controls passed%n",
            pointer.period(),
            pointer.runId(),
            pointer.preparedBy(),
            pointer.approvedBy(),
            closed.files(),
            closed.controls());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private CloseJob.Closed close() {
    CloseRequest request = new CloseRequest(
        stored.period(), run, stored.output(), people.people(), setup.config(), setup.master());
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return CloseJob.run(request, progress);
    }
  }
}
