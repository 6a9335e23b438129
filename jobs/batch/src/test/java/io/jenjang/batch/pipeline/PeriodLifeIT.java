package io.jenjang.batch.pipeline;

import static io.jenjang.batch.pipeline.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.CloseJob;
import io.jenjang.batch.job.StatusJob;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.sample.Checkout;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews, a close, the next period, and everything that is refused on the way. */
class PeriodLifeIT {
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";

  @TempDir
  private Path output;

  @Test
  void aPeriodIsPreviewedClosedAndStoodUpon() throws IOException {
    Summary first = run(SEPTEMBER);
    assertThat(first.notes())
        .contains(
            "no published run of the previous period: titles and accumulated volumes start here");
    String preview = run(SEPTEMBER).run();
    Summary onPreview = run(OCTOBER);
    assertThat(onPreview.notes())
        .contains(
            "stands on a preview, run " + preview
                + " of period 2026-09, which is not closed: titles, accumulated volumes and balances may still change");
    assertThat(runs().require(OCTOBER).previous().state()).isEqualTo(Pointer.State.PREVIEW);

    assertRefused(() -> close(OCTOBER, onPreview.run()))
        .hasMessageContaining("period 2026-09 is not closed, readers see preview " + preview)
        .hasMessageContaining("period 2026-10 was not closed, nothing has changed");
    CloseJob.Closed closed = close(SEPTEMBER, preview);
    assertThat(closed.pointer().state()).isEqualTo(Pointer.State.CLOSED);
    assertThat(closed.controls()).isGreaterThan(20);
    assertRefused(() -> run(SEPTEMBER))
        .hasMessageStartingWith("period 2026-09 is closed with run " + preview);
    assertRefused(() -> close(SEPTEMBER, first.run()))
        .hasMessageStartingWith(
            "period 2026-09 is closed already, with run " + preview + ", by Ani and Budi at ");
    assertThat(runs().published(SEPTEMBER).orElseThrow().runId()).isEqualTo(preview);

    Summary onClosed = run(OCTOBER);
    assertThat(onClosed.notes())
        .contains("stands on run " + preview + " of period 2026-09, closed");
    Manifest.Previous previous = runs().require(OCTOBER).previous();
    assertThat(previous.manifestSha256()).isEqualTo(runs().digest(runs().require(SEPTEMBER)));
    // The earlier October run stands on the very run that was closed, so it may be closed as it is.
    close(OCTOBER, onPreview.run());
    assertThat(runs().published(OCTOBER).orElseThrow().runId()).isEqualTo(onPreview.run());
    assertThat(status())
        .contains(preview + "  closed ", "Ani", "Budi", first.run() + "  not published");
  }

  @Test
  void whatMayNotBeClosedIsRefusedAndChangesNothing() throws IOException {
    String other = run(SEPTEMBER).run();
    String counts = run(SEPTEMBER).run();
    Summary stray = EngineRunCarry.run(OCTOBER, output, other);
    List<Path> before = files();
    assertRefused(() -> close(SEPTEMBER, "20260101T000000Z-000000"))
        .hasMessageStartingWith(
            "period 2026-09 has no complete run 20260101T000000Z-000000: it failed, was interrupted, or never was; complete are: ")
        .hasMessageContaining(other)
        .hasMessageContaining(counts);
    assertThatThrownBy(() -> Pointer.People.of("Ani", " ani "))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessageContaining("who prepares does not approve");
    assertThatThrownBy(() -> Pointer.People.of("Ani", " ")).hasMessageContaining("need a name");
    assertThat(files()).isEqualTo(before);

    close(SEPTEMBER, counts);
    before = files();
    assertRefused(() -> close(OCTOBER, stray.run()))
        .hasMessageContaining("run " + stray.run() + " stands on run " + other
            + ", but period 2026-09 is closed with run " + counts
            + "; run period 2026-10 again and close that run");
    assertRefused(() -> EngineRunCarry.run(OCTOBER, output, other))
        .hasMessageContaining("the next period opens with that one");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDamagedRunIsNotClosed() throws IOException {
    String run = run(SEPTEMBER).run();
    Path file = output.resolve("statements/period=2026-09/run=" + run + "/part-00000.parquet");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> close(SEPTEMBER, run))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DAMAGED))
        .hasMessageContaining(
            "statements/period=2026-09/run=" + run + "/part-00000.parquet is not what was written");
    assertThat(runs().pointer(SEPTEMBER).orElseThrow().state()).isEqualTo(Pointer.State.PREVIEW);
  }

  @Test
  void ofTwoPeopleWhoCloseAtOnceOneDoes() throws Exception {
    List<String> made = List.of(run(SEPTEMBER).run(), run(SEPTEMBER).run());
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Callable<String>> closes = made.stream()
        .map(run -> (Callable<String>) () -> {
          start.await();
          try {
            return close(SEPTEMBER, run).pointer().runId();
          } catch (JenjangException e) {
            return e.code().toString();
          }
        })
        .toList();
    List<String> ends = new ArrayList<>();
    for (Future<String> end : threads.invokeAll(closes)) {
      ends.add(end.get());
    }
    threads.shutdown();
    String closed = runs().pointer(SEPTEMBER).orElseThrow().runId();
    assertThat(ends).contains(closed);
    assertThat(ends)
        .filteredOn(end -> end.equals("RACE") || end.equals("REFUSED"))
        .hasSize(1);
    assertThat(runs().history(SEPTEMBER))
        .filteredOn(pointer -> pointer.state() == Pointer.State.CLOSED)
        .hasSize(1);
  }

  @Test
  void oldPreviewsAreRemovedUnlessSomebodyNeedsThem() throws IOException {
    Path settings = Files.writeString(
        output.resolveSibling(output.getFileName() + ".conf"), "jenjang.output.keep-previews = 1");
    String carried = run(SEPTEMBER).run();
    run(OCTOBER);
    String removed = run(SEPTEMBER).run();
    String kept = run(SEPTEMBER).run();
    String seen = EngineRun.run(
            SEPTEMBER, Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"), output, settings)
        .run();
    assertThat(runs().of(SEPTEMBER).stream().map(Manifest::runId))
        .containsExactlyInAnyOrder(carried, kept, seen);
    assertThat(files()).noneMatch(file -> file.toString().contains(removed));
    assertThat(runs().published(SEPTEMBER).orElseThrow().runId()).isEqualTo(seen);
  }

  private CloseJob.Closed close(String period, String run) {
    return EngineRun.close(period, run, output);
  }

  private Summary run(String period) {
    return EngineRun.run(
        period, Checkout.samples("harmoni"), Checkout.plan("harmoni.conf"), output, null);
  }

  private String status() {
    StringWriter text = new StringWriter();
    StatusJob.run(runs(), null, new PrintWriter(text));
    return text.toString();
  }

  private Runs runs() {
    return new Runs(output.toString(), new Configuration());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
