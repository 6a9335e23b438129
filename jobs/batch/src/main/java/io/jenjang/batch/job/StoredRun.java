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
import io.jenjang.error.ErrorCode;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A complete run that is worked out once more from the plan, settings, mapping, previous run and restatements that it recorded.
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
    String recorded = runs.recorded(run, "settings");
    Settings then = SettingsReader.read(
        recorded,
        TextFile.read(runs.configuration(), recorded, "settings", ErrorCode.CONFIGURATION));
    return new RunWork(
            session,
            new Settings(
                then.intake(),
                then.output(),
                then.cache(),
                then.accounts(),
                then.reconcile(),
                spark),
            versions,
            plan,
            Calendars.window(plan, run.period()),
            RuleFiles.recorded(runs.configuration(), plan, what -> runs.recorded(run, what))
                .book(),
            progress)
        .run(
            new RunWork.Source(runs.folder(), inputs, runs.recorded(run, "mapping"), move),
            PreviousRun.recorded(runs, run),
            folder);
  }
}
