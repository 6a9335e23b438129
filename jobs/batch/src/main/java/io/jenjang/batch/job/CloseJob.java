package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pins;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.step.check.SumsBy;
import io.jenjang.batch.step.publish.ControlTable;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Closes a period: one run of it counts from now on, for ever. Two people answer for it; every byte of the run is read again, its sums are added up
 * again from the files, and what it was made from is pinned. What is refused changes nothing.
 */
public final class CloseJob {
  private final CloseRequest request;
  private final Progress progress;
  private final Settings settings;
  private final SigningKey key;
  private final Runs runs;
  private final Configuration hadoop;

  private CloseJob(CloseRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.key = SigningKey.read(hadoop, settings.output().signKey());
    this.runs = new Runs(request.output(), hadoop);
  }

  /**
   * What was closed.
   *
   * @param controls checks that were made and passed
   * @param files whose every byte was read again
   */
  public record Closed(Pointer pointer, int controls, int files) {}

  public static Closed run(CloseRequest request, Progress progress) {
    return new CloseJob(request, progress).run();
  }

  private Closed run() {
    Optional<Pointer> seen = runs.pointer(request.period());
    seen.filter(pointer -> pointer.state().isFinal()).ifPresent(this::refuseFinal);
    Manifest run = runs.find(request.period(), request.run()).orElseThrow(this::noRun);
    requireOrder(run);
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    WrittenRun written = new WrittenRun(session, runs, run);
    int files = progress.stage("files", () -> requireWhole(written));
    List<Control> controls = progress.stage("sums", () -> written.controls(SumsBy.SQL));
    ControlTable.require(controls);
    if (settings.output().pinInputs()) {
      progress.stage("inputs", () -> new Pins(runs).pin(run.inputs()));
    }
    Pointer pointer = runs.publish(
        run, Pointer.State.CLOSED, request.people(), seen.map(Pointer::number).orElse(0L), key);
    forgetInputs();
    int passed = (int) controls.stream().filter(Control::passed).count();
    return new Closed(pointer, passed, files);
  }

  private void refuseFinal(Pointer pointer) {
    throw new JenjangException(
        ErrorCode.REFUSED,
        "period " + pointer.period() + " is " + pointer.state().word() + " already, with run "
            + pointer.runId()
            + (pointer.preparedBy() == null
                ? ""
                : ", by " + pointer.preparedBy() + " and " + pointer.approvedBy())
            + " at " + pointer.publishedAt() + "; nothing has changed");
  }

  private JenjangException noRun() {
    List<String> complete =
        runs.of(request.period()).stream().map(Manifest::runId).toList();
    return new JenjangException(
        ErrorCode.REFUSED,
        "period " + request.period() + " has no complete run " + request.run()
            + ": it failed, was interrupted, or never was; complete are: "
            + (complete.isEmpty() ? "none" : String.join(", ", complete))
            + ". Nothing has changed");
  }

  /** In order, and by the calendar of the very plan that paid. */
  private void requireOrder(Manifest run) {
    List<String> problems = new ArrayList<>();
    if (run.state() == Manifest.State.OPENING) {
      problems.add("run " + run.runId() + " is what another system left, not a run of a period");
    } else {
      problems.addAll(PeriodOrder.problems(runs, run, PlanFile.recorded(runs, run)));
      problems.addAll(
          new NeededTables("jenjang close").in(run, NeededTables.OF_CLOSED).problems());
    }
    if (!problems.isEmpty()) {
      problems.add("period " + run.period() + " was not closed, nothing has changed");
      throw new JenjangException(ErrorCode.REFUSED, problems);
    }
  }

  private int requireWhole(WrittenRun written) {
    WrittenRun.FileCheck check = written.files();
    List<String> problems = new ArrayList<>(check.problems());
    check.changed().forEach(file -> problems.add(file.path() + " is not what was written"));
    if (!problems.isEmpty()) {
      problems.add("run " + request.run() + " of period " + request.period()
          + " is damaged and was not closed; jenjang verify tells where, a new run replaces it");
      throw new JenjangException(ErrorCode.DAMAGED, problems);
    }
    return written.run().outputs().stream()
        .mapToInt(output -> output.files().size())
        .sum();
  }

  /** Of the latest closed periods what was closed, and what restated it, can be worked out again. */
  private void forgetInputs() {
    int keep = settings.output().keepInputs();
    if (keep > 0) {
      Runs restated = Restated.none(runs).runs();
      List<Manifest> needed = new ArrayList<>();
      runs.periods().stream()
          .map(runs::pointer)
          .flatMap(Optional::stream)
          .filter(pointer -> pointer.state() == Pointer.State.CLOSED)
          .sorted(Comparator.comparing(Pointer::publishedAt).reversed())
          .limit(keep)
          .forEach(pointer -> {
            needed.add(runs.require(pointer.period(), pointer.runId()));
            restated.published(pointer.period()).ifPresent(needed::add);
          });
      new Pins(runs).keepOnly(needed);
    }
  }
}
