package io.jenjang.batch.job;

import io.jenjang.batch.config.Accounts;
import io.jenjang.batch.config.Settings;
import io.jenjang.batch.config.SettingsReader;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.report.Summary;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.step.intake.Intake;
import io.jenjang.batch.step.intake.IntakeRequest;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.intake.SaleIntake;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.PartTotals;
import io.jenjang.batch.step.payout.PayoutTables;
import io.jenjang.batch.step.publish.ControlTable;
import io.jenjang.batch.step.publish.RateTable;
import io.jenjang.batch.step.publish.RejectTable;
import io.jenjang.batch.step.publish.VolumeTable;
import io.jenjang.error.ErrorCode;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * One period, from input files to published tables: read members, open with what was carried, read sales, work out the payout, write the tables,
 * check, publish. What fails leaves nothing behind that a reader could take for a run.
 */
public final class RunJob {
  private final RunRequest request;
  private final Progress progress;
  private final Configuration hadoop;
  private final Settings settings;
  private final PlanVersions versions;
  private final PlanVersions.Version version;
  private final Plan plan;
  private final PeriodWindow window;

  private RunJob(RunRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.hadoop = new Configuration();
    this.settings = settings(hadoop, request.config());
    this.versions = PlanFile.versions(hadoop, request.plan());
    this.version = versions.inForce(request.period());
    this.plan = version.plan();
    this.window = Calendars.window(plan, request.period());
  }

  /** Runs a period and publishes it; stops with what a person can mend. */
  public static Summary run(RunRequest request, Progress progress) {
    return new RunJob(request, progress).run();
  }

  private static Settings settings(Configuration hadoop, String file) {
    return file == null
        ? SettingsReader.defaults()
        : SettingsReader.read(
            file, TextFile.read(hadoop, file, "settings", ErrorCode.CONFIGURATION));
  }

  private Summary run() {
    PreviousRun previous = PreviousRun.find(request, versions, window, hadoop);
    RunFolder folder = RunFolder.begin(request.output(), window.name(), hadoop, Instant.now());
    try {
      return work(folder, previous);
    } catch (RuntimeException | Error failure) {
      folder.abandon();
      throw failure;
    }
  }

  private Summary work(RunFolder folder, PreviousRun previous) {
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
    RunResult result = compute(session, previous);
    PartTotals written = progress.stage(
        "tables",
        () -> PayoutTables.write(
            spark, result.payroll(accounts()), folder, settings.output().tasks()));
    List<WrittenFile> files = new ArrayList<>(written.files());
    files.addAll(progress.stage("volumes", () -> inputs(spark, result, folder)));
    List<Control> controls = result.controls(written);
    ControlTable.require(controls);
    files.addAll(ControlTable.write(controls, folder));
    files.addAll(RateTable.write(result.sales().rates(), folder));
    Publication publication = new Publication(folder, result, controls, previous);
    progress.stage("publish", () -> publication.publish(files, progress.times()));
    return publication.summary(request.output(), progress.times());
  }

  private RunResult compute(SparkSession session, PreviousRun previous) {
    Intake intake = progress.stage(
        "files",
        () -> Intake.open(new IntakeRequest(
            session, request.input(), request.mapping(), plan, window, settings.intake())));
    MemberIntake people = progress.stage("members", intake::members);
    Opening opening = progress.stage("carry", () -> previous.opening(plan, window, people));
    SaleIntake sales = progress.stage("sales", () -> intake.sales(people, opening.ordered()));
    return progress.stage("payout", () -> RunResult.compute(plan, window, people, sales, opening));
  }

  /** What the journal posts to; null where the settings want none. */
  private Accounts accounts() {
    return settings.output().journal() ? settings.accounts() : null;
  }

  /** The tables that show what came in. */
  private List<WrittenFile> inputs(JavaSparkContext spark, RunResult result, RunFolder folder) {
    SaleIntake sales = result.sales();
    List<WrittenFile> files = new ArrayList<>(RejectTable.write(sales.rejects(), folder));
    if (settings.output().volumes()) {
      files.addAll(VolumeTable.write(
          spark,
          sales.dayVolumes(),
          result.people().members().ids(),
          plan.sums().stream().map(Quantity.Sum::name).toList(),
          sales.currencies(),
          folder));
    }
    return files;
  }
}
