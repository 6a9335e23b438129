package io.jenjang.batch.io.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads instants and dates from text: ISO 8601, or as a mapping file says; without a zone, in the plan's zone. */
final class MomentText {
  private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .optionalStart()
      .appendLiteral('T')
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .optionalStart()
      .appendOffsetId()
      .toFormatter(Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  private final DateTimeFormatter format;
  private final ZoneId zone;

  MomentText(String pattern, ZoneId zone) {
    this.format = pattern == null ? ISO : pattern(pattern);
    this.zone = zone;
  }

  /** A pattern as {@link DateTimeFormatter} knows it. */
  static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
        .withResolverStyle(ResolverStyle.SMART);
  }

  /** UTC microseconds. */
  long instant(UTF8String text) {
    try {
      return LocalDays.micros(instantOf(parse(text)));
    } catch (DateTimeException | ArithmeticException e) {
      return NumberCell.MALFORMED;
    }
  }

  /** Epoch day. */
  long date(UTF8String text) {
    try {
      TemporalAccessor moment = parse(text);
      if (moment instanceof LocalDate date) {
        return date.toEpochDay();
      }
      return instantOf(moment).atZone(zone).toLocalDate().toEpochDay();
    } catch (DateTimeException e) {
      return NumberCell.MALFORMED;
    }
  }

  private TemporalAccessor parse(UTF8String text) {
    return format.parseBest(
        text.toString(),
        ZonedDateTime::from,
        OffsetDateTime::from,
        LocalDateTime::from,
        LocalDate::from);
  }

  private Instant instantOf(TemporalAccessor moment) {
    if (moment instanceof LocalDate date) {
      return date.atStartOfDay(zone).toInstant();
    }
    return moment instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : Instant.from(moment);
  }
}
