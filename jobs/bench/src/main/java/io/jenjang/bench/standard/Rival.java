package io.jenjang.bench.standard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.bench.Main;
import io.jenjang.bench.Took;
import io.jenjang.bench.rival.DuckDb;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DuckDB with an SQL script. Its start is that of the Java process around it, its work are the statements.
 *
 * @param script {@code plain}, {@code checked} or a file
 */
record Rival(String script, Limits limits) implements Contender {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Measured run(int round, Path input, Path output)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(output);
    Path times = output.resolve("times.json");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Child.Ended ended = Child.run(
            command(input, output, times), Map.of(), output.resolve("stdout.txt"))
        .orThrow("DuckDB");
    Map<String, Took> stages = new ObjectMapper()
        .readValue(times.toFile(), new TypeReference<LinkedHashMap<String, Took>>() {});
    Took work = stages.values().stream().reduce(Took.NOTHING, Took::plus);
    Took whole = new Took(ended.wholeNanos(), ended.cpu());
    return new Measured(
        name(),
        round,
        load,
        whole.minus(work),
        work,
        whole,
        ended.peakBytes(),
        0,
        stages,
        totals(output));
  }

  private List<String> command(Path input, Path output, Path times) {
    return List.of(
        JAVA,
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "rival",
        "--input=" + input,
        "--output=" + output,
        "--rival=" + script,
        "--threads=" + limits.threads(),
        "--memory=" + limits.megabytes(),
        "--times=" + times);
  }

  private Totals totals(Path output) throws SQLException {
    try (Connection duckDb =
        DuckDb.open(limits.threads(), limits.megabytes(), output.resolve("spill"))) {
      return Totals.ofRival(duckDb, output);
    }
  }
}
