package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.intake.Move;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * A complete run that is worked out once more from the plan, settings, mapping, previous run and restatements that it recorded; one that restated a closed
 * period with what it changes of that.
 *
 * @param spark how it is worked out this time
 */
record StoredRun(
    SparkSession session,
    Runs runs,
    Manifest run,
    Settings.SparkSettings spark,
    Progress progress) {

  /**
   * Works the run out into a folder that nobody sees.
   *
   * @param inputs its recorded files, by table
   * @param move what is to be different, or null for nothing
   */
  RunWork.Done again(Map<String, List<InputFile>> inputs, Move move, RunFolder folder) {
    PlanVersions versions = PlanFile.recorded(runs, run);
    Plan plan = versions.inForce(run.period()).plan();
    CauseSplit.With with = new CauseSplit.With(
        versions,
        RuleFiles.recorded(runs.configuration(), plan, what -> runs.recorded(run, what)),
        PreviousRun.recorded(runs, run),
        runs.recorded(run, "mapping"));
    Settings settings = settings();
    return new RunWork(
            session,
            settings,
            versions,
            plan,
            Calendars.window(plan, run.period()),
            with.rules().book(),
            progress)
        .run(
            new RunWork.Source(runs.folder(), inputs, with.mapping(), move),
            with.previous(),
            folder,
            postings(settings, with));
  }

  private Settings settings() {
    String recorded = runs.recorded(run, "settings");
    Settings then = SettingsReader.read(
        recorded,
        TextFile.read(runs.configuration(), recorded, "settings", ErrorCode.CONFIGURATION));
    return new Settings(
        then.intake(), then.output(), then.cache(), then.accounts(), then.reconcile(), spark);
  }

  private Function<RunResult, List<Posting>> postings(Settings settings, CauseSplit.With with) {
    Optional<Runs> closed = Restated.closedBeside(runs);
    if (closed.isEmpty()) {
      return result -> result.restatements().posted();
    }
    RestatedPostings changes =
        new RestatedPostings(session, closed.get(), closed.get().require(run.period()), progress);
    return result -> changes.of(run.runId(), settings, with, result).postings();
  }
}
