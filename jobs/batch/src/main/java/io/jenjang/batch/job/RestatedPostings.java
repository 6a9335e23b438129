package io.jenjang.batch.job;

import io.jenjang.batch.config.Settings;
import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.schema.Returns;
import io.jenjang.batch.schema.Statements;
import io.jenjang.batch.step.restate.Difference;
import io.jenjang.batch.step.restate.Earned;
import io.jenjang.batch.step.returns.TakenBack;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * What a period that is worked out again changes of what was closed, by cause.
 *
 * @param runs that were closed
 * @param closed run of the period
 */
record RestatedPostings(SparkSession session, Runs runs, Manifest closed, Progress progress) {
  /**
   * The differences, split.
   *
   * @param run that works the period out again
   * @param settings with which it does
   * @param now with what it does
   */
  CauseSplit.Split of(String run, Settings settings, CauseSplit.With now, RunResult result) {
    return new CauseSplit(session, settings, runs, closed, now, progress)
        .of(run, result.sales(), differences(result));
  }

  private List<Difference> differences(RunResult result) {
    return progress.stage(
        "differences",
        () -> new Earned(result.plan(), result.outcome(), result.reversals().clawbacks())
            .from(TableReader.of(Statements.TABLE, runs, closed), takenBack()));
  }

  private List<TakenBack> takenBack() {
    return closed.output(Returns.TABLE.name()).rows() == 0
        ? List.of()
        : TakenBack.of(session, new Restated.Place(runs, closed).closedRun());
  }
}
