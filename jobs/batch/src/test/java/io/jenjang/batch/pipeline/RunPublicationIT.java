package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Table;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is there whole or not at all, whoever else writes into the same folder. */
class RunPublicationIT {
  private static final String PERIOD = "2026-10";
  private static final Path PLAN = Checkout.samples("bad/small.conf");

  @TempDir
  private Path temporary;

  private Path input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectory(temporary.resolve("input"));
    output = temporary.resolve("output");
    Files.writeString(input.resolve("members.csv"), "member_id,sponsor_id\nM1,\nM2,M1\nM3,M2\n");
    sales("S1,M3,2026-10-05T10:00:00Z,100", "S2,M2,2026-10-06T10:00:00Z,50.5");
  }

  private void sales(String... rows) throws IOException {
    Files.writeString(
        input.resolve("sales.csv"),
        "sale_id,member_id,paid_at,cv\n" + String.join("\n", rows) + "\n");
  }

  @Test
  void tooManyRejectsLeaveNothing() throws IOException {
    sales("S1,M3,2026-10-05T10:00:00Z,100", "S2,M9,2026-10-06T10:00:00Z,100");
    assertFails(ErrorCode.REJECTS, "intake.max-rejects.share");
  }

  @Test
  void aShortDeliveryLeavesNothing() throws IOException {
    Files.writeString(input.resolve("expected.csv"), "table,file,rows\nsales,sales.csv,3\n");
    assertFails(ErrorCode.DELIVERY, "sales.csv");
  }

  /** The footer can be read, so that the run is well under way when the data cannot. */
  @Test
  void damagedDataLeaveNothing() throws IOException {
    Path parquet = Files.createDirectory(temporary.resolve("parquet"));
    RandomCompany company = new RandomCompany(1);
    Path drawn = Files.createDirectory(temporary.resolve("drawn"));
    company.next(PERIOD, drawn);
    ParquetCopy.write(drawn, parquet, 1);
    damage(parquet.resolve("sales/part-0.parquet"));
    input = parquet;
    assertFails(ErrorCode.INPUT, "part-0.parquet");
  }

  @Test
  void aFailureLeavesTheRunBeforeAsItIs() throws IOException {
    String run = run();
    List<Path> before = files();
    sales("S1,M3,2026-10-05T10:00:00Z,100", "S2,M9,2026-10-06T10:00:00Z,100");
    assertThatThrownBy(this::run).isInstanceOf(JenjangException.class);
    assertThat(files()).isEqualTo(before);
    assertThat(tables().runs().published(PERIOD).orElseThrow().runId()).isEqualTo(run);
  }

  @Test
  void ofTwoAtOnceTheFirstIsSeenAndTheOtherIsTold() throws Exception {
    List<String> ends = atOnce(2);
    List<Manifest> complete = tables().runs().of(PERIOD);
    assertThat(complete).hasSize(2);
    assertThat(ends)
        .filteredOn(end -> end.startsWith("RACE: somebody else published"))
        .hasSize(1);
    assertThat(ends).contains(tables().runs().published(PERIOD).orElseThrow().runId());
    for (Table table : OutputTables.ALL) {
      assertThat(tables().rows(table.name(), complete.get(0)))
          .as(table.name())
          .isEqualTo(tables().rows(table.name(), complete.get(1)));
    }
  }

  @Test
  void theLatestIsSeen() throws IOException {
    run();
    sales("S1,M3,2026-10-05T10:00:00Z,200");
    String second = run();
    assertThat(tables().runs().published(PERIOD).orElseThrow().runId()).isEqualTo(second);
    assertThat(tables().rows("statement_lines", PERIOD).stream()
            .map(row -> row.get("member_id") + " " + row.get("amount"))
            .toList())
        .containsExactly("M1 10.0000", "M2 20.0000");
  }

  /** Ids of runs, or why they were not published. */
  private List<String> atOnce(int count) throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(count);
    Callable<String> task = () -> {
      start.await();
      try {
        return run();
      } catch (JenjangException e) {
        return e.code() + ": " + e.getMessage();
      }
    };
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<String> runs = new ArrayList<>();
      for (Future<String> run : threads.invokeAll(Collections.nCopies(count, task))) {
        runs.add(run.get());
      }
      return runs;
    } finally {
      threads.shutdown();
    }
  }

  private void assertFails(ErrorCode code, String message) throws IOException {
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            JenjangException.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .hasMessageContaining(message);
    assertThat(output).doesNotExist();
    assertThat(tables().runs().of(PERIOD)).isEmpty();
  }

  private String run() {
    return EngineRun.run(PERIOD, input, PLAN, output, null).run();
  }

  private PublishedTables tables() {
    return new PublishedTables(output.toString());
  }

  /** Files and folders of runs. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(
              path -> Files.isRegularFile(path) || path.getFileName().toString().startsWith("run="))
          .sorted()
          .toList();
    }
  }

  private static void damage(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] nonsense = new byte[64];
      Arrays.fill(nonsense, (byte) 0xFF);
      channel.write(ByteBuffer.wrap(nonsense), 4);
    }
  }
}
