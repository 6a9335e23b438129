package io.jenjang.bench.standard;

import com.fasterxml.jackson.core.type.TypeReference;
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
 * DuckDB with an SQL script. Its start is that of the Java process around it, its work are the statements.
 *
 * @param script a name of a shipped one, or a file
 */
record Rival(String name, String script) implements Contender {
  private static final int HEAP = 512;

  @Override
  public Measured run(int round, Task task, Path output)
      throws IOException, InterruptedException, SQLException {
    return timed(
        this,
        round,
        HEAP,
        List.of(
            "rival",
            "--input=" + task.input(),
            "--output=" + output,
            "--rival=" + script,
            "--threads=" + task.limits().threads(),
            "--memory=" + task.limits().megabytes(),
            "--times=" + output.resolve("times.json")),
        task,
        output);
  }

  /** Runs one of this program's own commands that writes lines, statements and {@code times.json} into a folder. */
  static Measured timed(
      Contender contender, int round, int heap, List<String> arguments, Task task, Path output)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(output);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Child.Ended ended = Child.run(
            Self.command(heap, arguments), Map.of(), output.resolve("stdout.txt"))
        .orThrow(contender.name());
    Map<String, Took> stages = new ObjectMapper()
        .readValue(
            output.resolve("times.json").toFile(),
            new TypeReference<LinkedHashMap<String, Took>>() {});
    Took work = stages.values().stream().reduce(Took.NOTHING, Took::plus);
    Took whole = new Took(ended.wholeNanos(), ended.cpu());
    return new Measured(
        contender.name(),
        round,
        load,
        whole.minus(work),
        work,
        whole,
        ended.peakBytes(),
        0,
        new Measured.Bytes(ended.read(), ended.written(), Volume.of(output)),
        stages,
        Totals.ofRival(task, output));
  }
}
