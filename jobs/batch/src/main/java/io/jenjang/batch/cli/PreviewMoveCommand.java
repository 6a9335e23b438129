package io.jenjang.batch.cli;

import io.jenjang.batch.job.PreviewMoveJob;
import io.jenjang.batch.job.PreviewMoveRequest;
import io.jenjang.batch.job.ShowRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.rows.RowPrinter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang preview-move}: what moving a member in a tree would change. */
@Command(
    name = "preview-move",
    description = {
      "Shows what moving a member, with its downline, under somebody else would change in a period that has a published run.",
      "Works the run out again from all that it recorded, with that one difference; publishes nothing and leaves nothing behind."
    })
final class PreviewMoveCommand implements Callable<Integer> {
  private static final long ROWS_FOR_PEOPLE = 1000;

  @Mixin
  private StoredPeriod stored;

  @Option(names = "--member", paramLabel = "M", required = true, description = "who would move")
  private String member;

  @Option(
      names = "--to",
      paramLabel = "S",
      required = true,
      description = "who would stand right above it")
  private String to;

  @Option(
      names = "--tree",
      paramLabel = "TREE",
      defaultValue = "sponsor",
      description = "sponsor or placement; default sponsor")
  private String tree;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "where the run's inputs lie by now, if not where they lay; may be given several times")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "table, csv or json; default table")
  private ShowRequest.Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "changes of members at most, 0 for all; default 1000 for table, all for csv and json")
  private Long limit;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    PreviewMoveJob.Previewed previewed = preview();
    PrintWriter out = spec.commandLine().getOut();
    rows(previewed, out);
    if (format == ShowRequest.Format.TABLE) {
      summary(previewed, out);
    }
    out.flush();
    return 0;
  }

  private PreviewMoveJob.Previewed preview() {
    PreviewMoveRequest request = new PreviewMoveRequest(
        stored.period(), member, to, tree, stored.output(), inputs, setup.config(), setup.master());
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return PreviewMoveJob.run(request, progress);
    }
  }

  private void rows(PreviewMoveJob.Previewed previewed, PrintWriter out) {
    List<List<Object>> all = previewed.changes();
    long most = limit != null ? limit : format == ShowRequest.Format.TABLE ? ROWS_FOR_PEOPLE : 0;
    RowPrinter printer = format.printer(out, PreviewMoveJob.COLUMNS);
    all.stream().limit(most == 0 ? all.size() : most).forEach(printer::row);
    previewed.totals().forEach(printer::row);
    printer.end();
    if (most != 0 && all.size() > most) {
      spec.commandLine()
          .getErr()
          .printf(
              "%,d changes of members in all; there are more than shown: --limit 0 shows all%n",
              all.size());
    }
  }

  private void summary(PreviewMoveJob.Previewed previewed, PrintWriter out) {
    out.printf(
        "%s from %s to %s in the %s tree, period %s, run %s (%s), money in %s%n",
        member,
        previewed.from() == null ? "the company" : previewed.from(),
        to,
        tree,
        stored.period(),
        previewed.run(),
        previewed.state(),
        previewed.currency());
    out.printf(
        "members for whom anything changes: %,d; who earn more: %,d (%s in all); who earn less: %,d (%s in all); all together: %s. Nothing was published.%n",
        previewed.members(),
        previewed.gaining(),
        previewed.gained().stripTrailingZeros().toPlainString(),
        previewed.losing(),
        previewed.lost().stripTrailingZeros().toPlainString(),
        previewed.gained().add(previewed.lost()).stripTrailingZeros().toPlainString());
  }
}
