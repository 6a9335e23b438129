package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.FaultyFileSystem;
import io.jenjang.batch.io.PublishedState;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run that fails at every boundary between stages, and at many places on the file system: readers see the old run or the new one. */
class CrashIT {
  private static final String PERIOD = "2026-10";
  private static final int PLACES = 24;

  @TempDir
  private Path temporary;

  private Path input;
  private Path output;
  private String first;

  @BeforeEach
  void firstRun() throws IOException {
    input = Files.createDirectory(temporary.resolve("input"));
    output = temporary.resolve("output");
    Files.writeString(input.resolve("members.csv"), "member_id,sponsor_id\nM1,\nM2,M1\nM3,M2\n");
    Files.writeString(
        input.resolve("sales.csv"),
        "sale_id,member_id,paid_at,cv\nS1,M3,2026-10-05T10:00:00Z,100\nS2,M2,2026-10-06T10:00:00Z,50.5\n");
    first = run(output.toString(), Progress.silent());
  }

  @AfterEach
  void heal() {
    FaultyFileSystem.heal();
  }

  @Test
  void everyStageBoundary() throws IOException {
    List<String> stages = new ArrayList<>();
    run(output.toString(), Progress.telling(stages::add));
    assertThat(stages).contains("files", "members", "sales", "tables", "sums", "publish");
    for (String stage : stages) {
      String before = PublishedState.run(output, PERIOD);
      String ended = attempt(output.toString(), Progress.telling(name -> {
        if (name.equals(stage)) {
          throw new IllegalStateException("stopped after " + name);
        }
      }));
      assertThat(ended).isEqualTo("stopped after " + stage);
      String seen = PublishedState.run(output, PERIOD);
      assertThat(seen.equals(before)).as("after %s", stage).isEqualTo(!stage.equals("publish"));
    }
    assertRerun();
  }

  @Test
  void theFileSystemDies() throws IOException {
    String faulty = FaultyFileSystem.uri(output);
    FaultyFileSystem.heal();
    run(faulty, Progress.silent());
    long operations = FaultyFileSystem.operations();
    for (int place = 0; place < PLACES; place++) {
      long operation = 1 + operations * place / PLACES;
      String before = PublishedState.run(output, PERIOD);
      if (place % 2 == 0) {
        FaultyFileSystem.die(operation);
      } else {
        FaultyFileSystem.failOnce(operation);
      }
      String ended = attempt(faulty, Progress.silent());
      FaultyFileSystem.heal();
      String seen = PublishedState.run(output, PERIOD);
      assertThat(seen)
          .as("operation %d of %d: %s", operation, operations, ended)
          .isIn(before, ended);
    }
    assertRerun();
  }

  private void assertRerun() throws IOException {
    String again = run(output.toString(), Progress.silent());
    assertThat(PublishedState.run(output, PERIOD)).isEqualTo(again);
    PublishedState.assertSameRows(output, PERIOD, first, again);
  }

  /** The run's id, or why there is none. */
  private String attempt(String folder, Progress progress) {
    try {
      return run(folder, progress);
    } catch (Exception e) {
      // Spark throws checked exceptions that nobody declares.
      return e.getMessage();
    }
  }

  private String run(String folder, Progress progress) {
    return EngineRun.run(PERIOD, input, Checkout.samples("bad/small.conf"), folder, null, progress)
        .run();
  }
}
