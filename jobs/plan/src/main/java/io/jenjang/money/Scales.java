package io.jenjang.money;

/** Decimal places of everything that is counted in scaled whole numbers. */
public final class Scales {
  /** Volumes: {@code 1.0000} is 10 000. */
  public static final int VOLUME = 4;

  /** Rates, shares and the point-value: {@code 1.000000} is 1 000 000. */
  public static final int RATE = 6;

  /** Exact amounts: volume x rate x point-value. */
  public static final int EXACT = VOLUME + RATE + RATE;

  /** Money as tables show it; no ISO 4217 currency has more. */
  public static final int MONEY = 4;

  /** One unit of volume. */
  public static final long ONE_VOLUME = 10_000L;

  /** The rate of one hundred per cent. */
  public static final long ONE_RATE = 1_000_000L;

  /**
   * Money as tables show it, with 4 places, from units of the payout exponent.
   *
   * @param exponent 0 to 4
   * @throws ArithmeticException if it does not fit 64 bits
   */
  public static long money(long amount, int exponent) {
    return Math.multiplyExact(amount, Wide.powerOfTen(MONEY - exponent));
  }

  private Scales() {}
}
