package io.jenjang.batch.cli;

import io.jenjang.batch.config.Shape;
import io.jenjang.batch.job.GenerateJob;
import io.jenjang.batch.job.GenerateRequest;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang generate}: an invented month for trials. */
@Command(
    name = "generate",
    description = "Writes an invented company's month as input tables; same arguments, same rows.")
final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--members", paramLabel = "N", required = true, description = "how many members")
  private long members;

  @Option(names = "--sales", paramLabel = "M", required = true, description = "how many sale lines")
  private long sales;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      defaultValue = "RANDOM",
      description =
          "random, chain, star, whale (one member makes a tenth of all sales), unqualified (one of a hundred makes all), one_day, or binary")
  private Shape shape;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default 1")
  private long seed;

  @Option(
      names = "--period",
      paramLabel = "P",
      defaultValue = "2026-10",
      description = "the month of all sales, default 2026-10")
  private YearMonth period;

  @Option(
      names = "--mixed",
      description =
          "with returns, bad rows, a second currency and its rate, buyers and channels, as in a real company")
  private boolean mixed;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "a new or empty folder")
  private String output;

  @Option(names = "--master", paramLabel = "URL", description = "where Spark runs")
  private String master;

  @Mixin
  private Verbosity verbosity;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    verbosity.apply();
    GenerateJob.run(
        new GenerateRequest(members, sales, shape, seed, period, mixed, output, master));
    spec.commandLine()
        .getOut()
        .printf("%,d members and %,d sale lines of %s are in %s%n", members, sales, period, output);
    return 0;
  }
}
