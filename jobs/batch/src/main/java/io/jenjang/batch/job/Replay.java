package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pins;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.TrafficWatch;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.input.MembersInput;
import io.jenjang.batch.step.intake.HandedTable;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Works closed periods out again, one at a time, and publishes them among the restated runs. */
final class Replay {
  private final SparkSession session;
  private final Runs runs;
  private final Runs restated;
  private final RestateRequest request;
  private final Settings settings;
  private final SigningKey key;
  private final Progress progress;
  private final Configuration hadoop;

  Replay(
      SparkSession session,
      Runs runs,
      RestateRequest request,
      Settings settings,
      SigningKey key,
      Progress progress) {
    this.session = session;
    this.runs = runs;
    this.restated = Restated.none(runs).runs();
    this.request = request;
    this.settings = settings;
    this.key = key;
    this.progress = progress;
    this.hadoop = runs.configuration();
  }

  /** A period that was worked out again, and the run that did it. */
  record Done(Manifest run, RestateJob.Period period) {}

  /**
   * With what a period is worked out again.
   *
   * @param source of its inputs
   * @param rules that its plan runs under
   * @param settings its own, as recorded
   * @param settingsText the same
   */
  private record Basis(
      RunWork.Source source,
      PlanVersions versions,
      PlanVersions.Version version,
      RuleFiles rules,
      Settings settings,
      String settingsText) {
    Plan plan() {
      return version.plan();
    }
  }

  /** @param before the run of the period before as it was worked out just now; empty for the period that is restated */
  Done of(Manifest closed, Optional<Manifest> before) {
    Basis basis = basis(closed, before.isEmpty());
    PreviousRun stands =
        before.map(run -> PreviousRun.of(restated, run)).orElseGet(() -> previous(closed));
    PreviousRun previous = stands.with(Restated.now(runs, stands.manifest()).posted());
    previous.requireTables(Calendars.window(basis.plan(), closed.period()), basis.plan());
    RunFolder folder = RunFolder.begin(restated.folder(), closed.period(), hadoop, Instant.now());
    try (TrafficWatch traffic = TrafficWatch.of(session.sparkContext())) {
      List<Manifest.Recorded> recorded = keep(basis, previous, folder);
      RestatedPostings changes = new RestatedPostings(session, runs, closed, progress);
      CauseSplit.With with = new CauseSplit.With(
          basis.versions(), basis.rules(), previous, basis.source().mapping());
      List<CauseSplit.Split> split = new ArrayList<>();
      RunWork.Done done = new RunWork(
              session,
              basis.settings(),
              basis.versions(),
              basis.plan(),
              Calendars.window(basis.plan(), closed.period()),
              basis.rules().book(),
              progress)
          .run(basis.source(), previous, folder, result -> {
            split.add(changes.of(folder.runId(), basis.settings(), with, result));
            return split.get(0).postings();
          });
      new Publication(
              folder, done.result(), done.controls(), previous, basis.versions(), traffic.soFar())
          .publish(done.outputs(), recorded, key, progress.times());
      Manifest run = restated.require(closed.period(), folder.runId());
      new Pins(runs).pin(run.inputs());
      return new Done(
          run,
          new RestateJob.Period(
              closed.period(), run.runId(), split.get(0).causes(), split.get(0).postings()));
    } finally {
      folder.abandon();
    }
  }

  /** @param named whether it is the period for which things were named that are otherwise now */
  private Basis basis(Manifest closed, boolean named) {
    Optional<Manifest> earlier = restated.published(closed.period());
    Runs from = earlier.isPresent() ? restated : runs;
    Manifest known = earlier.orElse(closed);
    boolean otherPlan = named && request.plan() != null;
    PlanVersions versions =
        otherPlan ? PlanFile.versions(hadoop, request.plan()) : PlanFile.recorded(from, known);
    PlanVersions.Version version = versions.inForce(closed.period());
    requireSamePlan(closed, version.plan());
    RuleFiles rules = otherPlan
        ? RuleFiles.read(hadoop, version.file(), version.plan())
        : RuleFiles.recorded(hadoop, version.plan(), what -> from.recorded(known, what));
    String file = from.recorded(known, "settings");
    String text = TextFile.read(hadoop, file, "settings", ErrorCode.CONFIGURATION);
    Settings then = SettingsReader.read(file, text);
    boolean fresh = named && request.input() != null;
    RunWork.Source source = fresh
        ? new RunWork.Source(request.input(), Map.of(), request.mapping())
        : new RunWork.Source(runs.folder(), inputs(known, named), from.recorded(known, "mapping"));
    return new Basis(
        source,
        versions,
        version,
        rules,
        new Settings(
            then.intake(),
            then.output(),
            then.cache(),
            then.accounts(),
            then.reconcile(),
            settings.spark()),
        text);
  }

  private static void requireSamePlan(Manifest closed, Plan plan) {
    if (!plan.id().equals(closed.plan().id())) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + closed.period() + " was paid by plan " + closed.plan().id()
              + ", and is not restated by plan " + plan.id()
              + "; correct a copy of the plan that paid. Nothing has changed");
    }
  }

  /** What the first period opens with: what is known now of the one before. */
  private PreviousRun previous(Manifest closed) {
    Manifest.Previous previous = closed.previous();
    if (previous == null) {
      return PreviousRun.of(runs, null);
    }
    return restated
        .published(previous.period())
        .map(run -> PreviousRun.of(restated, run))
        .orElseGet(() -> PreviousRun.of(runs, runs.require(previous.period(), previous.runId())));
  }

  /** The files that a run recorded, by table, wherever they are with the same bytes. */
  private Map<String, List<InputFile>> inputs(Manifest known, boolean named) {
    boolean otherMembers = named && request.members() != null;
    Map<String, List<InputFile>> inputs = RecordedInputs.of(
        session,
        runs,
        known.period(),
        known.inputs().stream()
            .filter(input -> !otherMembers || !input.table().equals(MembersInput.SCHEMA.table()))
            .toList(),
        List.of(),
        "give all inputs with --input");
    if (otherMembers) {
      inputs.put(
          MembersInput.SCHEMA.table(),
          HandedTable.ofFile(
                  session,
                  request.members(),
                  MembersInput.SCHEMA,
                  MembersInput.TAX_ID_VALID,
                  settings.intake().csvLimitBytes())
              .scan()
              .files());
    }
    return inputs;
  }

  private List<Manifest.Recorded> keep(Basis basis, PreviousRun previous, RunFolder folder) {
    List<Manifest.Recorded> recorded =
        new ArrayList<>(PlanFile.keep(basis.versions(), basis.version(), hadoop, folder));
    recorded.addAll(basis.rules().keep(folder));
    recorded.add(folder.keep("settings", basis.settingsText()));
    recorded.add(folder.keep("restatements", previous.restated().text()));
    String mapping = basis.source().mapping();
    if (mapping != null) {
      recorded.add(folder.keep(
          "mapping", TextFile.read(hadoop, mapping, "mapping", ErrorCode.CONFIGURATION)));
    }
    return recorded;
  }
}
