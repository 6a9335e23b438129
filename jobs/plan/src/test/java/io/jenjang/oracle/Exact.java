package io.jenjang.oracle;

import java.math.BigDecimal;

/** The plan model's scaled whole numbers, as decimals. */
final class Exact {
  private Exact() {}

  /** Volumes have 4 places. */
  static BigDecimal volume(long scaled) {
    return BigDecimal.valueOf(scaled, 4);
  }

  /** Rates, shares and the point-value have 6 places. */
  static BigDecimal rate(long scaled) {
    return BigDecimal.valueOf(scaled, 6);
  }

  static boolean atLeast(BigDecimal value, BigDecimal bound) {
    return value.compareTo(bound) >= 0;
  }

  static boolean isZero(BigDecimal value) {
    return value.signum() == 0;
  }
}
