package io.jenjang.batch.job;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Pointer;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.report.disclosure.Disclosure.Source;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.Plan;
import io.jenjang.plan.PlanVersions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The published runs of periods that follow each other, in one currency.
 *
 * @param name of the periods: {@code 2026-01..2026-12}, or of the one
 * @param plan in force in the last one
 * @param ranks of all their plans, ascending as in the last; those that it does not know any more are the lowest
 * @param runs the earliest first
 * @param sources the same for people
 */
record PublishedPeriods(
    String name, Plan plan, List<String> ranks, List<Manifest> runs, List<Source> sources) {
  private static final String TO = "..";

  /** Stops with USAGE where the periods are none, and with OUTPUT and every period that has no published run. */
  static PublishedPeriods of(Runs runs, String periods) {
    int between = periods.indexOf(TO);
    String first = between < 0 ? periods : periods.substring(0, between);
    String last = between < 0 ? periods : periods.substring(between + TO.length());
    if (first.isEmpty() || last.isEmpty()) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--period " + periods
              + ": expected one period, or the first and the last, as in 2026-01..2026-12");
    }
    Manifest end = runs.require(last);
    return of(runs, names(first, last, PlanFile.recorded(runs, end)));
  }

  private static List<String> names(String first, String last, PlanVersions versions) {
    var calendar = versions.inForce(last).plan().calendar();
    PeriodWindow from = Calendars.parse(calendar, first);
    List<String> names = new ArrayList<>(List.of(last));
    PeriodWindow at = Calendars.parse(calendar, last);
    if (at.firstDay().isBefore(from.firstDay())) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "--period " + first + TO + last + ": " + last + " is before " + first
              + "; expected the first period, then the last");
    }
    while (at.firstDay().isAfter(from.firstDay())) {
      Optional<PeriodWindow> before = versions.previous(at);
      if (before.isEmpty()) {
        throw new JenjangException(
            ErrorCode.USAGE,
            "--period " + first + TO + last + ": the plan has no period before " + at.name());
      }
      at = before.get();
      names.add(at.name());
    }
    Collections.reverse(names);
    return names;
  }

  private static PublishedPeriods of(Runs runs, List<String> names) {
    Problems problems = new Problems();
    List<Manifest> found = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (String name : names) {
      Optional<Pointer> pointer = runs.pointer(name);
      if (pointer.isEmpty() || pointer.get().state() == Pointer.State.OPENING) {
        problems.add(
            "period " + name
                + " has no published run that paid anybody; run it first, or leave it out with --period");
      } else {
        Pointer there = pointer.get();
        found.add(runs.require(name));
        sources.add(
            new Source(name, there.runId(), there.state().word(), there.state().isFinal()));
      }
    }
    problems.throwIfAny(ErrorCode.OUTPUT);
    List<Plan> plans = found.stream()
        .map(run -> PlanFile.recorded(runs, run).inForce(run.period()).plan())
        .toList();
    requireOneCurrency(found, plans);
    String first = names.get(0);
    String last = names.get(names.size() - 1);
    return new PublishedPeriods(
        names.size() == 1 ? last : first + TO + last,
        plans.get(plans.size() - 1),
        ranks(plans),
        found,
        sources);
  }

  private static void requireOneCurrency(List<Manifest> runs, List<Plan> plans) {
    Set<String> currencies = new LinkedHashSet<>();
    plans.forEach(plan -> currencies.add(plan.currency()));
    if (currencies.size() > 1) {
      throw new JenjangException(
          ErrorCode.USAGE,
          "periods " + runs.get(0).period() + TO + runs.get(runs.size() - 1).period()
              + " are paid in " + String.join(", ", currencies)
              + ", which do not add up; expected periods of one currency");
    }
  }

  private static List<String> ranks(List<Plan> plans) {
    List<String> last =
        plans.get(plans.size() - 1).ranks().stream().map(rank -> rank.name()).toList();
    Set<String> ranks = new LinkedHashSet<>();
    plans.forEach(plan -> plan.ranks().forEach(rank -> ranks.add(rank.name())));
    last.forEach(ranks::remove);
    ranks.addAll(last);
    return List.copyOf(ranks);
  }
}
