package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.intake.SaleIntake;
import io.jenjang.batch.step.restate.Cause;
import io.jenjang.batch.step.restate.Difference;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.error.ErrorCode;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/**
 * Tells which change makes which difference of a closed period. One change is the cause of everything. Of several, each is made on top of those before it, in
 * the order of {@link Cause}, and the period is worked out after each but the last; what an amount moves by in between is that change's, so that all of them
 * come to the difference exactly.
 */
final class CauseSplit {
  private final SparkSession session;
  private final Settings settings;
  private final Runs runs;
  private final Manifest closed;
  private final Progress progress;
  private final With then;
  private final With now;

  /**
   * With what a period is worked out.
   *
   * @param rules that the plan runs under
   * @param mapping file, or null
   */
  record With(PlanVersions versions, RuleFiles rules, PreviousRun previous, String mapping) {
    Plan plan(String period) {
      return versions.inForce(period).plan();
    }
  }

  /**
   * @param settings with which the period is worked out again
   * @param closed as readers see it
   * @param now with what it is worked out again
   */
  CauseSplit(
      SparkSession session,
      Settings settings,
      Runs runs,
      Manifest closed,
      With now,
      Progress progress) {
    this.session = session;
    this.settings = settings;
    this.runs = runs;
    this.closed = closed;
    this.progress = progress;
    this.now = now;
    PlanVersions versions = PlanFile.recorded(runs, closed);
    this.then = new With(
        versions,
        RuleFiles.recorded(
            runs.configuration(),
            versions.inForce(closed.period()).plan(),
            what -> runs.recorded(closed, what)),
        stood(closed),
        runs.recorded(closed, "mapping"));
  }

  private PreviousRun stood(Manifest run) {
    PreviousRun previous = PreviousRun.recorded(runs, run);
    return previous.with(previous.restated().posted());
  }

  /** A period's differences by their causes, and those causes in a few words. */
  record Split(List<Posting> postings, String causes) {}

  /**
   * Splits what differs.
   *
   * @param run that worked the period out again
   * @param sales that it read
   * @param differences to what was closed
   */
  Split of(String run, SaleIntake sales, List<Difference> differences) {
    ChangedInputs inputs = new ChangedInputs(closed.inputs(), sales.files());
    ReleasedRejects released = ReleasedRejects.of(runs, closed, sales.rejects());
    Set<Cause> changed = inputs.causes();
    changed.addAll(otherwise());
    changed.add(Cause.RELEASED_REJECT);
    GoneInputs gone = changed.contains(Cause.MAPPING)
        ? GoneInputs.NONE
        : GoneInputs.of(session, runs, closed, inputs.gone());
    changed.removeAll(unchanged(inputs, released, gone));
    List<Posting> postings = new ArrayList<>();
    if (!differences.isEmpty()) {
      CauseStage stage = new CauseStage(
          session,
          settings,
          runs,
          closed,
          then,
          now,
          inputs,
          released.keys(),
          changed,
          gone::place,
          progress);
      progress.stage(
          "causes",
          () -> postings.addAll(split(run, stage, steps(changed, gone.all()), differences)));
    }
    return new Split(List.copyOf(postings), words(changed));
  }

  /** What is otherwise beside the inputs. */
  private Set<Cause> otherwise() {
    Set<Cause> causes = new TreeSet<>();
    if (!Objects.equals(text(then.mapping()), text(now.mapping()))) {
      causes.add(Cause.MAPPING);
    }
    boolean samePlan =
        now.plan(closed.period()).digest().equals(then.plan(closed.period()).digest());
    if (!samePlan || !now.rules().texts().equals(then.rules().texts())) {
      causes.add(Cause.PLAN_CHANGE);
    }
    if (!runId(now.previous()).equals(runId(then.previous()))) {
      causes.add(Cause.OPENING);
    }
    return causes;
  }

  /** Of what files of sales may be a cause of: what their lines are no cause of. */
  private Set<Cause> unchanged(ChangedInputs inputs, ReleasedRejects released, GoneInputs gone) {
    Set<Cause> unchanged = new ChangedSales(
            session, runs.folder(), closed.period(), now, settings.intake())
        .unchanged(
            gone.all() ? inputs.salesGone().stream().map(gone::place).toList() : List.of(),
            inputs.salesCome(),
            released.keys());
    if (!gone.all()) {
      unchanged.removeAll(Set.of(Cause.LATE_SALE, Cause.RETURN));
    }
    if (released.standIn(inputs.salesThatStay())) {
      unchanged.remove(Cause.RELEASED_REJECT);
    }
    return unchanged;
  }

  private String words(Set<Cause> causes) {
    return Cause.text(
        causes, closed.previous() == null ? null : closed.previous().period());
  }

  private static String runId(PreviousRun previous) {
    return previous.standing() == null ? "" : previous.standing().runId();
  }

  private String text(String mapping) {
    return mapping == null
        ? ""
        : TextFile.read(runs.configuration(), mapping, "mapping", ErrorCode.CONFIGURATION);
  }

  /** Changes that are made together; inputs that cannot be mixed are. */
  private static List<Set<Cause>> steps(Set<Cause> changed, boolean separable) {
    Set<Cause> files = new TreeSet<>(changed);
    files.removeAll(Set.of(Cause.OPENING, Cause.PLAN_CHANGE, Cause.RELEASED_REJECT));
    List<Set<Cause>> steps = new ArrayList<>();
    for (Cause cause : changed) {
      boolean together = !separable && files.contains(cause);
      if (!together) {
        steps.add(Set.of(cause));
      } else if (cause == files.iterator().next()) {
        steps.add(files);
      }
    }
    return steps;
  }

  private List<Posting> split(
      String run, CauseStage stage, List<Set<Cause>> steps, List<Difference> differences) {
    List<Posting> postings = new ArrayList<>();
    long[] reached = differences.stream().mapToLong(Difference::paid).toArray();
    Set<Cause> made = new TreeSet<>();
    Set<Cause> untold = new TreeSet<>();
    for (int step = 0; step < Math.max(1, steps.size()); step++) {
      Set<Cause> next = steps.isEmpty() ? Set.of() : steps.get(step);
      made.addAll(next);
      untold.addAll(next);
      Optional<long[]> amounts = step + 1 >= steps.size()
          ? Optional.of(differences.stream().mapToLong(Difference::due).toArray())
          : stage.after(made, differences);
      if (amounts.isPresent()) {
        add(postings, run, differences, reached, amounts.get(), words(untold));
        reached = amounts.get();
        untold.clear();
      }
    }
    return postings;
  }

  private void add(
      List<Posting> postings,
      String run,
      List<Difference> differences,
      long[] before,
      long[] after,
      String cause) {
    for (int i = 0; i < before.length; i++) {
      long amount = Math.subtractExact(after[i], before[i]);
      if (amount != 0) {
        Difference one = differences.get(i);
        postings.add(new Posting(closed.period(), run, one.memberId(), one.bonus(), amount, cause));
      }
    }
  }
}
