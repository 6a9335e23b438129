package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.step.check.ColumnSums;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.OpeningReader;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.tree.IdIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * The run whose carry opens a period.
 *
 * @param runs of the output folder
 * @param manifest null when the period is the first one
 * @param state what the run is to its period; null without a run
 */
record PreviousRun(Runs runs, Manifest manifest, Pointer.State state) {

  /**
   * The run that was asked for, else the one that readers see of the previous period, else none. One that was asked for and is not there is an
   * error. Once the previous period is closed no other run of it opens this one.
   */
  static PreviousRun find(
      RunRequest request, PlanVersions versions, PeriodWindow window, Runs runs) {
    Optional<PeriodWindow> before = versions.previous(window);
    Optional<Pointer> pointer = before.flatMap(period -> runs.pointer(period.name()));
    if (request.carry() != null) {
      String period = before.map(PeriodWindow::name).orElse(window.name());
      Manifest run = runs.require(period, request.carry());
      pointer.ifPresent(published -> refuseOther(published, run));
      return of(runs, run);
    }
    return pointer.isEmpty()
        ? new PreviousRun(runs, null, null)
        : new PreviousRun(
            runs,
            runs.published(pointer.get().period()).orElseThrow(),
            pointer.get().state());
  }

  /** A certain run, with what it is to its period by now; null for none. */
  static PreviousRun of(Runs runs, Manifest run) {
    if (run == null) {
      return new PreviousRun(runs, null, null);
    }
    Pointer.State state = runs.pointer(run.period())
        .filter(pointer -> pointer.runId().equals(run.runId()))
        .map(Pointer::state)
        .orElse(Pointer.State.PREVIEW);
    return new PreviousRun(runs, run, state);
  }

  private static void refuseOther(Pointer published, Manifest run) {
    if (published.state().isFinal() && !published.runId().equals(run.runId())) {
      throw new JenjangException(
          ErrorCode.REFUSED,
          "--carry " + run.runId() + ": period " + published.period() + " is "
              + published.state().word() + " with run " + published.runId()
              + ", and the next period opens with that one; leave --carry out");
    }
  }

  /** What the run left, by this period's member numbers. */
  Opening opening(PlanVersions versions, Plan plan, PeriodWindow window, MemberIntake people) {
    int members = people.members().count();
    if (manifest == null) {
      return Opening.empty(plan, members);
    }
    return OpeningReader.read(
        TableReader.of(Carry.TABLE, runs, manifest),
        plan,
        window,
        members,
        IdIndex.of(people.members().ids()),
        earlier(versions, OpeningReader.lookBack(plan), window));
  }

  /** Balances by currency that the run's files hand on, added up from the columns; empty without a run. */
  Map<String, BigDecimal> balances(SparkSession session) {
    return manifest == null
        ? Map.of()
        : ColumnSums.balances(session, table -> runs.paths(manifest, table));
  }

  /** For the manifest; null when there is none. */
  Manifest.Previous reference() {
    return manifest == null
        ? null
        : new Manifest.Previous(manifest.period(), manifest.runId(), state, runs.digest(manifest));
  }

  /** For people: what this period stands on. */
  String note() {
    if (manifest == null) {
      return "no published run of the previous period: titles and accumulated volumes start here";
    } else if (state == Pointer.State.PREVIEW) {
      return "stands on a preview, run " + manifest.runId() + " of period " + manifest.period()
          + ", which is not closed: titles, accumulated volumes and balances may still change";
    }
    return "stands on run " + manifest.runId() + " of period " + manifest.period() + ", "
        + state.word();
  }

  private static List<String> earlier(PlanVersions versions, int lookBack, PeriodWindow window) {
    List<String> names = new ArrayList<>();
    Optional<PeriodWindow> before = versions.previous(window);
    for (int i = lookBack; i > 0 && before.isPresent(); i--) {
      names.add(before.get().name());
      before = versions.previous(before.get());
    }
    return names;
  }
}
