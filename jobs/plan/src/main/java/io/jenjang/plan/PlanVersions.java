package io.jenjang.plan;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.error.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The versions of one plan, side by side. A period takes the one in force: the latest that takes effect on the period's first day or before. */
public final class PlanVersions {
  private final List<Version> versions;

  /** A plan and the file that it was read from. */
  public record Version(String file, Plan plan) {
    private String words() {
      return file + " (" + plan.id() + " version " + plan.version() + ", in force from "
          + plan.effectiveFrom() + ")";
    }
  }

  private PlanVersions(List<Version> versions) {
    this.versions = versions;
  }

  /**
   * Puts versions in the order of their dates.
   *
   * @param versions at least one
   * @throws JenjangException (PLAN) if they are not versions of one plan, if two take effect on one day, if their numbers do not rise with their dates, or
   *     if one takes effect inside a period of the one before; each time with both files
   */
  public static PlanVersions of(List<Version> versions) {
    List<Version> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparing((Version version) -> version.plan().effectiveFrom())
        .thenComparing(Version::file));
    Problems problems = new Problems();
    for (int i = 1; i < sorted.size(); i++) {
      problem(sorted.get(i - 1), sorted.get(i)).ifPresent(problems::add);
    }
    problems.throwIfAny(ErrorCode.PLAN);
    return new PlanVersions(List.copyOf(sorted));
  }

  private static Optional<String> problem(Version earlier, Version later) {
    String both = earlier.words() + " and " + later.words();
    LocalDate start = later.plan().effectiveFrom();
    if (!earlier.plan().id().equals(later.plan().id())) {
      return Optional.of(
          both
              + " are different plans; a folder holds the versions of one plan, so move one of them out");
    } else if (earlier.plan().effectiveFrom().equals(start)) {
      return Optional.of(both + " take effect on one day; change one effective-from");
    } else if (earlier.plan().version() >= later.plan().version()) {
      return Optional.of(
          both + ": the later one needs the higher number; change version or effective-from");
    } else if (Calendars.isInsidePeriod(earlier.plan().calendar(), start)) {
      return Optional.of(
          both + ": " + start
              + " lies inside a period of the earlier one; let the later one take effect on the first day of a period of both");
    }
    return Optional.empty();
  }

  /** In the order of their dates. */
  public List<Version> all() {
    return versions;
  }

  /**
   * The version in force in the period of that name.
   *
   * @throws JenjangException (PLAN) if there is no such period, or if it starts before the first version takes effect
   */
  public Version inForce(String period) {
    if (versions.size() == 1) {
      Calendars.window(versions.get(0).plan(), period);
      return versions.get(0);
    }
    List<JenjangException> unreadable = new ArrayList<>();
    boolean early = false;
    for (int i = versions.size() - 1; i >= 0; i--) {
      try {
        LocalDate first =
            Calendars.parse(versions.get(i).plan().calendar(), period).firstDay();
        Optional<Version> found = onDay(first);
        early |= found.isEmpty();
        if (found.isPresent() && found.get() == versions.get(i)) {
          return versions.get(i);
        }
      } catch (JenjangException noSuchPeriod) {
        unreadable.add(noSuchPeriod);
      }
    }
    throw early ? beforeTheFirst(period) : noPeriod(period, unreadable);
  }

  private JenjangException beforeTheFirst(String period) {
    return new JenjangException(
        ErrorCode.PLAN,
        "period " + period + " starts before any version takes effect: "
            + versions.stream().map(Version::words).collect(Collectors.joining(", "))
            + "; add the version that was in force then");
  }

  private JenjangException noPeriod(String period, List<JenjangException> unreadable) {
    return new JenjangException(
        ErrorCode.PLAN,
        "period \"" + period + "\" is in the calendar of no version while it is in force: "
            + versions.stream().map(Version::words).collect(Collectors.joining(", "))
            + unreadable.stream()
                .map(problem -> "; " + problem.getMessage())
                .distinct()
                .collect(Collectors.joining()));
  }

  /** The version in force on a day; empty before the first. */
  private Optional<Version> onDay(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.plan().effectiveFrom().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /** The period before another one: of an earlier version, if that was in force then. Empty before the first one of a calendar that lists its periods. */
  public Optional<PeriodWindow> previous(PeriodWindow window) {
    Version before = onDay(window.firstDay().minusDays(1)).orElse(versions.get(0));
    return Calendars.previous(before.plan().calendar(), window);
  }
}
