package io.jenjang.batch.cli;

import io.jenjang.batch.job.CompareJob;
import io.jenjang.batch.report.rows.AlignedRows;
import io.jenjang.error.ErrorCode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang compare}: beside the old system until both agree. */
@Command(
    name = "compare",
    description = {
      "Compares a file of another system (member_id, amount and perhaps bonus) with the statements of a run.",
      "Lists the differences and ends with status 13 if there are any."
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin
  private StoredPeriod stored;

  @Option(names = "--run", paramLabel = "ID", description = "which run; without: the published one")
  private String run;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      required = true,
      description = "CSV or Parquet, a file or a folder")
  private String with;

  @Option(
      names = "--of",
      paramLabel = "COLUMN",
      defaultValue = "EARNED",
      description =
          "earned, payable or closing_balance; default earned; a file with bonuses is compared bonus by bonus")
  private CompareJob.Of of;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "differences shown at most, 0 for all; default 1000")
  private long limit;

  @Mixin
  private SparkSetup setup;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    setup.apply();
    CompareJob.Compared compared = CompareJob.run(new CompareJob.Request(
        stored.period(), run, with, of, stored.output(), setup.config(), setup.master()));
    PrintWriter out = spec.commandLine().getOut();
    List<CompareJob.Difference> all = compared.differences();
    if (!all.isEmpty()) {
      AlignedRows rows =
          new AlignedRows(out, List.of("member_id", "bonus", "theirs", "ours", "ours_less_theirs"));
      all.stream()
          .limit(limit == 0 ? all.size() : limit)
          .forEach(one -> rows.row(Arrays.asList(
              one.member(), one.bonus(), one.theirs(), one.ours(), one.difference())));
      rows.end();
    }
    out.printf(
        "%,d amounts compared with run %s, %,d differ%n",
        compared.compared(), compared.run(), all.size());
    out.flush();
    return all.isEmpty() ? 0 : ErrorCode.DIFFERENT.exitStatus();
  }
}
