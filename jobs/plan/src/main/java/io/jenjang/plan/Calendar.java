package io.jenjang.plan;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which periods there are. A period is [start, end) in the zone.
 *
 * @param weekStarts the first day of a week; MONDAY unless said
 * @param listed the periods of {@link Every#LISTED}, ascending; empty otherwise
 */
public record Calendar(Every every, ZoneId zone, DayOfWeek weekStarts, List<Listed> listed)
    implements Serializable {
  /** The length of a period. */
  public enum Every {
    DAY,
    WEEK,
    MONTH,
    LISTED
  }

  /** A named period of a plan that lists them: from {@code start}, up to but without {@code end}. */
  public record Listed(String name, LocalDate start, LocalDate end) implements Serializable {}
}
