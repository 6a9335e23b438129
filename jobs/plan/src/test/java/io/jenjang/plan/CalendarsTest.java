package io.jenjang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Calendar.Every;
import io.jenjang.plan.Calendar.Listed;
import io.jenjang.plan.read.PlanReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarsTest {
  private static final Calendar MONTHS = calendar(Every.MONTH, "Asia/Jakarta");

  @Test
  void monthInItsZone() {
    PeriodWindow october = Calendars.parse(MONTHS, "2026-10");
    assertThat(october.name()).isEqualTo("2026-10");
    assertThat(october.firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(october.lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(october.startMicros()).isEqualTo(micros("2026-09-30T17:00:00Z"));
    assertThat(october.endMicros()).isEqualTo(micros("2026-10-31T17:00:00Z"));
  }

  @Test
  void monthsFollowEachOther() {
    PeriodWindow january = Calendars.parse(MONTHS, "2026-01");
    PeriodWindow december = Calendars.previous(MONTHS, january).orElseThrow();
    assertThat(december.name()).isEqualTo("2025-12");
    assertThat(december.endMicros()).isEqualTo(january.startMicros());
  }

  @Test
  void monthWithAChangeOfClocksIsAnHourLonger() {
    Calendar berlin = calendar(Every.MONTH, "Europe/Berlin");
    PeriodWindow october = Calendars.parse(berlin, "2026-10");
    assertThat(october.startMicros()).isEqualTo(micros("2026-09-30T22:00:00Z"));
    assertThat(october.endMicros()).isEqualTo(micros("2026-10-31T23:00:00Z"));
  }

  @Test
  void dayThatStartsAtOneBecauseMidnightWasSkipped() {
    Calendar saoPaulo = calendar(Every.DAY, "America/Sao_Paulo");
    PeriodWindow day = Calendars.parse(saoPaulo, "2018-11-04");
    assertThat(day.startMicros()).isEqualTo(micros("2018-11-04T03:00:00Z"));
    assertThat(day.endMicros()).isEqualTo(micros("2018-11-05T02:00:00Z"));
    assertThat(Calendars.previous(saoPaulo, day).orElseThrow().endMicros())
        .isEqualTo(day.startMicros());
  }

  @Test
  void dayThatNeverWasIsEmpty() {
    PeriodWindow skipped = Calendars.parse(calendar(Every.DAY, "Pacific/Apia"), "2011-12-30");
    assertThat(skipped.endMicros()).isEqualTo(skipped.startMicros());
  }

  @Test
  void weekIsNamedByItsFirstDate() {
    Calendar weeks = new Calendar(Every.WEEK, ZoneId.of("UTC"), DayOfWeek.THURSDAY, List.of());
    PeriodWindow week = Calendars.parse(weeks, "2026-10-08");
    assertThat(week.lastDay()).isEqualTo(LocalDate.of(2026, 10, 14));
    assertThat(Calendars.previous(weeks, week).orElseThrow().name()).isEqualTo("2026-10-01");
  }

  @Test
  void weekStartsOnItsDay() {
    assertWrong(
        calendar(Every.WEEK, "UTC"),
        "2026-10-08",
        "period \"2026-10-08\" is a thursday, but the weeks of the plan start on a monday; the week with that day is 2026-10-05");
  }

  @Test
  void namesThatAreNoPeriod() {
    String month =
        "period \"%s\" is not a month; the plan is paid every month: expected the month, as in 2026-10";
    for (String name : List.of("2026-13", "2026-1", "October", "2026-10-01", "")) {
      assertWrong(MONTHS, name, month.formatted(name));
    }
    assertWrong(
        calendar(Every.DAY, "UTC"),
        "2026-02-30",
        "period \"2026-02-30\" is not a day; the plan is paid every day: expected the first date of the day, as in 2026-10-05");
    assertWrong(
        calendar(Every.WEEK, "UTC"),
        "2026-W41",
        "period \"2026-W41\" is not a week; the plan is paid every week: expected the first date of the week, as in 2026-10-05");
  }

  @Test
  void listedPeriods() {
    Calendar listed = listed();
    PeriodWindow second = Calendars.parse(listed, "P2");
    assertThat(second.firstDay()).isEqualTo(LocalDate.of(2026, 1, 29));
    assertThat(second.lastDay()).isEqualTo(LocalDate.of(2026, 2, 25));
    PeriodWindow first = Calendars.previous(listed, second).orElseThrow();
    assertThat(first.name()).isEqualTo("P1");
    assertThat(Calendars.previous(listed, first)).isEmpty();
    assertWrong(
        listed, "P4", "period \"P4\" is not in the plan's calendar; expected one of P1, P2, P3");
  }

  @Test
  void firstDaysOfPeriods() {
    assertThat(Calendars.startsPeriod(MONTHS, LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(Calendars.startsPeriod(MONTHS, LocalDate.of(2026, 10, 2))).isFalse();
    assertThat(Calendars.startsPeriod(calendar(Every.DAY, "UTC"), LocalDate.of(2026, 10, 2)))
        .isTrue();
    assertThat(Calendars.startsPeriod(calendar(Every.WEEK, "UTC"), LocalDate.of(2026, 10, 5)))
        .isTrue();
    assertThat(Calendars.startsPeriod(listed(), LocalDate.of(2026, 1, 29))).isTrue();
    assertThat(Calendars.startsPeriod(listed(), LocalDate.of(2026, 1, 30))).isFalse();
  }

  @Test
  void planCoversOnlyWhatComesAfterItTookEffect() {
    Plan plan = PlanReader.read("p.conf", """
        plan {
          id = p, version = 2, effective-from = 2026-02-01, currency = IDR
          calendar { every = month, zone = UTC }
        }
        """);
    assertThat(Calendars.window(plan, "2026-02").name()).isEqualTo("2026-02");
    assertThatThrownBy(() -> Calendars.window(plan, "2026-01"))
        .isInstanceOf(JenjangException.class)
        .hasMessage(
            "plan p version 2 takes effect from 2026-02-01 and does not cover period 2026-01, which starts on "
                + "2026-01-01; give the version of the plan that was in force then");
  }

  private static void assertWrong(Calendar calendar, String name, String message) {
    assertThatThrownBy(() -> Calendars.parse(calendar, name))
        .isInstanceOfSatisfying(
            JenjangException.class, wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.PLAN))
        .hasMessage(message);
  }

  private static Calendar listed() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    return new Calendar(
        Every.LISTED,
        ZoneId.of("UTC"),
        DayOfWeek.MONDAY,
        List.of(
            new Listed("P1", first, first.plusDays(28)),
            new Listed("P2", first.plusDays(28), first.plusDays(56)),
            new Listed("P3", first.plusDays(56), first.plusDays(84))));
  }

  @Test
  void aPeriodEndsWhereTheNextOneStarts() {
    LocalDate sunday = LocalDate.of(2026, 10, 4);
    Calendar weeks = calendar(Every.WEEK, "UTC");
    Calendar listed = new Calendar(
        Every.LISTED,
        ZoneId.of("UTC"),
        DayOfWeek.MONDAY,
        List.of(new Listed("a", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 9))));
    assertThat(Calendars.endOfPeriod(MONTHS, sunday)).isEqualTo("2026-11-01");
    assertThat(Calendars.endOfPeriod(weeks, sunday)).isEqualTo("2026-10-05");
    assertThat(Calendars.endOfPeriod(weeks, sunday.plusDays(1))).isEqualTo("2026-10-12");
    assertThat(Calendars.endOfPeriod(calendar(Every.DAY, "UTC"), sunday)).isEqualTo("2026-10-05");
    assertThat(Calendars.endOfPeriod(listed, sunday)).isEqualTo("2026-10-09");
    assertThat(Calendars.endOfPeriod(listed, LocalDate.of(2026, 10, 9))).isEqualTo("2026-10-10");
  }

  private static Calendar calendar(Every every, String zone) {
    return new Calendar(every, ZoneId.of(zone), DayOfWeek.MONDAY, List.of());
  }

  private static long micros(String instant) {
    return Instant.parse(instant).toEpochMilli() * 1000;
  }
}
