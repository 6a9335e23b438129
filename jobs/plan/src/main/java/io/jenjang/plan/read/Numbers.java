package io.jenjang.plan.read;

import io.jenjang.money.Scales;
import io.jenjang.safeguard.Threshold;
import io.jenjang.safeguard.Threshold.Comparison;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Readings of numbers from the digits in the file, exactly; nothing is rounded, and no binary fraction is made on the way. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final int DIGITS = 18;

  private Numbers() {}

  /** A whole number within limits. */
  static Function<Entry, Optional<Integer>> whole(int least, int most) {
    return whole(least, most, "a whole number from " + least + " to " + most);
  }

  /** A whole number within limits, and how those are told. */
  static Function<Entry, Optional<Integer>> whole(int least, int most, String expected) {
    return entry -> scaled(entry, 0)
        .filter(number -> number >= least && number <= most)
        .map(Math::toIntExact)
        .or(() -> entry.expected(expected));
  }

  /** A volume that is not below zero, with at most 4 places: scaled by 10 000. */
  static Optional<Long> volume(Entry entry) {
    return scaled(entry, Scales.VOLUME)
        .filter(number -> number >= 0)
        .or(() -> entry.expected(
            "a volume of at least 0 with at most 14 digits before the point and 4 after"));
  }

  /** A volume above zero with at most 4 places: scaled by 10 000. */
  static Optional<Long> volumeAboveZero(Entry entry) {
    return scaled(entry, Scales.VOLUME)
        .filter(number -> number > 0)
        .or(() ->
            entry.expected("a volume above 0 with at most 14 digits before the point and 4 after"));
  }

  /** A rate from 0 to 1 with at most 6 places: scaled by 1 000 000. */
  static Optional<Long> rate(Entry entry) {
    return scaled(entry, Scales.RATE)
        .filter(number -> number >= 0 && number <= Scales.ONE_RATE)
        .or(() -> entry.expected("a rate from 0 to 1 with at most 6 decimal places; 12 % is 0.12"));
  }

  /** A share above 0, up to 1, with at most 6 places: scaled by 1 000 000. */
  static Optional<Long> share(Entry entry) {
    return scaled(entry, Scales.RATE)
        .filter(number -> number > 0 && number <= Scales.ONE_RATE)
        .or(() ->
            entry.expected("a share above 0, up to 1, with at most 6 decimal places; half is 0.5"));
  }

  /** The money value of one point, above 0, with at most 6 places: scaled by 1 000 000. */
  static Optional<Long> pointValue(Entry entry) {
    return scaled(entry, Scales.RATE)
        .filter(number -> number > 0)
        .or(() ->
            entry.expected("a number above 0 with at most 12 digits before the point and 6 after"));
  }

  /** Money that is not below zero, in units of the payout exponent. */
  static Function<Entry, Optional<Long>> money(int exponent) {
    return entry -> scaled(entry, exponent)
        .filter(number -> number >= 0)
        .or(() -> entry.expected("money of at least 0 with at most " + exponent
            + " decimal places, as payout-exponent says"));
  }

  /** Money above zero, in units of the payout exponent. */
  static Function<Entry, Optional<Long>> moneyAboveZero(int exponent) {
    return entry -> scaled(entry, exponent)
        .filter(number -> number > 0)
        .or(() -> entry.expected(
            "money above 0 with at most " + exponent + " decimal places, as payout-exponent says"));
  }

  /** A figure of a rule: a decimal with at most 6 places, or a fraction of two whole numbers such as 2/3. */
  static Optional<Threshold> fraction(Entry entry, Comparison comparison) {
    String raw = entry.isScalar() ? entry.raw() : "";
    if (raw.matches("\\d{1,9}/[1-9]\\d{0,8}")) {
      int bar = raw.indexOf('/');
      return Optional.of(new Threshold(
          comparison,
          Long.parseLong(raw.substring(0, bar)),
          Long.parseLong(raw.substring(bar + 1)),
          raw));
    }
    return scaled(entry, Scales.RATE)
        .filter(number -> number >= 0)
        .map(number -> new Threshold(comparison, number, Scales.ONE_RATE, raw))
        .or(() -> entry.expected(
            "a number of at least 0 with at most 6 decimal places, or a fraction such as \"2/3\""));
  }

  /** The number times 10^places, if it is one, needs no more places than that, and has at most 18 digits then. */
  private static Optional<Long> scaled(Entry entry, int places) {
    String raw = entry.isScalar() ? entry.raw() : "";
    if (raw.length() > LONGEST || !raw.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal shifted = new BigDecimal(raw).movePointRight(places).stripTrailingZeros();
    boolean fits = shifted.scale() <= 0 && shifted.precision() - shifted.scale() <= DIGITS;
    return fits ? Optional.of(shifted.longValueExact()) : Optional.empty();
  }
}
