package io.jenjang.batch.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one command of {@code jenjang} did in this process.
 *
 * @param exit its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int exit, String out, String err) {

  /** Runs a command; Spark is the one session of all tests. */
  static CommandLineRun of(List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try (PrintStream newOut = new PrintStream(outBytes, true, UTF_8);
        PrintStream newErr = new PrintStream(errBytes, true, UTF_8)) {
      System.setOut(newOut);
      System.setErr(newErr);
      int exit = Main.run(arguments.toArray(String[]::new));
      return new CommandLineRun(exit, outBytes.toString(UTF_8), errBytes.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs one period that must succeed. */
  static void period(String period, Path input, Path plan, Path output, String... more) {
    List<String> arguments = new ArrayList<>(
        List.of("run", "--period", period, "--input", input.toString(), "--plan", plan.toString()));
    arguments.addAll(List.of("--output", output.toString(), "--master", "local[2]"));
    arguments.addAll(List.of(more));
    CommandLineRun run = of(arguments);
    assertThat(run.exit()).as("%s%n%s", arguments, run.err()).isZero();
  }
}
