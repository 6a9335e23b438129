package io.jenjang.bench.standard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenjang.bench.Took;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Jenjang in a process that has run the same month once before, with {@code jenjang run-all}. Its work is that of the second run, from {@code files} to
 * {@code publish}: without the start of Java and Spark, when nearly all is compiled. The whole is the process, with both runs, and so are the bytes that went in and out.
 *
 * @param cold how a run is asked
 */
record WarmJenjang(Jenjang cold) implements Contender {
  static final String NAME = "jenjang-warm";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Measured run(int round, Task task, Path output)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(output);
    Path log = output.resolve("gc.log");
    Path tables = output.resolve("tables");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    List<String> arguments = List.of(
        "run-all", list(task, output, tables).toString(), "--master=" + Jenjang.master(task));
    Child.Ended ended = cold.watched(arguments, task, log, output).orThrow(NAME);
    StageLines second = StageLines.ofLast(ended.lines());
    return new Measured(
        NAME,
        round,
        load,
        second.start(),
        second.end().minus(second.start()),
        new Took(ended.wholeNanos(), ended.cpu()),
        ended.peakBytes(),
        GcLog.peakBytes(log),
        new Measured.Bytes(ended.read(), ended.written(), Volume.of(tables)),
        second.work(),
        Totals.ofJenjang(task, tables));
  }

  private Path list(Task task, Path output, Path tables) throws IOException {
    Map<String, String> asked = cold.entry(task, output, tables);
    List<Map<String, String>> runs = List.of(
        changed(asked, Map.of("name", "first", "output", output.resolve("first").toString())),
        changed(asked, Map.of("name", "second")));
    Path file = output.resolve("runs.conf");
    new ObjectMapper().writeValue(file.toFile(), Map.of("runs", runs));
    return file;
  }

  private static Map<String, String> changed(Map<String, String> entry, Map<String, String> by) {
    Map<String, String> changed = new LinkedHashMap<>(entry);
    changed.putAll(by);
    return changed;
  }
}
