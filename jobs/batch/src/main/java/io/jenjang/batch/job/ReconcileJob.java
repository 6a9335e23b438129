package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.Settings.ReconcileSettings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Adds up a run and the one that it stands on, puts them side by side, and tells which thresholds are passed. */
public final class ReconcileJob {
  private ReconcileJob() {}

  /**
   * What {@code jenjang reconcile} was asked.
   *
   * @param run id of a run, or null for the published one
   * @param config file of settings, or null for the defaults
   * @param master Spark master, or null for what the settings say
   */
  public record Request(String period, String run, String output, String config, String master) {}

  public static Reconciliation run(Request request, Progress progress) {
    Configuration hadoop = new Configuration();
    Settings settings = SettingsFile.read(hadoop, request.config()).settings();
    Runs runs = new Runs(request.output(), hadoop);
    Manifest run = request.run() == null
        ? runs.require(request.period())
        : runs.require(request.period(), request.run());
    Manifest previous = previous(runs, run);
    requireTables(run, previous);
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    ReconcileSettings thresholds = settings.reconcile();
    RunTotals now = progress.stage("sums", () -> totals(session, runs, run, thresholds));
    RunTotals before = previous == null
        ? null
        : progress.stage("previous", () -> totals(session, runs, previous, thresholds));
    List<Reconciliation.Line> lines = now.lines(before);
    return new Reconciliation(
        headline(runs, run),
        List.of(run.period(), previous == null ? "no_previous" : previous.period()),
        lines,
        Alarms.of(now, before, thresholds));
  }

  /** @param previous null for none */
  private static void requireTables(Manifest run, Manifest previous) {
    NeededTables needed = new NeededTables("jenjang reconcile").in(run, RunTotals.TABLES);
    if (previous != null) {
      needed.in(previous, RunTotals.TABLES);
    }
    needed.require();
  }

  private static RunTotals totals(
      SparkSession session, Runs runs, Manifest run, ReconcileSettings thresholds) {
    return RunTotals.of(new WrittenRun(session, runs, run), thresholds.topEarners());
  }

  /** What another system left has no totals of a period. */
  private static Manifest previous(Runs runs, Manifest run) {
    if (run.previous() == null) {
      return null;
    }
    Manifest previous = runs.require(run.previous().period(), run.previous().runId());
    return previous.state() == Manifest.State.OPENING ? null : previous;
  }

  private static String headline(Runs runs, Manifest run) {
    List<String> words = new ArrayList<>();
    words.add("period " + run.period() + ", run " + run.runId());
    words.add(runs.pointer(run.period())
        .filter(pointer -> pointer.runId().equals(run.runId()))
        .map(Pointer::state)
        .map(Pointer.State::word)
        .orElse("not published"));
    words.add("plan " + run.plan().id() + " version " + run.plan().version());
    return String.join(", ", words);
  }
}
