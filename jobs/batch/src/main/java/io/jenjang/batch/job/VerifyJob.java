package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.ChainCheck;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.ParquetDamage;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.StoredFiles.Expected;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.step.check.SumsBy;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Proves a run that is stored: pointers and manifests are sealed and chained, every file has the bytes that were written, the sums hold, and the same
 * inputs give the same rows again. Changes nothing.
 */
public final class VerifyJob {
  private final VerifyRequest request;
  private final Progress progress;
  private final Configuration hadoop;
  private final Settings settings;
  private final Runs runs;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean workedOut;
  private Digested digested;

  private VerifyJob(VerifyRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.runs = new Runs(request.output(), hadoop);
  }

  /**
   * What was found.
   *
   * @param run that was looked at
   * @param problems a sentence each; empty if the run is proved
   * @param notes what a person should know, such as why a run was not worked out again
   * @param again whether the run was worked out again
   * @param digested what reading every byte of it took; null where no manifest says what its files are
   */
  public record Verified(
      String run, List<String> problems, List<String> notes, boolean again, Digested digested) {}

  /** Looks at everything and tells all that is wrong at once; only a run that is not there stops it. */
  public static Verified run(VerifyRequest request, Progress progress) {
    return new VerifyJob(request, progress).run();
  }

  private Verified run() {
    ChainCheck chain = new ChainCheck(
        runs,
        Restated.closedBeside(runs),
        request.publicKey() == null ? null : SigningKey.publicKey(hadoop, request.publicKey()));
    List<Pointer> pointers = chain.pointers(request.period());
    String run = request.run() == null ? published(pointers) : request.run();
    String digest = pointers.stream()
        .filter(pointer -> pointer.runId().equals(run))
        .map(Pointer::manifestSha256)
        .reduce((earlier, later) -> later)
        .orElse(null);
    Optional<Manifest> manifest =
        run == null ? Optional.empty() : chain.manifests(request.period(), run, digest);
    problems.addAll(chain.problems());
    notes.addAll(chain.notes());
    manifest.ifPresent(this::run);
    return new Verified(run, List.copyOf(problems), List.copyOf(notes), workedOut, digested);
  }

  private String published(List<Pointer> pointers) {
    if (pointers.isEmpty()) {
      if (runs.periods().contains(request.period())) {
        problems.add("no pointer of period " + request.period()
            + " can be read, so that nothing says which run counts; name one with --run");
        return null;
      }
      throw new JenjangException(
          ErrorCode.OUTPUT,
          request.output() + " has no run of period " + request.period() + "; periods are: "
              + (runs.periods().isEmpty() ? "none" : String.join(", ", runs.periods())));
    }
    return pointers.get(pointers.size() - 1).runId();
  }

  private void run(Manifest run) {
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    WrittenRun written = new WrittenRun(session, runs, run);
    WrittenRun.FileCheck files = progress.stage("files", written::files);
    digested = files.digested();
    problems.addAll(files.problems());
    boolean whole = files.problems().isEmpty() && files.changed().isEmpty();
    if (whole) {
      progress.stage("sums", () -> sums(written));
    }
    if (!request.filesOnly() && run.state() != Manifest.State.OPENING) {
      Rederivation again = new Rederivation(session, runs, run, settings, progress);
      List<String> differences = again.differences(request.inputs(), files.changed());
      problems.addAll(differences);
      notes.addAll(again.notes());
      workedOut = again.notes().isEmpty();
    }
    files.changed().forEach(file -> problems.add(changed(file)));
  }

  private void sums(WrittenRun written) {
    SumsBy by = request.filesOnly() ? SumsBy.SCAN : SumsBy.SQL;
    for (Control control : written.controls(by)) {
      if (!control.made()) {
        notes.add(control.control() + ": " + control.note());
      } else if (!control.passed()) {
        problems.add("control failed: " + control.control()
            + (control.subject() == null ? "" : " (" + control.subject() + ")") + ": expected "
            + control.expected().toPlainString() + ", found " + control.found().toPlainString());
      }
    }
  }

  private String changed(Expected file) {
    String what = file.path() + " is not what was written";
    return file.table() == null
        ? what
        : what + ": "
            + String.join(
                "; ",
                ParquetDamage.of(
                    OutputTables.named(file.table()).orElseThrow(), file.place(), hadoop));
  }
}
