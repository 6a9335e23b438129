package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.SigningKey;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.TrafficWatch;
import io.jenjang.batch.io.read.InputFolder;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.step.intake.Cache;
import io.jenjang.batch.step.intake.Caches;
import io.jenjang.batch.step.intake.ChosenSales;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * One period, from input files to published tables: read members, open with what was carried, read sales, work out the payout, write the tables,
 * check, publish. What fails leaves nothing behind that a reader could take for a run. A closed period is refused.
 */
public final class RunJob {
  private final RunRequest request;
  private final Progress progress;
  private final Configuration hadoop;
  private final SettingsFile settingsFile;
  private final Settings settings;
  private final SigningKey key;
  private final PlanVersions versions;
  private final PlanVersions.Version version;
  private final Plan plan;
  private final RuleFiles rules;
  private final PeriodWindow window;

  private RunJob(RunRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settingsFile = SettingsFile.read(hadoop, request.config());
    this.settings = settingsFile.settings();
    this.key = SigningKey.read(hadoop, settings.output().signKey());
    this.versions = PlanFile.versions(hadoop, request.plan());
    this.version = versions.inForce(request.period());
    this.plan = version.plan();
    this.rules = RuleFiles.read(hadoop, version.file(), plan);
    this.window = Calendars.window(plan, request.period());
  }

  /** Runs a period and publishes it; stops with what a person can mend. */
  public static Summary run(RunRequest request, Progress progress) {
    return new RunJob(request, progress).run();
  }

  private Summary run() {
    Runs runs = new Runs(request.output(), hadoop);
    refuseFinal(runs);
    refuseInputAsOutput(runs);
    PreviousRun previous = PreviousRun.find(request, versions, window, runs);
    previous.requireTables(window, plan);
    RunFolder folder = RunFolder.begin(request.output(), window.name(), hadoop, Instant.now());
    try {
      Summary summary = work(folder, previous);
      prune(runs);
      return summary;
    } finally {
      // Whatever ended it: Spark throws checked exceptions that nobody declares. A complete run
      // stays.
      folder.abandon();
      List.of(CacheFolder.Of.values()).forEach(of -> cacheFolder(folder, of).abandon());
    }
  }

  private void refuseFinal(Runs runs) {
    runs.pointer(window.name()).filter(pointer -> pointer.state().isFinal()).ifPresent(pointer -> {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + window.name() + " is " + pointer.state().word() + " with run "
              + pointer.runId()
              + ", and what readers see of it never changes; what comes late belongs into the open period. Nothing was computed;"
              + " to look at something else, run into another folder with --output");
    });
  }

  /** Some tables are both: what a run writes of them would be read by the next one. */
  private void refuseInputAsOutput(Runs runs) {
    if (new InputFolder(request.input(), hadoop).toString().equals(runs.folder())) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--output " + request.output()
              + " is the folder of the input tables; name another one, new or of earlier runs");
    }
  }

  private Summary work(RunFolder folder, PreviousRun previous) {
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    try (TrafficWatch traffic = TrafficWatch.of(session.sparkContext())) {
      return work(session, traffic, folder, previous);
    }
  }

  private Summary work(
      SparkSession session, TrafficWatch traffic, RunFolder folder, PreviousRun previous) {
    List<Manifest.Recorded> recorded = keep(folder, previous);
    RunWork.Done done = new RunWork(
            session, settings, versions, plan, window, rules.book(), progress)
        .run(
            new RunWork.Source(
                request.input(),
                Map.of(),
                request.mapping(),
                null,
                ChosenSales.ALL,
                caches(folder)),
            previous,
            folder);
    Publication publication = new Publication(
        folder, done.result(), done.controls(), previous, versions, traffic.soFar());
    progress.stage(
        "publish", () -> publication.publish(done.outputs(), recorded, key, progress.times()));
    return publication.summary(request.output(), progress.times());
  }

  /** Where this run finds what earlier ones kept; nowhere where the settings want nothing kept. */
  private Caches caches(RunFolder folder) {
    return new Caches(
        settings.cache().sales() ? cache(folder, CacheFolder.Of.SALES) : null,
        settings.cache().members() ? cache(folder, CacheFolder.Of.MEMBERS) : null);
  }

  private Cache cache(RunFolder folder, CacheFolder.Of of) {
    return new Cache(cacheFolder(folder, of), Software.build(), settings.cache().keep());
  }

  private CacheFolder cacheFolder(RunFolder folder, CacheFolder.Of of) {
    return new CacheFolder(request.output(), of, folder.runId(), hadoop);
  }

  /** The texts that this run follows, so that it can be worked out again when they have changed. */
  private List<Manifest.Recorded> keep(RunFolder folder, PreviousRun previous) {
    List<Manifest.Recorded> kept =
        new ArrayList<>(PlanFile.keep(versions, version, hadoop, folder));
    kept.add(folder.keep("settings", settingsFile.recorded()));
    if (request.mapping() != null) {
      kept.add(folder.keep(
          "mapping", TextFile.read(hadoop, request.mapping(), "mapping", ErrorCode.CONFIGURATION)));
    }
    kept.addAll(rules.keep(folder));
    if (!previous.restated().latest().isEmpty()) {
      kept.add(folder.keep("restatements", previous.restated().text()));
    }
    return kept;
  }

  private void prune(Runs runs) {
    int keep = settings.output().keepPreviews();
    if (keep > 0) {
      PruneJob.prune(runs, window.name(), keep);
    }
  }
}
