package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.RunFolder;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.Scratch;
import io.jenjang.batch.io.SparkSessions;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.Genealogy;
import io.jenjang.batch.schema.Qualifications;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.step.intake.Move;
import io.jenjang.batch.step.move.Change;
import io.jenjang.batch.step.move.Changes;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Shows what moving a member in a tree would change before anybody accepts it: the published run of a period is worked out once more from all that it
 * recorded, with the member under somebody else, and compared with what is published. Nothing is published, and nothing stays behind.
 */
public final class PreviewMoveJob {
  /** Names of what stands in a row. */
  public static final List<String> COLUMNS = Change.COLUMNS;

  private final PreviewMoveRequest request;
  private final Progress progress;
  private final Settings settings;
  private final Runs runs;
  private final Move move;

  private PreviewMoveJob(PreviewMoveRequest request, Progress progress) {
    Configuration hadoop = new Configuration();
    this.request = request;
    this.progress = progress;
    this.settings = SettingsFile.read(hadoop, request.config()).settings();
    this.runs = new Runs(request.output(), hadoop);
    this.move = new Move(request.tree(), request.member(), request.to());
  }

  /**
   * What would change.
   *
   * @param run that is published
   * @param state what the run is to its period
   * @param from who stands above the member in it; null for the company
   * @param currency of all money
   * @param changes rows of {@link #COLUMNS}, by member
   * @param totals rows of the same without a member
   * @param members for whom anything changes
   * @param gaining who earn more
   * @param losing who earn less
   * @param gained what those who earn more earn more, together
   * @param lost what those who earn less earn less, together: zero or negative
   */
  public record Previewed(
      String run,
      String state,
      String from,
      String currency,
      List<List<Object>> changes,
      List<List<Object>> totals,
      long members,
      int gaining,
      int losing,
      BigDecimal gained,
      BigDecimal lost) {}

  /** Works out and compares; a move that cannot be is refused before any work. */
  public static Previewed run(PreviewMoveRequest request, Progress progress) {
    return new PreviewMoveJob(request, progress).run();
  }

  private Previewed run() {
    Manifest run = runs.require(request.period());
    if (run.state() == Manifest.State.OPENING) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "period " + request.period()
              + " was taken over from another system and not worked out here; choose a later one. Nothing was worked out");
    }
    new NeededTables("jenjang preview-move")
        .in(run, List.of(Genealogy.TABLE, Qualifications.TABLE, Statements.TABLE))
        .require();
    Plan plan = PlanFile.recorded(runs, run).inForce(run.period()).plan();
    String from = MoveCheck.from(runs, run, plan, move);
    SparkSession session =
        progress.stage("start", () -> SparkSessions.open(settings.spark(), request.master()));
    Map<String, List<InputFile>> inputs = progress.stage(
        "inputs",
        () -> RecordedInputs.of(
            session,
            runs,
            run.period(),
            run.inputs(),
            request.inputs(),
            "name its folder with --input"));
    String state = runs.pointer(run.period())
        .map(Pointer::state)
        .orElse(Pointer.State.PREVIEW)
        .word();
    Changes changes =
        changes(new StoredRun(session, runs, run, settings.spark(), progress), inputs, plan);
    return new Previewed(
        run.runId(),
        state,
        from,
        plan.currency(),
        changes.byMember().stream().map(Change::cells).toList(),
        changes.totals().stream().map(Change::cells).toList(),
        changes.members(),
        changes.gaining(),
        changes.losing(),
        changes.gained(),
        changes.lost());
  }

  private Changes changes(StoredRun stored, Map<String, List<InputFile>> inputs, Plan plan) {
    Configuration hadoop = runs.configuration();
    Manifest run = stored.run();
    try (Scratch scratch = new Scratch(runs.folder(), hadoop)) {
      RunFolder folder =
          RunFolder.begin(scratch.folder(), run.period(), hadoop, Instant.now(), run.runId());
      try {
        List<Manifest.Output> moved = stored.again(inputs, move, folder).outputs();
        return progress.stage(
            "compare",
            () -> Changes.of(
                plan,
                table -> runs.files(run, table.name()),
                table ->
                    folder.paths(moved, table.name()).stream().map(Path::new).toList(),
                hadoop));
      } finally {
        folder.abandon();
      }
    }
  }
}
