package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.cli.Main;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a slip on the command line is answered with. */
class WrongArgumentsIT {
  @TempDir
  private Path output;

  private static void assertStops(int exit, String message, String... arguments) {
    CommandLineRun run = CommandLineRun.of(List.of(arguments));
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
  }

  @Test
  void anEmptyPathIsToldWhereverItStands() {
    String message =
        "jenjang: \"\" is no path (Can not create a Path from an empty string); expected a file";
    assertStops(2, message, "show", "statements", "--output", "", "--period", "2026-10");
    assertStops(2, message, "sql", "--dialect", "duckdb", "--output", "");
    assertStops(2, message, "plan", "check", "");
    String plan = Checkout.plan("harmoni").toString();
    String input = Checkout.samples("harmoni").toString();
    assertStops(
        2, message, "run", "--period", "2026-10", "--input", input, "--plan", plan, "--output", "");
    assertStops(
        2,
        message,
        "run",
        "--period",
        "2026-10",
        "--input",
        input,
        "--plan",
        "",
        "--output",
        "out");
  }

  @Test
  void aPathThatIsNoneIsTold() {
    assertStops(
        2,
        "\"hdfs:\" is no path",
        "show",
        "statements",
        "--output",
        "hdfs:",
        "--period",
        "2026-10");
  }

  /** In a process of its own: this one has its Spark session already. */
  @Test
  void aMasterThatIsNoneIsToldAndLeavesNothing() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--period", "2026-10", "--output", output.toString()));
    command.addAll(List.of("--input", Checkout.samples("harmoni").toString()));
    command.addAll(List.of("--plan", Checkout.plan("harmoni").toString(), "--master", "junk"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said)
        .contains("jenjang: Spark does not start with master junk: Could not parse Master URL")
        .doesNotContain("\tat ");
    assertThat(output).isEmptyDirectory();
  }
}
