package io.jenjang.safeguard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; the denominator is above zero. */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
  /** Places of {@link #rounded}. */
  public static final int PLACES = 6;

  public Ratio {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator of " + denominator + " is not above zero");
    }
  }

  /** A whole number. */
  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A number of so many units of {@code 10^-places}. */
  public static Ratio scaled(BigInteger units, int places) {
    return new Ratio(units, BigInteger.TEN.pow(places));
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** For people and tables: HALF_UP to 6 places. Nothing is judged by it. */
  public BigDecimal rounded() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), PLACES, RoundingMode.HALF_UP);
  }
}
