package io.jenjang.batch.cli;

import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.PruneJob;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang prune}: makes room. */
@Command(
    name = "prune",
    description =
        "Removes older previews; never a run that readers see, that is closed, or on which another run stands.")
final class PruneCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  @Option(names = "--period", paramLabel = "P", description = "only this one; without: all")
  private String period;

  @Option(
      names = "--keep",
      paramLabel = "N",
      required = true,
      description = "previews that stay besides the one that readers see, at least 1")
  private int keep;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PruneJob.run(new Runs(output, new Configuration()), period, keep)
        .forEach((one, runs) ->
            runs.forEach(run -> out.printf("period %s: removed run %s%n", one, run)));
    out.flush();
    return 0;
  }
}
