package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.plan.Calendar;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Iso4217;
import io.jenjang.plan.Plan.AsOf;
import io.jenjang.plan.Plan.PeriodBy;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads what stands at the top of a plan, one value a key. */
record HeadReader(Section plan) {
  private static final int MOST_PLACES = 4;
  private static final int MOST_VERSIONS = 1_000_000;

  String id() {
    return plan.required("id", "a name for the plan", Values::name, "");
  }

  int version() {
    return plan.required("version", "a whole number from 1", Numbers.whole(1, MOST_VERSIONS), 1);
  }

  String currency() {
    return plan.required("currency", "three capital letters such as IDR", HeadReader::currency, "");
  }

  private static Optional<String> currency(Entry entry) {
    return entry.isScalar() && entry.raw().matches("[A-Z]{3}")
        ? Optional.of(entry.raw())
        : entry.expected("three capital letters such as IDR");
  }

  /** Without the key what ISO 4217 says of the currency. */
  int payoutExponent(String currency) {
    int iso = Iso4217.places(currency).orElse(-1);
    if (iso < 0 && !currency.isEmpty()) {
      plan.need(
          "payout-exponent", "a whole number from 0 to 4, as ISO 4217 does not know " + currency);
    }
    return plan.optional("payout-exponent", Numbers.whole(0, MOST_PLACES), Math.max(iso, 0));
  }

  RoundingMode rounding() {
    return plan.optional("rounding", Values::rounding, RoundingMode.HALF_UP);
  }

  long pointValue() {
    return plan.optional("point-value", Numbers::pointValue, Scales.ONE_RATE);
  }

  Calendar calendar() {
    return CalendarReader.read(
        plan.need("calendar", "a block such as { every = month, zone = \"Asia/Jakarta\" }")
            .flatMap(Section::of));
  }

  LocalDate effectiveFrom(Calendar calendar) {
    return plan.required(
        "effective-from",
        "the date from which the plan holds",
        entry -> Values.date(entry)
            .flatMap(day -> Calendars.startsPeriod(calendar, day)
                ? Optional.of(day)
                : entry.expected("the first day of a period; " + starts(calendar))),
        LocalDate.EPOCH);
  }

  private static String starts(Calendar calendar) {
    return switch (calendar.every()) {
      case DAY -> "each day is one";
      case WEEK -> "weeks start on a " + Values.wordOf(calendar.weekStarts());
      case MONTH -> "months start on day 01";
      case LISTED -> "periods lists them";
    };
  }

  PeriodBy periodBy() {
    return plan.optional(
        "period-by",
        entry -> Values.word(List.of("paid_at", "sold_at"))
            .apply(entry)
            .map(word -> word.equals("sold_at") ? PeriodBy.SOLD_AT : PeriodBy.PAID_AT),
        PeriodBy.PAID_AT);
  }

  AsOf asOf() {
    return plan.optional("as-of", Values.choice(EnumSet.allOf(AsOf.class)), AsOf.CLOSE);
  }
}
