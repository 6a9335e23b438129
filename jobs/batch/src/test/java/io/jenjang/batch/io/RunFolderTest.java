package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From claim to publication, and all the ways in which that may end early. */
class RunFolderTest {
  @TempDir
  private Path output;

  @Test
  void publishedRunHasEveryTableAndNothingElse() throws Exception {
    Manifest manifest = SampleRun.publish(output, SampleRun.NOW);

    List<String> expected = new ArrayList<>();
    String place = "/period=2026-10/run=" + manifest.runId() + "/";
    for (Table table : OutputTables.ALL) {
      expected.add(table.name() + place + "part-00000.parquet");
    }
    expected.add("runs" + place + "manifest.json");
    expected.add("published/period=2026-10/00000001.json");
    assertThat(files()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(manifest.runId()).matches("20261123T204500Z-[0-9a-f]{6}");
  }

  @Test
  void manifestTellsRowsSumsAndDigests() throws Exception {
    Manifest written = SampleRun.publish(output, SampleRun.NOW);
    Manifest read = new Runs(output.toString(), new Configuration()).require("2026-10");

    assertThat(read).isEqualTo(written);
    Manifest.Output lines = read.output("statement_lines");
    assertThat(lines.rows()).isEqualTo(3);
    assertThat(lines.sums())
        .containsEntry("amount", new BigDecimal("9000000000000.0000"))
        .containsEntry("exact_amount", new BigDecimal("9000000000000.0000000000000000"))
        .containsEntry("basis", new BigDecimal("0.0000"))
        .doesNotContainKey("rate");
    for (Manifest.Output table : read.outputs()) {
      for (Manifest.File file : table.files()) {
        byte[] bytes = Files.readAllBytes(output.resolve(file.path()));
        assertThat(file.bytes()).isEqualTo(bytes.length);
        assertThat(file.sha256())
            .isEqualTo(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      }
    }
  }

  @Test
  void filesOfOtherAttemptsAreRemoved() throws IOException {
    RunFolder run = begin();
    List<WrittenFile> counts = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      for (int part = 1; part >= 0; part--) {
        try (TaskFiles task = run.task(part)) {
          SampleRun.write(task);
          List<WrittenFile> written = task.finish();
          if (attempt == part) {
            counts.addAll(written);
          }
        }
      }
    }
    List<Manifest.Output> outputs = run.commit(counts);

    assertThat(files().stream().filter(file -> file.startsWith("statement_lines/")))
        .extracting(file -> file.substring(file.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("part-00000.parquet", "part-00001.parquet");
    assertThat(outputs.get(1).table()).isEqualTo("statement_lines");
    assertThat(outputs.get(1).rows()).isEqualTo(6);
  }

  @Test
  void failedTaskLeavesNothing() throws IOException {
    RunFolder run = begin();
    assertThatThrownBy(() -> {
          try (TaskFiles task = run.task(0)) {
            SampleRun.write(task);
            throw new IllegalStateException("the task breaks");
          }
        })
        .hasMessage("the task breaks");
    assertThat(files()).containsExactly("runs/period=2026-10/run=" + run.runId() + "/_started");
  }

  @Test
  void abandonedRunLeavesNothing() throws IOException {
    RunFolder run = begin();
    try (TaskFiles task = run.task(0)) {
      SampleRun.write(task);
      run.commit(task.finish());
    }
    run.abandon();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void abandonedRunLeavesWhatIsNotItsOwn() throws Exception {
    Path old = Files.createDirectories(output.resolve("statements/period=2026-09"));
    Manifest kept = SampleRun.publish(output, SampleRun.NOW);
    List<String> before = files();
    RunFolder other =
        RunFolder.begin(output.toString(), "2026-11", new Configuration(), SampleRun.NOW);
    RunFolder same = begin();
    other.abandon();
    same.abandon();

    assertThat(files()).isEqualTo(before);
    assertThat(old).isEmptyDirectory();
    assertThat(output.resolve("statements/period=2026-11")).doesNotExist();
    assertThat(output.resolve("runs/period=2026-11")).doesNotExist();
    assertThat(output.resolve("statements/period=2026-10").toFile().list())
        .containsExactly("run=" + kept.runId());
  }

  @Test
  void abandonedRunTakesAwayTheOutputFolderThatItMade() {
    Path deep = output.resolve("a/b");
    RunFolder.begin(deep.toString(), "2026-10", new Configuration(), SampleRun.NOW)
        .abandon();
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void runsThatFailAtOnceDoNotDisturbOthers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Manifest>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      calls.add(() -> {
        begin().abandon();
        return SampleRun.publish(output, SampleRun.NOW);
      });
    }
    List<Future<Manifest>> published = threads.invokeAll(calls);
    threads.shutdown();

    Runs runs = new Runs(output.toString(), new Configuration());
    int seen = 0;
    for (Future<Manifest> one : published) {
      try {
        assertThat(runs.require("2026-10", one.get().runId())).isEqualTo(one.get());
        seen++;
      } catch (ExecutionException outrun) {
        // Of two that begin on the same state one is published; the other is told so.
        assertThat(outrun).hasMessageContaining("somebody else published or closed period 2026-10");
      }
    }
    assertThat(seen).isPositive();
    assertThat(runs.of("2026-10")).hasSize(published.size());
  }

  @Test
  void runThatDiedIsNoRun() {
    RunFolder died = begin();
    try (TaskFiles task = died.task(0)) {
      SampleRun.write(task);
      died.commit(task.finish());
    }
    Runs runs = new Runs(output.toString(), new Configuration());
    assertThat(runs.of("2026-10")).isEmpty();
    assertThatThrownBy(() -> runs.require("2026-10"))
        .isInstanceOf(JenjangException.class)
        .hasMessage(output + " has no published run of period 2026-10; published are: none");
    assertThatThrownBy(() -> runs.require("2026-10", died.runId()))
        .hasMessage(output + " has no complete run " + died.runId()
            + " of period 2026-10; complete are: none");
  }

  @Test
  void runIsPublishedOnce() {
    RunFolder run = begin();
    Manifest manifest = SampleRun.manifest(run, SampleRun.NOW, run.commit(List.of()));
    run.publish(manifest);
    assertThatThrownBy(() -> run.publish(manifest))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining("manifest.json is there already");
  }

  @Test
  void ofRunsAtOnceOneIsPublishedAndTheOthersAreComplete() throws Exception {
    List<RunFolder> folders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      folders.add(begin());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> publications = folders.stream()
        .map(folder -> (Callable<Boolean>) () -> published(folder))
        .toList();
    List<RunFolder> winners = new ArrayList<>();
    List<Future<Boolean>> all = threads.invokeAll(publications);
    threads.shutdown();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).get()) {
        winners.add(folders.get(i));
      }
    }

    Runs runs = new Runs(output.toString(), new Configuration());
    assertThat(winners).hasSize(1);
    assertThat(runs.published("2026-10").orElseThrow().runId())
        .isEqualTo(winners.get(0).runId());
    assertThat(runs.of("2026-10")).hasSize(8);
    assertThat(runs.history("2026-10")).hasSize(1);
  }

  /** Whether the run was published; it may only lose with RACE. */
  private static boolean published(RunFolder folder) {
    Manifest manifest = SampleRun.manifest(folder, SampleRun.NOW, folder.commit(List.of()));
    try {
      folder.publish(manifest);
      return true;
    } catch (JenjangException e) {
      folder.abandon();
      assertThat(e.code()).isEqualTo(ErrorCode.RACE);
      assertThat(e.getMessage())
          .startsWith(
              "somebody else published or closed period 2026-10 in the meantime: readers see run ")
          .contains("; run " + folder.runId() + " is complete and was not published");
      return false;
    }
  }

  @Test
  void theRunPublishedLastIsTheOneThatReadersSee() {
    SampleRun.publish(output, SampleRun.NOW.plusSeconds(1));
    SampleRun.publish(output, SampleRun.NOW.plusSeconds(2));
    Manifest last = SampleRun.publish(output, SampleRun.NOW);
    Runs runs = new Runs(output.toString(), new Configuration());
    assertThat(runs.published("2026-10")).contains(last);
    assertThat(runs.pointer("2026-10").orElseThrow().number()).isEqualTo(3);
  }

  @Test
  void folderThatCannotBeWrittenIsFoundAtOnce() throws IOException {
    Path file = Files.writeString(output.resolve("file"), "no folder");
    assertThatThrownBy(() -> RunFolder.begin(
            file.resolve("out").toString(), "2026-10", new Configuration(), SampleRun.NOW))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTPUT))
        .hasMessageStartingWith("the output folder " + file + "/out cannot be written: ")
        .hasMessageEndingWith(
            "choose a folder that this user may write, with --output, or make this one writable");
  }

  @Test
  void travelsToTasks() throws Exception {
    RunFolder run = copy(begin());
    try (TaskFiles task = run.task(0)) {
      SampleRun.write(task);
      assertThat(copy(task.finish())).hasSize(OutputTables.ALL.size());
    }
  }

  @Test
  void requiredColumnsMustBeSet() {
    try (TaskFiles task = begin().task(0)) {
      var row = task.rows(Carry.TABLE);
      assertThatThrownBy(row::end)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("carry.member_id is required and was not set");
    }
  }

  @Test
  void columnsMustBeSetOnce() {
    try (TaskFiles task = begin().task(0)) {
      var row = task.rows(StatementLines.TABLE);
      row.integer(1, 1);
      assertThatThrownBy(() -> row.integer(1, 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("statement_lines.line_no was set twice in a row");
    }
  }

  private RunFolder begin() {
    return RunFolder.begin(output.toString(), "2026-10", new Configuration(), Instant.now());
  }

  private List<String> files() throws IOException {
    try (var walk = Files.walk(output)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
