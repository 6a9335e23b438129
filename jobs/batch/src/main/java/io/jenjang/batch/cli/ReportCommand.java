package io.jenjang.batch.cli;

import io.jenjang.batch.job.ReportJob;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang report}: where the money of a run comes from, as a page. */
@Command(
    name = "report",
    description = {
      "Writes the page of a run in English and Indonesian, report-P-RUN.en.html and .id.html: three numbers first,",
      "what every bonus paid from whose purchases, the indicators, and every sales-first rule with its outcome and source."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin
  private StoredPeriod stored;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "folder that takes the files; default reports in the output folder; a file that is there is never replaced")
  private String to;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ReportJob.run(new ReportJob.Request(stored.period(), run, stored.output(), to))
        .forEach(file -> out.printf("file  %s%n", file));
    out.flush();
    return 0;
  }
}
