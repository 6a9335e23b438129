package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a run is written and published, every operation on the file system fails once, and is the last one of a process that dies once. */
class PublicationFaultsTest {
  private static final long FAILURES_BETWEEN_RERUNS = 10;
  private static final Configuration HADOOP = new Configuration();

  @TempDir
  private Path output;

  @AfterEach
  void heal() {
    FaultyFileSystem.heal();
  }

  @Test
  void oneFailureLeavesTheOldRunOrTheNew() throws IOException {
    assertThat(operationsThatFail(FaultyFileSystem::failOnce)).isGreaterThan(80);
  }

  @Test
  void aDeathLeavesTheOldRunOrTheNew() throws IOException {
    assertThat(operationsThatFail(FaultyFileSystem::die)).isGreaterThan(80);
  }

  @Test
  void everyOperationOfACloseMayFail() throws IOException {
    long operations = 0;
    for (long operation = 1; operation <= Math.max(1, operations); operation++) {
      Path folder = output.resolve("close-" + operation);
      Manifest run = SampleRun.publish(folder, SampleRun.NOW);
      FaultyFileSystem.die(operation == 1 ? Long.MAX_VALUE : operation);
      Pointer.State state = Pointer.State.CLOSED;
      try {
        close(folder, run);
        operations = Math.max(operations, FaultyFileSystem.operations());
      } catch (JenjangException e) {
        state = Pointer.State.PREVIEW;
      }
      FaultyFileSystem.heal();
      Runs runs = new Runs(folder.toString(), HADOOP);
      assertThat(runs.pointer(SampleRun.PERIOD).orElseThrow().state())
          .as("death at operation " + operation)
          .isEqualTo(state);
      if (state == Pointer.State.PREVIEW) {
        close(folder, run);
      }
      assertThat(runs.pointer(SampleRun.PERIOD).orElseThrow().state())
          .isEqualTo(Pointer.State.CLOSED);
      assertThat(runs.history(SampleRun.PERIOD)).hasSize(2);
    }
    assertThat(operations).isGreaterThan(5);
  }

  private static void close(Path folder, Manifest run) {
    new Runs(FaultyFileSystem.uri(folder), HADOOP)
        .publish(run, Pointer.State.CLOSED, Pointer.People.of("Ani", "Budi"), 1, null);
  }

  /** Every operation, one after another; after every tenth failure a run without failures succeeds and has the same rows. */
  private long operationsThatFail(LongConsumer fault) throws IOException {
    String first = SampleRun.publish(output, SampleRun.NOW).runId();
    FaultyFileSystem.heal();
    SampleRun.publish(FaultyFileSystem.uri(output), SampleRun.NOW);
    long operations = FaultyFileSystem.operations();
    long failures = 0;
    for (long operation = 1; operation <= operations; operation++) {
      failures++;
      String before = PublishedState.run(output, SampleRun.PERIOD);
      fault.accept(operation);
      String published = null;
      try {
        published =
            SampleRun.publish(FaultyFileSystem.uri(output), SampleRun.NOW).runId();
      } catch (JenjangException e) {
        assertThat(e).as("operation %d", operation).rootCause().hasMessageContaining("injected");
      }
      FaultyFileSystem.heal();
      assertThat(PublishedState.run(output, SampleRun.PERIOD))
          .as("operation %d", operation)
          .isEqualTo(published == null ? before : published);
      if (failures % FAILURES_BETWEEN_RERUNS == 0) {
        String again = SampleRun.publish(output, SampleRun.NOW).runId();
        assertThat(PublishedState.run(output, SampleRun.PERIOD)).isEqualTo(again);
        PublishedState.assertSameRows(output, SampleRun.PERIOD, first, again);
      }
    }
    return failures;
  }
}
