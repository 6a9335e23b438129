package io.jenjang.batch.cli;

import io.jenjang.batch.job.RestateJob;
import io.jenjang.batch.job.RestateRequest;
import io.jenjang.batch.report.Progress;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang restate}: a closed period with what is known by now. */
@Command(
    name = "restate",
    description = {
      "Works a closed period out again, with late sales, a corrected genealogy or a corrected plan, and every closed period after it.",
      "What was closed stays; the next run of the open period posts the differences."
    })
final class RestateCommand implements Callable<Integer> {
  @Mixin
  private StoredPeriod stored;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "all input tables of the period as they should have been; without: those that it is known by")
  private String input;

  @Option(
      names = "--members",
      paramLabel = "FILE",
      description = "the members of the period as they should have been")
  private String members;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the plan as it should have been; without: the one that paid")
  private String plan;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the files of --input become our tables")
  private String mapping;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    PrintWriter out = spec.commandLine().getOut();
    for (RestateJob.Period one : restate()) {
      out.printf(
          "period %s, run %s: %,d amounts differ from what was closed, %s in all (%s)%n",
          one.period(), one.run(), one.amounts(), plain(one.total()), one.cause());
      if (one.byCause().size() > 1) {
        one.byCause().forEach((cause, total) -> out.printf("  %s: %s%n", cause, plain(total)));
      }
    }
    out.printf("The next run of the open period posts what it has not posted yet.%n");
    out.flush();
    return 0;
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private List<RestateJob.Period> restate() {
    RestateRequest request = new RestateRequest(
        stored.period(),
        stored.output(),
        input,
        members,
        plan,
        mapping,
        setup.config(),
        setup.master());
    try (Progress progress = Progress.onTerminalOrPlain()) {
      return RestateJob.run(request, progress);
    }
  }
}
