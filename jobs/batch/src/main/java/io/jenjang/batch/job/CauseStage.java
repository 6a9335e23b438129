package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.read.InputFile;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.step.intake.Caches;
import io.jenjang.batch.step.intake.DeliveredKey;
import io.jenjang.batch.step.restate.Cause;
import io.jenjang.batch.step.restate.Difference;
import io.jenjang.batch.step.restate.Earned;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * A closed period worked out after some of its changes, without writing.
 *
 * @param then with what the closed run worked it out
 * @param now with what it is worked out again
 * @param inputs of both
 * @param released lines that the closed run rejected and that count now
 * @param changed all changes
 * @param place of a recorded file that is not among those of now
 */
record CauseStage(
    SparkSession session,
    Settings settings,
    Runs runs,
    Manifest closed,
    CauseSplit.With then,
    CauseSplit.With now,
    ChangedInputs inputs,
    Set<DeliveredKey> released,
    Set<Cause> changed,
    Function<Manifest.Input, InputFile> place,
    Progress progress) {

  /** The amounts after some of the changes; empty where that cannot be worked out, so that the next change is told together with this one. */
  Optional<long[]> after(Set<Cause> made, List<Difference> differences) {
    CauseSplit.With with = with(made);
    Plan plan = with.plan(closed.period());
    try {
      ChangedInputs.Mixed mixed = inputs.after(made, changed, released, place);
      RunResult result = new RunWork(
              session,
              unlimited(),
              with.versions(),
              plan,
              Calendars.window(plan, closed.period()),
              with.rules().book(),
              progress)
          .compute(
              new RunWork.Source(
                  runs.folder(), mixed.files(), with.mapping(), null, mixed.chosen(), Caches.NONE),
              with.previous());
      return Optional.of(
          new Earned(plan, result.outcome(), result.reversals().clawbacks()).of(differences));
    } catch (JenjangException cannotBe) {
      return Optional.empty();
    }
  }

  private CauseSplit.With with(Set<Cause> made) {
    CauseSplit.With planned = made.contains(Cause.PLAN_CHANGE) ? now : then;
    return new CauseSplit.With(
        planned.versions(),
        planned.rules(),
        isNow(Cause.OPENING, made) ? now.previous() : then.previous(),
        isNow(Cause.MAPPING, made) ? now.mapping() : then.mapping());
  }

  private boolean isNow(Cause cause, Set<Cause> made) {
    return made.contains(cause) || !changed.contains(cause);
  }

  private Settings unlimited() {
    return new Settings(
        settings.intake().withoutLimits(),
        settings.output(),
        settings.cache(),
        settings.accounts(),
        settings.reconcile(),
        settings.spark());
  }
}
