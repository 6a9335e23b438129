package io.jenjang.batch.cli;

import io.jenjang.batch.job.DiscloseJob;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.disclosure.DisclosurePages;
import io.jenjang.batch.report.page.Language;
import io.jenjang.batch.report.page.TextPage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang disclose}: what sellers earned, those who earned nothing among them. */
@Command(
    name = "disclose",
    description = {
      "Writes the income disclosure of the published runs of some periods: all sellers and by rank, those who earned nothing counted.",
      "As disclosure-P..Q.parquet, as a page and as a sheet to hand out, in English and Indonesian."
    })
final class DiscloseCommand implements Callable<Integer> {
  @Option(
      names = "--period",
      paramLabel = "P..Q",
      required = true,
      description = "one period, or the first and the last, as in 2026-01..2026-12")
  private String periods;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "folder that takes the files; default reports in the output folder; a file that is there is never replaced")
  private String to;

  @Option(
      names = "--expenses",
      paramLabel = "FILE",
      description =
          "typical expenses for these periods, CSV or Parquet: rank (or all), amount, source")
  private String expenses;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    DiscloseJob.Result result = disclose();
    PrintWriter out = spec.commandLine().getOut();
    out.print(TextPage.of(new DisclosurePages(result.disclosure(), Language.EN).sheet()));
    out.println();
    result.files().forEach(file -> out.printf("file  %s%n", file));
    out.flush();
    return 0;
  }

  private DiscloseJob.Result disclose() {
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return DiscloseJob.run(
          new DiscloseJob.Request(periods, output, to, expenses, setup.config(), setup.master()),
          progress);
    }
  }
}
