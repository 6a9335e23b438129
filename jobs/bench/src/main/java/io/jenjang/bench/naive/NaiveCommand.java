package io.jenjang.bench.naive;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.batch.config.Settings.SparkSettings;
import io.jenjang.batch.io.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jenjang-bench naive}: one run of the naive Spark program in this process; {@code standard} starts it. */
@Command(
    name = "naive",
    description =
        "Works out the standard workload once with Spark SQL, a join for every level, and writes how long each step took.",
    mixinStandardHelpOptions = true)
public final class NaiveCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      paramLabel = "DIR",
      required = true,
      description = "folder with members/ and sales/, Parquet")
  private Path input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "folder for lines.parquet and statements.parquet")
  private Path output;

  @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "default 2")
  private int threads;

  @Option(
      names = "--times",
      paramLabel = "FILE",
      required = true,
      description = "where to write how long each step took, as JSON")
  private Path times;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(output);
    SparkSettings settings = new SparkSettings(
        "local", Map.of("spark.sql.shuffle.partitions", String.valueOf(2 * threads)));
    SparkSession session = SparkSessions.open(settings, "local[" + threads + "]");
    session.sparkContext().setLogLevel("ERROR");
    NaiveRun run = new NaiveRun(session);
    run.work(input, output);
    new ObjectMapper().writeValue(times.toFile(), run.times());
    return 0;
  }
}
