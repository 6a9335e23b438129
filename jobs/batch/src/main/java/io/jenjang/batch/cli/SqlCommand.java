package io.jenjang.batch.cli;

import io.jenjang.batch.job.SqlJob;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jenjang sql}: how to query the output with another engine. */
@Command(
    name = "sql",
    description =
        "Prints views over the output tables that show one run a period: the one published last, which a closed one stays for ever.")
final class SqlCommand implements Callable<Integer> {
  @Option(
      names = "--dialect",
      paramLabel = "ENGINE",
      required = true,
      description = "duckdb, spark or trino")
  private SqlJob.Dialect dialect;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "output folder of the runs")
  private String output;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(SqlJob.run(dialect, output, new Configuration()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
