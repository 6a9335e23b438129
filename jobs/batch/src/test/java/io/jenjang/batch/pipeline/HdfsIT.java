package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.OneNodeHdfs;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SampleRun;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input, plan and output on a real HDFS of one node, started and stopped here: the same rows as on a local disk. */
class HdfsIT {
  private static final List<String> PERIODS = List.of("2026-09", "2026-10");

  @TempDir
  private static java.nio.file.Path temporary;

  private static OneNodeHdfs cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = OneNodeHdfs.start(temporary.resolve("hdfs"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void publishesTheSameRows() throws IOException {
    FileSystem hdfs = cluster.files();
    Path input = copy(hdfs, Checkout.samples("harmoni"), "input");
    Path plan = copy(hdfs, Checkout.plan("harmoni.conf"), "plans/harmoni.conf");
    Path output = hdfs.makeQualified(new Path("/company/output"));
    java.nio.file.Path local = temporary.resolve("output");
    for (String period : PERIODS) {
      EngineRun.run(period, input, plan, output, null);
      EngineRun.run(
          period, Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"), local, null);
      assertSame(
          new PublishedTables(output.toString()), new PublishedTables(local.toString()), period);
    }
    closedAndProved(output.toString());
    assertThat(input.toString()).startsWith("hdfs://");
  }

  private static void closedAndProved(String output) {
    String period = PERIODS.get(0);
    String run = new Runs(output, new Configuration()).require(period).runId();
    EngineRun.close(period, run, output);
    VerifyJob.Verified verified = EngineRun.verify(period, output);
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.notes()).isEmpty();
  }

  @RepeatedTest(3)
  void ofRunsPublishedAtOnceOneIs(RepetitionInfo race) throws Exception {
    String output = cluster
        .files()
        .makeQualified(new Path("/company/race-" + race.getCurrentRepetition()))
        .toString();
    List<RunFolder> folders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      folders.add(RunFolder.begin(output, SampleRun.PERIOD, new Configuration(), SampleRun.NOW));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<String>> publications = folders.stream()
        .map(folder -> (Callable<String>) () -> published(folder))
        .toList();
    List<String> ends = new ArrayList<>();
    for (Future<String> end : threads.invokeAll(publications)) {
      ends.add(end.get());
    }
    threads.shutdown();
    assertThat(ends).filteredOn(end -> end.equals("RACE")).hasSize(3);
    Runs runs = new Runs(output, new Configuration());
    assertThat(ends).contains(runs.pointer(SampleRun.PERIOD).orElseThrow().runId());
    assertThat(runs.of(SampleRun.PERIOD)).hasSize(4);
    assertThat(runs.history(SampleRun.PERIOD)).hasSize(1);
  }

  private static String published(RunFolder folder) {
    return published(folder, SampleRun.manifest(folder, SampleRun.NOW, folder.commit(List.of())));
  }

  private static String published(RunFolder folder, Manifest run) {
    try {
      folder.publish(run);
      return folder.runId();
    } catch (JenjangException e) {
      return e.code().toString();
    }
  }

  /** Whoever has a number and is still writing gets the time to finish, and then has won. */
  @Test
  void aPublicationUnderWayIsWaitedFor() throws Exception {
    FileSystem hdfs = cluster.files();
    String other = hdfs.makeQualified(new Path("/company/other")).toString();
    SampleRun.publish(other, SampleRun.NOW);
    byte[] text;
    try (var in = hdfs.open(pointer(other))) {
      text = in.readAllBytes();
    }

    String output = hdfs.makeQualified(new Path("/company/slow")).toString();
    RunFolder folder =
        RunFolder.begin(output, SampleRun.PERIOD, new Configuration(), SampleRun.NOW);
    Manifest run = SampleRun.manifest(folder, SampleRun.NOW, folder.commit(List.of()));
    FSDataOutputStream slow = hdfs.create(pointer(output), false);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<String> second = thread.submit(() -> published(folder, run));
    Thread.sleep(2_000);
    slow.write(text);
    slow.close();
    assertThat(second.get()).isEqualTo("RACE");
    thread.shutdown();
    Runs runs = new Runs(output, new Configuration());
    assertThat(runs.history(SampleRun.PERIOD)).extracting(Pointer::number).containsExactly(1L);
  }

  private static Path pointer(String output) {
    return new Path(output, "published/period=2026-10/00000001.json");
  }

  /** A publisher that died left its number without content: readers pass it over, and the next one takes the number after it. */
  @Test
  void aPublicationThatDiedIsPassedOver() throws IOException {
    FileSystem hdfs = cluster.files();
    String output = hdfs.makeQualified(new Path("/company/died")).toString();
    String first = SampleRun.publish(output, SampleRun.NOW).runId();
    Path torn = new Path(output, "published/period=2026-10/00000002.json");
    FSDataOutputStream unfinished = hdfs.create(torn, false);
    Runs runs = new Runs(output, new Configuration());
    assertThat(runs.published(SampleRun.PERIOD).orElseThrow().runId()).isEqualTo(first);

    String second = SampleRun.publish(output, SampleRun.NOW).runId();
    Pointer pointer = runs.pointer(SampleRun.PERIOD).orElseThrow();
    assertThat(pointer.runId()).isEqualTo(second);
    assertThat(pointer.number()).isEqualTo(3);
    // The one that was thought dead comes back: it cannot finish any more.
    unfinished.write("late".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(unfinished::close).isInstanceOf(IOException.class);
    assertThat(runs.pointer(SampleRun.PERIOD)).contains(pointer);
  }

  private static Path copy(FileSystem hdfs, java.nio.file.Path from, String to) throws IOException {
    Path target = hdfs.makeQualified(new Path("/company", to));
    hdfs.mkdirs(target.getParent());
    hdfs.copyFromLocalFile(new Path(from.toUri()), target);
    return target;
  }

  private static void assertSame(PublishedTables hdfs, PublishedTables local, String period) {
    for (Table table : OutputTables.ALL) {
      assertThat(hdfs.rows(table.name(), period))
          .as(table.name() + " of " + period)
          .isEqualTo(local.rows(table.name(), period));
    }
    assertThat(hdfs.rows("statement_lines", period)).isNotEmpty();
  }
}
