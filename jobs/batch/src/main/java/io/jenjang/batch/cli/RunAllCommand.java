package io.jenjang.batch.cli;

import io.jenjang.batch.job.ListedRun;
import io.jenjang.batch.job.RunAllJob;
import io.jenjang.batch.job.RunAllRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jenjang run-all}: the periods of many companies, in one process. */
@Command(
    name = "run-all",
    description = {
      "Works out the runs of a list one after another, each as jenjang run does, so that Java and Spark start once for all.",
      "The list is checked before the first one starts. A run that fails stops none of the others.",
      "Ends with 0 if all are published, otherwise with the status of the first in the list that failed."
    })
final class RunAllCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = {
        "the list, HOCON: runs = [ { name = acme, period = 2026-10, input = DIR, plan = FILE, output = DIR } ]",
        "an entry may have mapping, carry and config, too; conf/companies.conf shows one"
      })
  private String file;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "the period of all runs whose entry names none")
  private String period;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    ToldRuns told = new ToldRuns(spec.commandLine().getOut(), spec.commandLine().getErr());
    List<ListedRun> left =
        RunAllJob.run(new RunAllRequest(file, period, setup.config(), setup.master()), told);
    return told.end(left);
  }
}
