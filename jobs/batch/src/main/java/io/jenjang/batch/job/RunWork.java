package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.WrittenFile;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.Controls;
import io.jenjang.batch.schema.Controls.Control;
import io.jenjang.batch.schema.Origins;
import io.jenjang.batch.schema.OutputTables;
import io.jenjang.batch.schema.Rejects;
import io.jenjang.batch.schema.SalesIndex;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.schema.Volumes;
import io.jenjang.batch.step.check.ColumnSums;
import io.jenjang.batch.step.check.SumControls;
import io.jenjang.batch.step.check.SummedColumns;
import io.jenjang.batch.step.check.WrittenSums;
import io.jenjang.batch.step.intake.Balance;
import io.jenjang.batch.step.intake.Caches;
import io.jenjang.batch.step.intake.ChosenSales;
import io.jenjang.batch.step.intake.Intake;
import io.jenjang.batch.step.intake.IntakeRequest;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.intake.Move;
import io.jenjang.batch.step.intake.SaleIntake;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.PartTotals;
import io.jenjang.batch.step.payout.PayoutTables;
import io.jenjang.batch.step.publish.ControlTable;
import io.jenjang.batch.step.publish.IndexTable;
import io.jenjang.batch.step.publish.OriginTable;
import io.jenjang.batch.step.publish.RateTable;
import io.jenjang.batch.step.publish.RejectTable;
import io.jenjang.batch.step.publish.SafeguardTable;
import io.jenjang.batch.step.publish.VolumeTable;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.batch.step.restate.PostingTable;
import io.jenjang.batch.step.returns.ClosedSales;
import io.jenjang.batch.step.returns.ReturnTable;
import io.jenjang.batch.step.returns.Reversals;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.plan.Quantity;
import io.jenjang.safeguard.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The work of one period: input files become committed and checked tables of a run that nobody sees yet. Publishing is up to the caller, so that the
 * same work can prove a run that was published long ago.
 */
final class RunWork {
  private final SparkSession session;
  private final Settings settings;
  private final PlanVersions versions;
  private final Plan plan;
  private final PeriodWindow window;
  private final Rulebook rules;
  private final Progress progress;

  /**
   * @param versions of the plan: an earlier one says which period was the one before
   * @param plan the version that is in force
   * @param rules that the plan runs under
   */
  RunWork(
      SparkSession session,
      Settings settings,
      PlanVersions versions,
      Plan plan,
      PeriodWindow window,
      Rulebook rules,
      Progress progress) {
    this.session = session;
    this.settings = settings;
    this.versions = versions;
    this.plan = plan;
    this.window = window;
    this.rules = rules;
    this.progress = progress;
  }

  /**
   * Where the input comes from.
   *
   * @param folder of input tables
   * @param recorded files of an earlier run by table, instead of the folder's; empty for the folder
   * @param mapping file that adapts the company's own files, or null
   * @param move what is to be different from the members' rows, or null
   * @param chosen which sale lines are read
   * @param caches what runs keep for later ones
   */
  record Source(
      String folder,
      Map<String, List<InputFile>> recorded,
      String mapping,
      Move move,
      ChosenSales chosen,
      Caches caches) {

    Source(String folder, Map<String, List<InputFile>> recorded, String mapping) {
      this(folder, recorded, mapping, null);
    }

    /** Where nothing is kept, because nothing is to be taken on trust. */
    Source(String folder, Map<String, List<InputFile>> recorded, String mapping, Move move) {
      this(folder, recorded, mapping, move, ChosenSales.ALL, Caches.NONE);
    }
  }

  /** What was worked out and written. */
  record Done(RunResult result, List<Control> controls, List<Manifest.Output> outputs) {}

  /** Works the period out into a run's folder; stops if a control fails, and under a sales-first rule that blocks. */
  Done run(Source source, PreviousRun previous, RunFolder folder) {
    return run(source, previous, folder, result -> result.restatements().posted());
  }

  /**
   * The same with other rows of the table {@code postings}.
   *
   * @param postings from what was worked out
   */
  Done run(
      Source source,
      PreviousRun previous,
      RunFolder folder,
      Function<RunResult, List<Posting>> postings) {
    folder.leaveOut(settings.output().omitted());
    RunResult result = compute(source, previous);
    SafeguardTable.require(result.assessment());
    JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
    PartTotals written = progress.stage(
        "tables",
        () -> PayoutTables.write(
            spark,
            result.payroll(settings.accounts(), folder),
            folder,
            settings.output().tasks()));
    List<WrittenFile> files = new ArrayList<>(written.files());
    files.addAll(progress.stage("volumes", () -> inputs(spark, result, folder)));
    files.addAll(PostingTable.write(postings.apply(result), folder));
    List<Control> controls = new ArrayList<>(result.controls(written, folder.omitted()));
    ControlTable.require(controls);
    List<Manifest.Output> outputs = new ArrayList<>(folder.commit(allButControls(), files));
    controls.addAll(
        progress.stage("sums", () -> sums(result, controls, previous, folder, outputs)));
    ControlTable.require(controls);
    outputs.addAll(folder.commit(List.of(Controls.TABLE), ControlTable.write(controls, folder)));
    outputs.sort(Comparator.comparingInt(one -> OutputTables.names().indexOf(one.table())));
    return new Done(result, List.copyOf(controls), List.copyOf(outputs));
  }

  /** Works the period out and writes nothing. */
  RunResult compute(Source source, PreviousRun previous) {
    Intake intake = progress.stage(
        "files",
        () -> Intake.open(new IntakeRequest(
            session,
            source.folder(),
            source.recorded(),
            source.mapping(),
            plan,
            rules,
            window,
            settings.intake(),
            source.move(),
            source.chosen(),
            showsLines(),
            source.caches())));
    MemberIntake people = progress.stage("members", intake::members);
    Opening opening =
        progress.stage("carry", () -> previous.opening(versions, plan, window, people));
    ClosedSales closed = new ClosedSales(
        session,
        plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL ? previous.chain() : List.of());
    SaleIntake sales =
        progress.stage("sales", () -> intake.sales(people, opening.ordered(), closed));
    Reversals reversals =
        progress.stage("returns", () -> Reversals.of(closed, sales.returned(), plan));
    return progress.stage(
        "payout",
        () -> RunResult.compute(
            plan,
            window,
            people,
            sales,
            opening,
            reversals,
            previous.postings(),
            rules,
            EarlierInYear.of(previous, versions, plan, window)));
  }

  /** Whether a table is written that comes from the sale lines once more. */
  private boolean showsLines() {
    return Stream.of(Volumes.TABLE, SalesIndex.TABLE, Rejects.TABLE)
        .anyMatch(settings.output().omitted()::isWritten);
  }

  /** The tables that show what came in. */
  private List<WrittenFile> inputs(JavaSparkContext spark, RunResult result, RunFolder folder) {
    SaleIntake sales = result.sales();
    List<WrittenFile> files = new ArrayList<>();
    if (folder.writes(Rejects.TABLE)) {
      files.addAll(RejectTable.write(sales.rejects(), folder));
    }
    files.addAll(RateTable.write(sales.rates(), folder));
    files.addAll(SafeguardTable.write(
        result.assessment(), plan, result.people().members().ids(), folder));
    files.addAll(ReturnTable.write(result.reversals().returns(), folder));
    files.addAll(bySale(spark, result, folder));
    if (folder.writes(Origins.TABLE)) {
      files.addAll(OriginTable.write(
          spark,
          result.assessment(),
          sales.byBuyer(),
          plan,
          result.people().members(),
          folder,
          settings.output().tasks()));
    }
    return files;
  }

  /** The tables that come from the sale lines once more. */
  private List<WrittenFile> bySale(JavaSparkContext spark, RunResult result, RunFolder folder) {
    SaleIntake sales = result.sales();
    List<WrittenFile> files = new ArrayList<>();
    List<String> volumes = plan.sums().stream().map(Quantity.Sum::name).toList();
    if (plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL && folder.writes(SalesIndex.TABLE)) {
      files.addAll(IndexTable.write(
          spark,
          sales.index(),
          result.people().members().ids(),
          result.past().rolled(),
          result.past().moved(),
          volumes,
          sales.currencies(),
          folder));
    }
    if (folder.writes(Volumes.TABLE)) {
      files.addAll(VolumeTable.write(
          spark,
          sales.dayVolumes(),
          result.people().members().ids(),
          volumes,
          sales.currencies(),
          folder));
    }
    return files;
  }

  private static List<Table> allButControls() {
    return OutputTables.ALL.stream()
        .filter(table -> !table.equals(Controls.TABLE))
        .toList();
  }

  /** The files once more, by means that had no part in writing them. */
  private List<Control> sums(
      RunResult result,
      List<Control> controls,
      PreviousRun previous,
      RunFolder folder,
      List<Manifest.Output> outputs) {
    WrittenSums sums = ColumnSums.of(
        session, SummedColumns.readable(folder.omitted(), table -> folder.paths(outputs, table)));
    Map<String, Long> rejects = new TreeMap<>();
    for (Balance balance : result.sales().balances()) {
      if (balance.measure().equals("rows")) {
        rejects.put(balance.table(), balance.rejected().longValueExact());
      }
    }
    return SumControls.of(
        sums,
        new SumControls.Expected(
            SumControls.theoretical(controls), rejects, previous.balances(session)),
        folder.omitted());
  }
}
