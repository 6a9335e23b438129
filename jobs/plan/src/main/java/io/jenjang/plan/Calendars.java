package io.jenjang.plan;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendar.Every;
import io.jenjang.plan.Calendar.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the periods of a calendar: by name, and the one before another.
 *
 * <p>A period starts with its first day in the calendar's zone. Where a change of clocks skips midnight the day starts with its first
 * instant; where midnight comes twice it starts with the first of them. So periods leave no gap and never overlap.
 */
public final class Calendars {
  private static final int DAYS_PER_WEEK = 7;

  private Calendars() {}

  /**
   * The period of that name, which the plan must cover.
   *
   * @throws JenjangException with {@link ErrorCode#PLAN} if there is no such period, or if the plan takes effect only later
   */
  public static PeriodWindow window(Plan plan, String name) {
    PeriodWindow window = parse(plan.calendar(), name);
    if (window.firstDay().isBefore(plan.effectiveFrom())) {
      throw wrong("plan " + plan.id() + " version " + plan.version() + " takes effect from "
          + plan.effectiveFrom()
          + " and does not cover period " + name + ", which starts on " + window.firstDay()
          + "; give the version of the plan that was in force then");
    }
    return window;
  }

  /**
   * The period of that name: {@code 2026-10} for a month, the first date for a day or a week, the listed name otherwise.
   *
   * @throws JenjangException with {@link ErrorCode#PLAN} if the calendar has no such period
   */
  public static PeriodWindow parse(Calendar calendar, String name) {
    return switch (calendar.every()) {
      case MONTH -> month(calendar, yearMonth(name));
      case DAY -> days(calendar, date(name, Every.DAY), 1);
      case WEEK -> week(calendar, date(name, Every.WEEK));
      case LISTED -> listed(calendar, name);
    };
  }

  /** The period before; empty before the first one of a calendar that lists its periods. */
  public static Optional<PeriodWindow> previous(Calendar calendar, PeriodWindow window) {
    return containing(calendar, window.firstDay().minusDays(1));
  }

  /** The period that holds a day; empty where a calendar that lists its periods has none. */
  public static Optional<PeriodWindow> containing(Calendar calendar, LocalDate day) {
    return switch (calendar.every()) {
      case MONTH -> Optional.of(month(calendar, YearMonth.from(day)));
      case DAY -> Optional.of(days(calendar, day, 1));
      case WEEK -> {
        int late = Math.floorMod(
            day.getDayOfWeek().getValue() - calendar.weekStarts().getValue(), DAYS_PER_WEEK);
        yield Optional.of(days(calendar, day.minusDays(late), DAYS_PER_WEEK));
      }
      case LISTED ->
        calendar.listed().stream()
            .filter(period -> !period.start().isAfter(day) && period.end().isAfter(day))
            .findFirst()
            .map(period -> listedWindow(calendar, period));
    };
  }

  /** Names of the periods before one, the nearest first; fewer than {@code count} where the calendar begins. */
  public static List<String> namesBefore(Calendar calendar, PeriodWindow window, int count) {
    List<String> names = new ArrayList<>();
    Optional<PeriodWindow> before = previous(calendar, window);
    while (names.size() < count && before.isPresent()) {
      names.add(before.get().name());
      before = previous(calendar, before.get());
    }
    return names;
  }

  /** Whether a period of the calendar has begun before that day and has not ended. */
  public static boolean isInsidePeriod(Calendar calendar, LocalDate day) {
    return containing(calendar, day)
        .filter(period -> !period.firstDay().equals(day))
        .isPresent();
  }

  /** Whether a period of the calendar starts on that day. */
  public static boolean startsPeriod(Calendar calendar, LocalDate day) {
    return switch (calendar.every()) {
      case DAY -> true;
      case WEEK -> day.getDayOfWeek() == calendar.weekStarts();
      case MONTH -> day.getDayOfMonth() == 1;
      case LISTED ->
        calendar.listed().stream().anyMatch(period -> period.start().equals(day));
    };
  }

  /** The first day after the period with that day; the day after it where no period has it, which only a list can leave out. */
  public static LocalDate endOfPeriod(Calendar calendar, LocalDate day) {
    return switch (calendar.every()) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusDays(1).with(TemporalAdjusters.nextOrSame(calendar.weekStarts()));
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
      case LISTED ->
        calendar.listed().stream()
            .filter(period -> !day.isBefore(period.start()) && day.isBefore(period.end()))
            .map(Listed::end)
            .findFirst()
            .orElse(day.plusDays(1));
    };
  }

  private static PeriodWindow month(Calendar calendar, YearMonth month) {
    LocalDate first = month.atDay(1);
    return between(calendar.zone(), month.toString(), first, month.plusMonths(1).atDay(1));
  }

  private static PeriodWindow week(Calendar calendar, LocalDate first) {
    if (first.getDayOfWeek() != calendar.weekStarts()) {
      int late = Math.floorMod(
          first.getDayOfWeek().getValue() - calendar.weekStarts().getValue(), DAYS_PER_WEEK);
      throw wrong("period \"" + first + "\" is a " + lower(first.getDayOfWeek())
          + ", but the weeks of the plan start on a " + lower(calendar.weekStarts())
          + "; the week with that day is " + first.minusDays(late));
    }
    return days(calendar, first, DAYS_PER_WEEK);
  }

  private static PeriodWindow days(Calendar calendar, LocalDate first, int count) {
    return between(calendar.zone(), first.toString(), first, first.plusDays(count));
  }

  private static PeriodWindow listed(Calendar calendar, String name) {
    return calendar.listed().stream()
        .filter(period -> period.name().equals(name))
        .findFirst()
        .map(period -> listedWindow(calendar, period))
        .orElseThrow(
            () -> wrong("period \"" + name + "\" is not in the plan's calendar; expected one of "
                + calendar.listed().stream().map(Listed::name).collect(Collectors.joining(", "))));
  }

  private static PeriodWindow listedWindow(Calendar calendar, Listed period) {
    return between(calendar.zone(), period.name(), period.start(), period.end());
  }

  private static PeriodWindow between(ZoneId zone, String name, LocalDate first, LocalDate end) {
    return new PeriodWindow(name, first, end.minusDays(1), micros(first, zone), micros(end, zone));
  }

  private static long micros(LocalDate day, ZoneId zone) {
    Instant start = day.atStartOfDay(zone).toInstant();
    return ChronoUnit.MICROS.between(Instant.EPOCH, start);
  }

  private static YearMonth yearMonth(String name) {
    return parsed(name, Every.MONTH, "\\d{4}-\\d{2}", YearMonth::parse);
  }

  private static LocalDate date(String name, Every every) {
    return parsed(name, every, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse);
  }

  private static <T> T parsed(String name, Every every, String form, Function<String, T> parser) {
    if (name.matches(form)) {
      try {
        return parser.apply(name);
      } catch (DateTimeParseException noSuchDate) {
        throw wrongName(name, every, noSuchDate);
      }
    }
    throw wrongName(name, every, null);
  }

  private static JenjangException wrongName(String name, Every every, Throwable cause) {
    String expected = every == Every.MONTH
        ? "the month, as in 2026-10"
        : "the first date of the " + lower(every) + ", as in 2026-10-05";
    return new JenjangException(
        ErrorCode.PLAN,
        "period \"" + name + "\" is not a " + lower(every) + "; the plan is paid every "
            + lower(every) + ": expected " + expected,
        cause);
  }

  private static JenjangException wrong(String message) {
    return new JenjangException(ErrorCode.PLAN, message);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
