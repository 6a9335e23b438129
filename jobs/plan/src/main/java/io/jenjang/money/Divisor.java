package io.jenjang.money;

import java.io.Serializable;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Division by one number, rounded in one mode, again and again: by multiplying with the divisor's inverse and comparing what is left, which takes a fraction of the time
 * of a division. The result is that of {@link Wide#divide(long, long, RoundingMode)}, always.
 */
final class Divisor implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long divisor;
  private final RoundingMode mode;

  /** 2^64 / divisor, rounded down, unsigned; of 1 the largest number there is. */
  private final long inverse;

  /** The least that, left of a number above zero or below it, makes the quotient one larger; 0 where that alone does not decide. */
  private final long awayAbove;

  private final long awayBelow;

  /** @param divisor above zero */
  Divisor(long divisor, RoundingMode mode) {
    this.divisor = divisor;
    this.mode = mode;
    this.inverse = divisor == 1
        ? -1L
        : BigInteger.ONE
            .shiftLeft(Long.SIZE)
            .divide(BigInteger.valueOf(divisor))
            .longValue();
    this.awayAbove = away(RoundingMode.CEILING);
    this.awayBelow = away(RoundingMode.FLOOR);
  }

  private long away(RoundingMode outward) {
    return switch (mode) {
      case UP -> 1;
      case DOWN -> divisor;
      case CEILING, FLOOR -> mode == outward ? 1 : divisor;
      case HALF_UP -> divisor - divisor / 2;
      case HALF_DOWN -> divisor / 2 + 1;
      case HALF_EVEN, UNNECESSARY -> 0;
    };
  }

  long value() {
    return divisor;
  }

  /** {@code dividend / divisor}, rounded. */
  long into(long dividend) {
    long sign = dividend >> Long.SIZE - 1;
    long magnitude = (dividend ^ sign) - sign;
    long away = sign == 0 ? awayAbove : awayBelow;
    if (away == 0 || magnitude < 0) {
      return Wide.divide(dividend, divisor, mode);
    }
    // The inverse falls short by less than 2^-64 of 1, so that the first quotient is right or one
    // too small.
    long quotient = Math.multiplyHigh(magnitude, inverse) + (magnitude & inverse >> Long.SIZE - 1);
    long left = magnitude - quotient * divisor;
    long tooSmall = divisor - 1 - left >>> Long.SIZE - 1;
    left -= divisor & -tooSmall;
    // No branch: half of the time it would be guessed wrong.
    long rounded = quotient + tooSmall + (away - 1 - left >>> Long.SIZE - 1);
    return (rounded ^ sign) - sign;
  }
}
