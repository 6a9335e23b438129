package io.jenjang.batch.cli;

import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.job.OpenJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang open}: go-live. */
@Command(
    name = "open",
    description = {
      "Takes over what another system left: titles, ranks, accumulated volumes, first orders and balances.",
      "The first period opens with them; they are kept as a run of state opening in the place of the period before."
    })
final class OpenCommand implements Callable<Integer> {
  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      description = "the first period that is paid here, such as 2026-10")
  private String period;

  @Option(
      names = "--carry",
      paramLabel = "DIR",
      required = true,
      description = "folder with the tables carry and carry_totals, CSV or Parquet")
  private String carry;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      required = true,
      description = "the plan of the first period")
  private String plan;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "folder that holds the tables of all runs")
  private String output;

  @ArgGroup(exclusive = false)
  private People people;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    OpenJob.Opened opened = OpenJob.run(new OpenJob.Request(
        period,
        carry,
        plan,
        output,
        people == null ? Pointer.People.NOBODY : people.people(),
        setup.config(),
        setup.master()));
    spec.commandLine()
        .getOut()
        .printf(
            "%,d carried things were taken over as run %s of period %s, %d control totals agree; period %s opens with them%n",
            opened.rows(), opened.run(), opened.period(), opened.controls(), period);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
