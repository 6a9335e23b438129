package io.jenjang.bench.standard;

import io.jenjang.bench.Took;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Jenjang as a user starts it: through its launcher.
 *
 * @param home folder of the project
 * @param settings text of a settings file; empty for the defaults
 */
record Jenjang(String name, Path home, String settings) implements Contender {
  /** Every table. */
  static Jenjang whole(Path home) {
    return new Jenjang("jenjang", home, "");
  }

  /** The tables that the rivals write, lines and statements, with all their columns. */
  static Jenjang lines(Path home) {
    return new Jenjang(
        "jenjang-lines", home, "jenjang.output.tables = [statement_lines, statements]\n");
  }

  /** What the rivals write, column by column. */
  static Jenjang same(Path home, WorkloadKind kind) {
    return new Jenjang("jenjang-same", home, """
        jenjang.output {
          tables = [statement_lines, statements]
          columns {
            statement_lines = [member_id, source_member_id, %s, basis, rate, amount]
            statements = [member_id, earned, lines]
          }
        }
        """.formatted(kind.told()));
  }

  @Override
  public Measured run(int round, Task task, Path output)
      throws IOException, InterruptedException, SQLException {
    Files.createDirectories(output);
    Path log = output.resolve("gc.log");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Child.Ended ended = watched(arguments(task, output), task, log, output).orThrow(name);
    StageLines stages = StageLines.of(ended.lines());
    Took whole = new Took(ended.wholeNanos(), ended.cpu());
    Path tables = output.resolve("tables");
    return new Measured(
        name,
        round,
        load,
        stages.start(),
        whole.minus(stages.start()),
        whole,
        ended.peakBytes(),
        GcLog.peakBytes(log),
        new Measured.Bytes(ended.read(), ended.written(), Volume.of(tables)),
        stages.work(),
        Totals.ofJenjang(task, tables));
  }

  private List<String> arguments(Task task, Path output) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run"));
    entry(task, output, output.resolve("tables"))
        .forEach((option, value) -> arguments.add("--" + option + "=" + value));
    arguments.add("--master=" + master(task));
    return arguments;
  }

  /** What a run of the task is asked, by option, without the master. */
  Map<String, String> entry(Task task, Path folder, Path tables) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("period", task.period());
    options.put("input", task.input().toString());
    options.put("plan", plan(task, folder).toString());
    options.put("output", tables.toString());
    if (!settings.isEmpty()) {
      options.put(
          "config", Files.writeString(folder.resolve("settings.conf"), settings).toString());
    }
    return options;
  }

  static String master(Task task) {
    return "local[" + task.limits().threads() + "]";
  }

  private Path plan(Task task, Path output) throws IOException {
    return task.kind() == WorkloadKind.STANDARD
        ? home.resolve("conf/plans/standard.conf")
        : MixedPlan.write(output.resolve("mixed.conf"));
  }

  /** Writes a workload. */
  void generate(List<String> arguments, int megabytes, Path folder)
      throws IOException, InterruptedException {
    start(arguments, megabytes, "", folder).orThrow("jenjang generate");
  }

  /** Starts any command. */
  Child.Ended start(List<String> arguments, int megabytes, Path folder)
      throws IOException, InterruptedException {
    return start(arguments, megabytes, "", folder);
  }

  /** Starts a command with the memory of a task, and with a log of what its heap held. */
  Child.Ended watched(List<String> arguments, Task task, Path log, Path folder)
      throws IOException, InterruptedException {
    return start(arguments, task.limits().megabytes(), " -Xlog:gc:file=" + log, folder);
  }

  private Child.Ended start(List<String> arguments, int megabytes, String moreOptions, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("jobs/bin/jenjang").toString());
    command.addAll(arguments);
    String options = "-Xmx" + megabytes + "m" + moreOptions;
    return Child.run(command, Map.of("JENJANG_JAVA_OPTS", options), folder.resolve("stdout.txt"));
  }
}
