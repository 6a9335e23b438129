package io.jenjang.plan.read;

import io.jenjang.hocon.Spelling;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendar.Every;
import io.jenjang.plan.Calendar.Listed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads {@code calendar}: which periods there are. */
final class CalendarReader {
  private static final String EVERY = "every";

  private CalendarReader() {}

  /** The calendar; a month in UTC after a problem. */
  static Calendar read(Optional<Section> found) {
    if (found.isEmpty()) {
      return new Calendar(Every.MONTH, ZoneOffset.UTC, DayOfWeek.MONDAY, List.of());
    }
    Section section = found.get();
    ZoneId zone = section.required(
        "zone", "a time zone such as \"Asia/Jakarta\"", CalendarReader::zone, ZoneOffset.UTC);
    Optional<Entry> starts = section.find("starts");
    DayOfWeek weekStarts =
        starts.flatMap(Values.choice(EnumSet.allOf(DayOfWeek.class))).orElse(DayOfWeek.MONDAY);
    Optional<Entry> periods = section.find("periods");
    Every every = every(section, periods.isPresent());
    section.close();
    if (every != Every.WEEK) {
      starts.ifPresent(entry -> entry.wrong("starts goes with every = week only"));
    }
    List<Listed> listed = periods.map(CalendarReader::listed).orElse(List.of());
    return new Calendar(every, zone, weekStarts, listed);
  }

  private static Every every(Section section, boolean isListed) {
    Optional<Entry> entry = section.find(EVERY);
    if (isListed) {
      entry.ifPresent(found -> found.wrong("periods lists the periods; remove every"));
      return Every.LISTED;
    }
    if (entry.isEmpty()) {
      section.missing(EVERY, "day, week or month; or a list of periods");
    }
    return entry
        .flatMap(Values.choice(EnumSet.of(Every.DAY, Every.WEEK, Every.MONTH)))
        .orElse(Every.MONTH);
  }

  private static Optional<ZoneId> zone(Entry entry) {
    try {
      return Values.text(entry).map(ZoneId::of);
    } catch (DateTimeException unknown) {
      return entry.wrong("unknown time zone; expected a name such as \"Asia/Jakarta\""
          + Spelling.hint(
              entry.raw(), ZoneId.getAvailableZoneIds().stream().sorted().toList()));
    }
  }

  private static List<Listed> listed(Entry entry) {
    List<Listed> listed = new ArrayList<>();
    for (Section section : Values.sections(entry).toList()) {
      String name =
          section.required("name", "the name of the period", CalendarReader::periodName, "");
      LocalDate start = section.required("start", "its first date", Values::date, null);
      LocalDate end = section.required("end", "the date after its last", Values::date, null);
      section.close();
      if (start != null && end != null) {
        Listed period = new Listed(name, start, end);
        follows(listed, period, section.entry());
        listed.add(period);
      }
    }
    if (listed.isEmpty()) {
      entry.expected(
          "at least one period such as { name = 2026-P01, start = 2026-01-01, end = 2026-01-29 }");
    }
    return List.copyOf(listed);
  }

  private static void follows(List<Listed> before, Listed period, Entry place) {
    if (!period.start().isBefore(period.end())) {
      place.wrong("end must be after start; it is the date after the last day");
    }
    if (before.stream().anyMatch(other -> other.name().equals(period.name()))) {
      place.wrong("two periods are called \"" + period.name() + "\"; rename one");
    }
    if (!before.isEmpty()) {
      LocalDate expected = before.get(before.size() - 1).end();
      if (!period.start().equals(expected)) {
        place.wrong("expected start = " + expected
            + ", where the period before ends, so that no day is in none or in two");
      }
    }
  }

  private static Optional<String> periodName(Entry entry) {
    return entry.isScalar() && entry.raw().matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
        ? Optional.of(entry.raw())
        : entry.expected("letters, digits, -, _ and ., at most 64 in all: it names folders");
  }
}
