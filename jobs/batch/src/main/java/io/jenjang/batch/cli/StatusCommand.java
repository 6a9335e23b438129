package io.jenjang.batch.cli;

import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.StatusJob;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang status}: what there is in an output folder. */
@Command(
    name = "status",
    description =
        "Shows periods and their complete runs: which one readers see, what is closed and by whom, what each stands on.")
final class StatusCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  @Option(names = "--period", paramLabel = "P", description = "only this one")
  private String period;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    StatusJob.run(
        new Runs(output, new Configuration()), period, spec.commandLine().getOut());
    return 0;
  }
}
