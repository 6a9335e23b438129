package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed at ten places while it publishes and closes; readers see the old run or the new one, and the next process succeeds. */
class KilledRunIT {
  private static final int KILLS = 10;
  private static final String DONE = "done ";
  private static final String AT = "operation ";

  @TempDir
  private Path output;

  /** The process: publishes one run, closes it if asked to, tells how many operations that took; it waits for its end at one of them. */
  static final class Publishing {
    private Publishing() {}

    public static void main(String[] arguments) {
      long last = Long.parseLong(arguments[1]);
      FaultyFileSystem.watch(operation -> {
        if (operation == last) {
          System.out.println(AT + operation);
          waitForTheEnd();
        }
      });
      String run = SampleRun.publish(arguments[0], SampleRun.NOW).runId();
      System.out.println(DONE + FaultyFileSystem.operations() + " " + run);
    }

    private static void waitForTheEnd() {
      try {
        if (System.in.read() < 0) {
          throw new IllegalStateException("nobody kills this process");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void tenKills() throws Exception {
    String first = SampleRun.publish(output, SampleRun.NOW).runId();
    String[] done = lastLine(start(Long.MAX_VALUE)).substring(DONE.length()).split(" ", 2);
    long operations = Long.parseLong(done[0]);
    String before = done[1];
    assertThat(PublishedState.run(output, SampleRun.PERIOD)).isEqualTo(before);
    for (int kill = 1; kill <= KILLS; kill++) {
      long operation = operations * kill / KILLS;
      Process process = start(operation);
      assertThat(lastLine(process)).isEqualTo(AT + operation);
      process.destroyForcibly().waitFor();
      String seen = PublishedState.run(output, SampleRun.PERIOD);
      // The last operations come after the pointer: then it is the new run that readers see.
      assertThat(seen.equals(before)).as("operation %d", operation).isEqualTo(kill < KILLS);
    }
    String again = lastLine(start(Long.MAX_VALUE)).substring(DONE.length()).split(" ", 2)[1];
    assertThat(PublishedState.run(output, SampleRun.PERIOD)).isEqualTo(again);
    PublishedState.assertSameRows(output, SampleRun.PERIOD, first, again);
  }

  private Process start(long operation) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Publishing.class.getName(),
            FaultyFileSystem.uri(output),
            Long.toString(operation))
        .redirectErrorStream(true)
        .start();
  }

  /** The first line that says where the process is. */
  private static String lastLine(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(AT) || line.startsWith(DONE)) {
        return line;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("the process said: " + all);
  }
}
