package io.jenjang.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.cli.Main;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    String plan = Checkout.plan("harmoni.conf").toString();
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

  /** The library of {@code s3a} is none of ours. */
  @Test
  void aFileSystemWithoutItsLibraryIsTold() {
    String message =
        "the library of s3a:// is not here: Class org.apache.hadoop.fs.s3a.S3AFileSystem not"
            + " found; set SPARK_HOME to a Spark that has it";
    String plan = Checkout.plan("harmoni.conf").toString();
    String input = Checkout.samples("harmoni").toString();
    assertStops(4, message, "plan", "check", "s3a://bucket/plan.conf");
    assertStops(8, message, "status", "--output", "s3a://bucket/out");
    assertStops(8, message, run(input, plan, "s3a://bucket/out"));
    assertStops(5, message, run("s3a://bucket/in", plan, output.toString()));
    assertThat(output).isEmptyDirectory();
  }

  /** A market whose name became another would be paid nothing, and nobody would be told. */
  @Test
  void aTextThatIsNotUtf8IsTold() throws Exception {
    String words = "# one\nplan { market = \"S\u00e3o\" }\n";
    Path file = Files.write(output.resolve("x.conf"), words.getBytes(StandardCharsets.ISO_8859_1));
    String message = file + " line 2: the text is not UTF-8; save the file as UTF-8";
    assertStops(4, message, "plan", "check", file.toString());
    String[] run = run(
        Checkout.samples("harmoni").toString(),
        Checkout.plan("harmoni.conf").toString(),
        output.resolve("out").toString());
    assertStops(3, message, with(run, "--config", file.toString()));
    assertStops(3, message, with(run, "--mapping", file.toString()));
  }

  @Test
  void theFolderOfTheInputIsNoOutput() {
    String input = Checkout.samples("harmoni").toString();
    String output = Path.of("").toAbsolutePath().relativize(Path.of(input)) + "/";
    assertStops(
        2,
        "--output " + output + " is the folder of the input tables; name another one",
        run(input, Checkout.plan("harmoni.conf").toString(), output));
  }

  @Test
  void anOutputFolderThatIsNotThereIsTold() {
    String none = output.resolve("none").toString();
    assertStops(
        8, none + ": there is no such output folder; check --output", "status", "--output", none);
    assertStops(
        8,
        none + " has no run of period 2026-10; periods are: none",
        "verify",
        "--output",
        none,
        "--period",
        "2026-10");
  }

  private static String[] with(String[] run, String option, String value) {
    List<String> arguments = new ArrayList<>(List.of(run));
    arguments.addAll(List.of(option, value));
    return arguments.toArray(String[]::new);
  }

  private static String[] run(String input, String plan, String output) {
    return new String[] {
      "run", "--period", "2026-10", "--input", input, "--plan", plan, "--output", output
    };
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
    command.addAll(List.of("--plan", Checkout.plan("harmoni.conf").toString(), "--master", "junk"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said)
        .contains("jenjang: Spark does not start with master junk: Could not parse Master URL")
        .doesNotContain("\tat ");
    assertThat(output).isEmptyDirectory();
  }
}
