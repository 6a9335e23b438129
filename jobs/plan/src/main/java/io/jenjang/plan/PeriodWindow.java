package io.jenjang.plan;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One period of a calendar.
 *
 * @param name {@code 2026-10} for a month, the first date for a day or week
 * @param firstDay local date
 * @param lastDay local date, inclusive: the day of the close
 * @param startMicros UTC microseconds since 1970, inclusive
 * @param endMicros UTC microseconds since 1970, exclusive
 */
public record PeriodWindow(
    String name, LocalDate firstDay, LocalDate lastDay, long startMicros, long endMicros)
    implements Serializable {}
