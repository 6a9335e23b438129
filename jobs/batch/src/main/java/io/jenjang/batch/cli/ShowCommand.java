package io.jenjang.batch.cli;

import io.jenjang.batch.job.ShowJob;
import io.jenjang.batch.job.ShowRequest;
import io.jenjang.batch.schema.OutputTables;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jenjang show}: looks at an output table without other tools. */
@Command(name = "show", description = "Shows rows of an output table of a run.")
final class ShowCommand implements Callable<Integer> {
  private static final long ROWS_FOR_PEOPLE = 1000;

  /** For help and completion. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(OutputTables.names());
    }
  }

  @Parameters(
      paramLabel = "TABLE",
      completionCandidates = Names.class,
      description = "one of ${COMPLETION-CANDIDATES}")
  private String table;

  @Mixin
  private StoredPeriod stored;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description =
          "which run; without: the one that is published, which a closed one stays for ever")
  private String run;

  @Option(names = "--member", paramLabel = "ID", description = "rows of this member only")
  private String member;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "table, csv or json; default table")
  private ShowRequest.Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "rows at most, 0 for all; default 1000 for table, all for csv and json")
  private Long limit;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    long most = limit != null ? limit : format == ShowRequest.Format.TABLE ? ROWS_FOR_PEOPLE : 0;
    ShowRequest request =
        new ShowRequest(table, stored.output(), stored.period(), run, member, format, most);
    ShowJob.Result result =
        ShowJob.run(request, new Configuration(), spec.commandLine().getOut());
    if (format == ShowRequest.Format.TABLE) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d %s of run %s%s%n",
              result.shown(),
              result.shown() == 1 ? "row" : "rows",
              result.runId(),
              result.more() ? "; there are more: --limit 0 shows all" : "");
    }
    return 0;
  }
}
