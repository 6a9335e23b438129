package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.PlanVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Periods are closed one after another, each standing on the one that was closed before. */
final class PeriodOrder {
  private final Runs runs;
  private final Calendar calendar;
  private final List<String> problems = new ArrayList<>();

  private PeriodOrder(Runs runs, Calendar calendar) {
    this.runs = runs;
    this.calendar = calendar;
  }

  /** Why the run may not be closed yet, a sentence each; empty if nothing stands in its way. */
  static List<String> problems(Runs runs, Manifest run, PlanVersions versions) {
    Calendar calendar = versions.inForce(run.period()).plan().calendar();
    PeriodOrder order = new PeriodOrder(runs, calendar);
    PeriodWindow window = Calendars.parse(calendar, run.period());
    boolean anyEarlier = order.others(window);
    order.before(run, versions.previous(window), anyEarlier);
    return order.problems;
  }

  /** Whether any earlier period is closed. */
  private boolean others(PeriodWindow window) {
    boolean anyEarlier = false;
    for (String other : runs.periods()) {
      Optional<Pointer> pointer = runs.pointer(other);
      Optional<PeriodWindow> place = place(other);
      if (pointer.isEmpty() || place.isEmpty() || other.equals(window.name())) {
        continue;
      }
      boolean isFinal = pointer.get().state().isFinal();
      if (place.get().firstDay().isBefore(window.firstDay())) {
        anyEarlier |= isFinal;
        if (!isFinal) {
          problems.add("period " + other + " is not closed, readers see preview "
              + pointer.get().runId() + " of it; close it first");
        }
      } else if (isFinal) {
        problems.add(
            "the later period " + other + " is " + pointer.get().state().word()
                + " already with run " + pointer.get().runId());
      }
    }
    return anyEarlier;
  }

  private void before(Manifest run, Optional<PeriodWindow> before, boolean anyEarlier) {
    Optional<Pointer> pointer = before.flatMap(period -> runs.pointer(period.name()));
    Manifest.Previous stands = run.previous();
    if (pointer.isEmpty()) {
      if (stands != null) {
        problems.add("run " + run.runId() + " stands on run " + stands.runId() + " of period "
            + stands.period() + ", which is not closed; close it first");
      } else if (anyEarlier) {
        problems.add("period " + before.map(PeriodWindow::name).orElse("before")
            + " lies between the closed ones and this one and has no run; run and close it first");
      }
    } else if (pointer.get().state().isFinal()) {
      standsOn(run, pointer.get());
    }
  }

  private void standsOn(Manifest run, Pointer closed) {
    Manifest.Previous stands = run.previous();
    if (stands == null
        || !stands.runId().equals(closed.runId())
        || !stands.manifestSha256().equals(closed.manifestSha256())) {
      problems.add("run " + run.runId() + " stands on "
          + (stands == null ? "nothing" : "run " + stands.runId()) + ", but period "
          + closed.period() + " is " + closed.state().word() + " with run " + closed.runId()
          + "; run period " + run.period() + " again and close that run");
    }
  }

  private Optional<PeriodWindow> place(String period) {
    try {
      return Optional.of(Calendars.parse(calendar, period));
    } catch (JenjangException e) {
      // A period of another calendar has no place among these.
      return Optional.empty();
    }
  }
}
