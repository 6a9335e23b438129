package io.jenjang.bench.rival;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jenjang-bench rival}: one run of the rival in this process; {@code standard} starts it once a round. */
@Command(
    name = "rival",
    description =
        "Runs an SQL file of the standard workload in DuckDB once, and writes how long each statement took.",
    mixinStandardHelpOptions = true)
public final class RivalCommand implements Callable<Integer> {
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
      description = "folder for what the script writes")
  private Path output;

  @Option(
      names = "--rival",
      paramLabel = "FILE",
      defaultValue = "plain",
      description = "plain, checked, mixed, or an SQL file of one's own; default plain")
  private String rival;

  @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "default 2")
  private int threads;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "5600",
      description = "megabytes that DuckDB may take, default 5600")
  private int megabytes;

  @Option(
      names = "--times",
      paramLabel = "FILE",
      required = true,
      description = "where to write how long each statement took, as JSON")
  private Path times;

  @Override
  public Integer call() throws IOException, SQLException {
    Files.createDirectories(output);
    SqlScript script = SqlScript.parse(
        RivalText.read(rival),
        Map.of(
            "members.parquet", input + "/members/*.parquet",
            "sales.parquet", input + "/sales/*.parquet",
            "fx_rates.parquet", input + "/fx_rates/*.parquet",
            "lines.parquet", output + "/lines.parquet",
            "statements.parquet", output + "/statements.parquet",
            "rejects.parquet", output + "/rejects.parquet"));
    try (Connection connection = DuckDb.open(threads, megabytes, output.resolve("spill"))) {
      new ObjectMapper().writeValue(times.toFile(), DuckDb.run(connection, script));
    }
    return 0;
  }
}
