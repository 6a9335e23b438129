package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.io.TableReader;
import io.jenjang.batch.io.TextFile;
import io.jenjang.batch.schema.Carry;
import io.jenjang.batch.schema.Postings;
import io.jenjang.batch.schema.Table;
import io.jenjang.batch.step.check.ColumnSums;
import io.jenjang.batch.step.intake.MemberIntake;
import io.jenjang.batch.step.payout.Opening;
import io.jenjang.batch.step.payout.OpeningReader;
import io.jenjang.batch.step.restate.Posting;
import io.jenjang.batch.step.returns.ClosedRun;
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
 * @param restated what is known now of closed periods
 */
record PreviousRun(Runs runs, Manifest manifest, Pointer.State state, Restated restated) {

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
      return now(runs, run, of(runs, run).state());
    }
    return pointer.isEmpty()
        ? of(runs, null)
        : now(
            runs,
            runs.published(pointer.get().period()).orElseThrow(),
            pointer.get().state());
  }

  private static PreviousRun now(Runs runs, Manifest run, Pointer.State state) {
    return new PreviousRun(runs, run, state, Restated.now(runs, run));
  }

  /** The same run with what was known of closed periods at another time. */
  PreviousRun with(Restated known) {
    return new PreviousRun(runs, manifest, state, known);
  }

  /** A certain run, with what it is to its period by now; null for none. */
  static PreviousRun of(Runs runs, Manifest run) {
    if (run == null) {
      return new PreviousRun(runs, null, null, Restated.none(runs));
    }
    Pointer.State state = runs.pointer(run.period())
        .filter(pointer -> pointer.runId().equals(run.runId()))
        .map(Pointer::state)
        .orElse(Pointer.State.PREVIEW);
    return new PreviousRun(runs, run, state, Restated.none(runs));
  }

  /** What a stored run stood on, with what was known then of closed periods; a restated run posts nothing of that. */
  static PreviousRun recorded(Runs runs, Manifest run) {
    Manifest.Previous previous = run.previous();
    Optional<Runs> closed = Restated.closedBeside(runs);
    Runs main = closed.orElse(runs);
    Restated known = known(runs, main, run);
    PreviousRun stood = of(main, null);
    if (previous != null) {
      Restated.Place place = Restated.stoodOn(runs, previous.period(), previous.runId());
      stood = of(place.runs(), place.run());
    }
    return stood.with(closed.isPresent() ? known.posted() : known);
  }

  private static Restated known(Runs runs, Runs main, Manifest run) {
    String known = runs.recorded(run, "restatements");
    return known == null
        ? Restated.none(main)
        : Restated.recorded(
            main, TextFile.read(runs.configuration(), known, "restatements", ErrorCode.OUTPUT));
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

  /** The run whose titles, accumulated volumes and legs open the period: as they are known now; null without a run. */
  Manifest standing() {
    return manifest == null ? null : restated.of(manifest.period()).orElse(manifest);
  }

  /** Stops with REFUSED where runs that the period reads were made without the tables for it. */
  void requireTables(PeriodWindow window, Plan plan) {
    NeededTables needed = new NeededTables("period " + window.name());
    for (Restated.Place place : restated.chain(manifest)) {
      List<Table> tables = new ArrayList<>();
      if (place.run().runId().equals(manifest.runId())) {
        tables.add(Carry.TABLE);
      }
      if (!restated.latest().isEmpty()) {
        tables.add(Postings.TABLE);
      }
      if (plan.returns() == Plan.ReturnPolicy.REVERSE_ORIGINAL) {
        tables.addAll(NeededTables.OF_RETURNS);
      }
      needed.in(place.run(), tables);
    }
    needed.require();
  }

  /** What the run left, by this period's member numbers. */
  Opening opening(PlanVersions versions, Plan plan, PeriodWindow window, MemberIntake people) {
    int members = people.members().count();
    if (manifest == null) {
      return Opening.empty(plan, members);
    }
    TableReader closed = TableReader.of(Carry.TABLE, runs, manifest);
    IdIndex index = IdIndex.of(people.members().ids());
    List<String> earlier = earlier(versions, OpeningReader.lookBack(plan), window);
    return restated
        .of(manifest.period())
        .map(run -> TableReader.of(Carry.TABLE, restated.runs(), run))
        .map(
            standing -> OpeningReader.read(standing, closed, plan, window, members, index, earlier))
        .orElseGet(() -> OpeningReader.read(closed, plan, window, members, index, earlier));
  }

  /**
   * This run and all on which it stands, the latest first, as far as they worked sales out; nothing of what another system left. Of a restated period the run
   * that restated it: who got money by it, and not who had it before, gives it back.
   */
  List<ClosedRun> chain() {
    return restated.known(manifest).stream().map(Restated.Place::closedRun).toList();
  }

  /** What restatements of closed periods change and no run before this one has posted. */
  List<Posting> postings() {
    return manifest == null ? List.of() : restated.open(manifest);
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
