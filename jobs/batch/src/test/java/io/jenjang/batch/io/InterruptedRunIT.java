package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process begins a run, writes its tables, and is ended in the middle. */
class InterruptedRunIT {
  private static final String READY = "ready";

  @TempDir
  private Path output;

  /** The process: writes, then waits for its end. */
  static final class Writing {
    private Writing() {}

    public static void main(String[] arguments) throws IOException {
      RunFolder run =
          RunFolder.begin(arguments[0], SampleRun.PERIOD, new Configuration(), SampleRun.NOW);
      TaskFiles finished = run.task(0);
      SampleRun.write(finished);
      run.commit(finished.finish());
      TaskFiles open = run.task(1);
      SampleRun.write(open);
      System.out.println(READY);
      System.in.read();
      open.close();
    }
  }

  @Test
  void processToldToEndLeavesNothing() throws Exception {
    Process writing = start();
    writing.destroy();
    writing.waitFor();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void killedProcessLeavesNoRun() throws Exception {
    Process writing = start();
    writing.destroyForcibly().waitFor();
    assertThat(files()).isNotEmpty().noneMatch(file -> file.endsWith(Layout.MANIFEST));
    Runs runs = new Runs(output.toString(), new Configuration());
    assertThat(runs.published(SampleRun.PERIOD)).isEmpty();
    Manifest next = SampleRun.publish(output, SampleRun.NOW);
    assertThat(runs.published(SampleRun.PERIOD)).contains(next);
  }

  private Process start() throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writing.class.getName(),
            output.toString())
        .redirectErrorStream(true)
        .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); !READY.equals(line); line = said.readLine()) {
      assertThat(line).as("the process said: %s", all).isNotNull();
      all.append(line).append('\n');
    }
    return process;
  }

  private List<String> files() throws IOException {
    try (var walk = Files.walk(output)) {
      return walk.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
