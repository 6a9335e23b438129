package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import io.jenjang.bench.rival.DuckDb;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Jenjang as a user starts it: through its launcher.
 *
 * @param home folder of the project
 * @param period of the sales
 */
record Jenjang(Path home, String period, Limits limits) implements Contender {
  @Override
  public String name() {
    return "jenjang";
  }

  @Override
  public Measured run(int round, Path input, Path output)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(output);
    Path log = output.resolve("gc.log");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Child.Ended ended = start(
            List.of(
                "run",
                "--period=" + period,
                "--input=" + input,
                "--plan=" + home.resolve("conf/plans/standard.conf"),
                "--output=" + output.resolve("tables"),
                "--master=local[" + limits.threads() + "]"),
            " -Xlog:gc:file=" + log,
            output)
        .orThrow("Jenjang");
    StageLines stages = StageLines.of(ended.lines());
    Took whole = new Took(ended.wholeNanos(), ended.cpu());
    return new Measured(
        name(),
        round,
        load,
        stages.start(),
        whole.minus(stages.start()),
        whole,
        ended.peakBytes(),
        GcLog.peakBytes(log),
        stages.work(),
        totals(output));
  }

  /** Writes the workload. */
  void generate(List<String> arguments, Path folder) throws IOException, InterruptedException {
    start(arguments, "", folder).orThrow("jenjang generate");
  }

  private Child.Ended start(List<String> arguments, String moreOptions, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("jobs/bin/jenjang").toString());
    command.addAll(arguments);
    String options = "-Xmx" + limits.megabytes() + "m" + moreOptions;
    return Child.run(command, Map.of("JENJANG_JAVA_OPTS", options), folder.resolve("stdout.txt"));
  }

  private Totals totals(Path output) throws SQLException {
    try (Connection duckDb =
        DuckDb.open(limits.threads(), limits.megabytes(), output.resolve("spill"))) {
      return Totals.ofJenjang(duckDb, output.resolve("tables"));
    }
  }
}
