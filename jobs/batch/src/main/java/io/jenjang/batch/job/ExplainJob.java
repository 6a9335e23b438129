package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.letter.Letter;
import io.jenjang.plan.Plan;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Tells one member what was sold, what that earned, what was not paid and why; read from the tables of a run, without Spark. */
public final class ExplainJob {
  private ExplainJob() {}

  /**
   * What {@code jenjang explain} was asked.
   *
   * @param run id of a run, or null for the published one
   * @param output folder of the runs
   */
  public record Request(String period, String run, String member, String output) {}

  public static Letter run(Request request) {
    Runs runs = new Runs(request.output(), new Configuration());
    Manifest run = request.run() == null
        ? runs.require(request.period())
        : runs.require(request.period(), request.run());
    Plan plan = PlanFile.recorded(runs, run).inForce(run.period()).plan();
    new NeededTables("jenjang explain").in(run, LetterReader.tables(plan)).require();
    Optional<Pointer> pointer =
        runs.pointer(run.period()).filter(one -> one.runId().equals(run.runId()));
    return new LetterReader(
            runs,
            run,
            plan,
            new Letter.Head(
                request.member(),
                run.period(),
                run.runId(),
                pointer.map(one -> one.state().word()).orElse("unpublished"),
                pointer.map(one -> one.state().isFinal()).orElse(false),
                plan.id() + " " + plan.version(),
                plan.currency(),
                plan.payoutExponent()))
        .read();
  }
}
