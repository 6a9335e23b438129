package io.jenjang.batch.io.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Local dates of instants in one zone, fast: the offset that holds is remembered until the next change of clocks. Not for several threads. */
public final class LocalDays {
  private static final long MICROS = 1_000_000L;
  private static final long DAY = 86_400L * MICROS;

  private final ZoneRules rules;
  private final ZoneId zone;
  private long from = 1;
  private long until;
  private long offset;

  public LocalDays(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** The epoch day on which the instant falls. */
  public int day(long micros) {
    if (micros < from || micros >= until) {
      remember(micros);
    }
    return (int) Math.floorDiv(micros + offset, DAY);
  }

  /** The instant at which a local day begins. */
  public long start(long epochDay) {
    return micros(LocalDate.ofEpochDay(epochDay).atStartOfDay());
  }

  /** The instant of a local date and time given as if it were UTC. */
  public long instant(long localMicros) {
    return micros(LocalDateTime.ofEpochSecond(
        Math.floorDiv(localMicros, MICROS),
        (int) Math.floorMod(localMicros, MICROS) * 1000,
        ZoneOffset.UTC));
  }

  /** The instant of a local date and time, UTC microseconds; what is finer is cut off. */
  long micros(LocalDateTime local) {
    return micros(local.atZone(zone).toInstant());
  }

  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
  }

  private void remember(long micros) {
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS));
    offset = rules.getOffset(instant).getTotalSeconds() * MICROS;
    ZoneOffsetTransition before =
        rules.isFixedOffset() ? null : rules.previousTransition(instant.plusSeconds(1));
    ZoneOffsetTransition after = rules.isFixedOffset() ? null : rules.nextTransition(instant);
    from = before == null ? Long.MIN_VALUE : micros(before.getInstant());
    until = after == null ? Long.MAX_VALUE : micros(after.getInstant());
  }
}
