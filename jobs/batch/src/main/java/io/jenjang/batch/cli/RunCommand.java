package io.jenjang.batch.cli;

import io.jenjang.batch.job.RunJob;
import io.jenjang.batch.job.RunRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jenjang run}: one period, from sales to statements. */
@Command(
    name = "run",
    description = {
      "Works out one period and writes its tables as Parquet.",
      "Without arguments: the shipped sample month, into the folder output."
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--period",
      paramLabel = "P",
      description = "2026-10, or the first date of a day or week")
  private String period;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "folder with members, sales and the optional tables; any Hadoop file system")
  private String input;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "the compensation plan, or a folder with its versions: the one in force is taken")
  private String plan;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "folder that holds the tables of all runs")
  private String output;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the company's own files become our tables")
  private String mapping;

  @Option(
      names = "--carry",
      paramLabel = "RUN",
      description =
          "the run whose carry opens this period; default: the published run of the previous period, closed or not")
  private String carry;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    Summary summary = summary(request());
    summary.print(spec.commandLine().getOut());
    return 0;
  }

  /** The bar is gone from the terminal before the summary comes. */
  private static Summary summary(RunRequest request) {
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return RunJob.run(request, progress);
    }
  }

  private RunRequest request() {
    boolean sample = period == null && input == null && plan == null && output == null;
    if (!sample) {
      requireAll();
    }
    return new RunRequest(
        sample ? "2026-10" : period,
        sample ? Home.path("data-samples/harmoni") : input,
        sample ? Home.path("conf/plans/harmoni.conf") : plan,
        sample ? "output" : output,
        setup.config(),
        mapping,
        carry,
        setup.master());
  }

  private void requireAll() {
    Map<String, String> missing = new TreeMap<>();
    Map<String, String> given = new TreeMap<>();
    (period == null ? missing : given).put("--period", "");
    (input == null ? missing : given).put("--input", "");
    (plan == null ? missing : given).put("--plan", "");
    (output == null ? missing : given).put("--output", "");
    if (!missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          String.join(", ", given.keySet()) + " given without "
              + String.join(", ", missing.keySet())
              + "; name all four, or none of them for the sample month");
    }
  }
}
