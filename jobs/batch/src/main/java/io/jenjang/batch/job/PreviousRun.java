package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.OpeningReader;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import io.jenjang.tree.IdIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The run whose carry opens a period.
 *
 * @param runs of the output folder
 * @param versions of the plan: an earlier one says which period was the one before
 * @param manifest null when the period is the first one
 */
record PreviousRun(Runs runs, PlanVersions versions, Manifest manifest) {

  /** The run that was asked for, else the latest complete one of the previous period, else none. One that was asked for and is not there is an error. */
  static PreviousRun find(
      RunRequest request, PlanVersions versions, PeriodWindow window, Configuration hadoop) {
    Runs runs = new Runs(request.output(), hadoop);
    Optional<PeriodWindow> before = versions.previous(window);
    if (request.carry() != null) {
      String period = before.map(PeriodWindow::name).orElse(window.name());
      return new PreviousRun(runs, versions, runs.require(period, request.carry()));
    }
    return new PreviousRun(
        runs, versions, before.flatMap(period -> runs.published(period.name())).orElse(null));
  }

  /** What the run left, by this period's member numbers. */
  Opening opening(Plan plan, PeriodWindow window, MemberIntake people) {
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
        earlier(OpeningReader.lookBack(plan), window));
  }

  /** For the manifest; null when there is none. */
  Manifest.Previous reference() {
    return manifest == null ? null : new Manifest.Previous(manifest.period(), manifest.runId());
  }

  private List<String> earlier(int lookBack, PeriodWindow window) {
    List<String> names = new ArrayList<>();
    Optional<PeriodWindow> before = versions.previous(window);
    for (int i = lookBack; i > 0 && before.isPresent(); i--) {
      names.add(before.get().name());
      before = versions.previous(before.get());
    }
    return names;
  }
}
