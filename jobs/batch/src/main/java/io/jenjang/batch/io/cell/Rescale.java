package io.jenjang.batch.io.cell;

import java.math.BigDecimal;

/** Brings decimals to a fixed number of places, exactly: what does not fit is a fault, never rounded. */
final class Rescale {
  private static final long[] POWERS = powers();

  private final int places;
  private final long limit;
  private final long factor;
  private final int factorScale;

  /**
   * @param places of the result
   * @param limit largest absolute result
   * @param factor multiplied into every value; null for one
   */
  Rescale(int places, long limit, BigDecimal factor) {
    this.places = places;
    this.limit = limit;
    this.factor = factor == null ? 1 : factor.unscaledValue().longValueExact();
    this.factorScale = factor == null ? 0 : factor.scale();
  }

  /** The value {@code unscaled / 10^scale}, times the factor, in the declared places. */
  long apply(long unscaled, int scale) {
    long product = unscaled * factor;
    if (Math.multiplyHigh(unscaled, factor) != product >> 63) {
      return NumberCell.OUT_OF_RANGE;
    }
    return shift(product, places - scale - factorScale);
  }

  private long shift(long value, int places) {
    if (places < 0) {
      return divide(value, -places);
    }
    if (value == 0) {
      return 0;
    }
    if (places >= POWERS.length || Math.abs(value) > limit / POWERS[places]) {
      return NumberCell.OUT_OF_RANGE;
    }
    return value * POWERS[places];
  }

  private long divide(long value, int places) {
    if (places >= POWERS.length) {
      return value == 0 ? 0 : NumberCell.TOO_MANY_DECIMALS;
    }
    long quotient = value / POWERS[places];
    if (quotient * POWERS[places] != value) {
      return NumberCell.TOO_MANY_DECIMALS;
    }
    return Math.abs(quotient) > limit ? NumberCell.OUT_OF_RANGE : quotient;
  }

  /** For decimals that no long can hold. */
  long apply(BigDecimal value) {
    BigDecimal scaled = value
        .multiply(BigDecimal.valueOf(factor, factorScale))
        .movePointRight(places)
        .stripTrailingZeros();
    if (scaled.scale() > 0) {
      return NumberCell.TOO_MANY_DECIMALS;
    }
    return scaled.abs().compareTo(BigDecimal.valueOf(limit)) > 0
        ? NumberCell.OUT_OF_RANGE
        : scaled.longValueExact();
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
