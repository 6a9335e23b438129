package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.cli.Main;
import io.jenjang.batch.io.PublishedState;
import io.jenjang.batch.sample.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code jenjang run}, as a process of its own, is killed after each of its stages; readers see the old run or a whole new one, and the run after all
 * of them has the same rows. {@code -Djenjang.kills=N} goes round the stages until N processes were killed.
 */
class KilledJenjangIT {
  private static final String PERIOD = "2026-10";
  private static final List<String> STAGES = List.of(
      "start", "files", "members", "carry", "sales", "returns", "payout", "tables", "volumes",
      "sums", "publish");
  private static final List<String> LATE = List.of("sums", "publish");
  private static final int KILLS = Integer.getInteger("jenjang.kills", STAGES.size());

  @TempDir
  private Path output;

  @Test
  void killedAfterEveryStage() throws Exception {
    assertThat(finish(start())).isZero();
    String first = PublishedState.run(output, PERIOD);
    String before = first;
    for (int kill = 0; kill < KILLS; kill++) {
      String stage = STAGES.get(kill % STAGES.size());
      Process process = start();
      awaitStage(process, stage);
      process.destroyForcibly().waitFor();
      String seen = PublishedState.run(output, PERIOD);
      if (LATE.contains(stage)) {
        // A process may have got further before the kill reached it.
        PublishedState.assertSameRows(output, PERIOD, first, seen);
      } else {
        assertThat(seen).as("killed after stage %s", stage).isEqualTo(before);
      }
      before = seen;
    }
    assertThat(finish(start())).isZero();
    String last = PublishedState.run(output, PERIOD);
    assertThat(last).isNotEqualTo(before);
    PublishedState.assertSameRows(output, PERIOD, first, last);
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of(
        "-Djenjang.home=" + Checkout.root(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "run",
        "--period=" + PERIOD,
        "--input=" + Checkout.samples("harmoni"),
        "--plan=" + Checkout.plan("harmoni.conf"),
        "--output=" + output,
        "--master=local[2]"));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Reads on until a stage is told to be over. */
  private static void awaitStage(Process process, String stage) throws IOException {
    StringBuilder all = new StringBuilder();
    BufferedReader said = said(process);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(stage + ": ")) {
        return;
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("stage " + stage + " was not reached: " + all);
  }

  private static int finish(Process process) throws IOException, InterruptedException {
    String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(all).contains("controls");
    return process.waitFor();
  }

  private static BufferedReader said(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
