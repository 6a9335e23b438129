package io.jenjang.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Whole numbers of 128 bits, as far as money needs them: division with rounding, and comparison of products. */
public final class Wide {
  private static final long LOW_32 = 0xFFFF_FFFFL;

  private Wide() {}

  /** {@code 10^exponent}, exponent 0 to 18. */
  public static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power = Math.multiplyExact(power, 10L);
    }
    return power;
  }

  /** Compares {@code a x b} with {@code c x d} as if with unbounded precision. */
  public static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high == 0 ? Long.compareUnsigned(a * b, c * d) : high;
  }

  /**
   * {@code a x b / divisor} rounded; the divisor is above zero.
   *
   * @throws ArithmeticException if it does not fit 64 bits
   */
  public static long multiplyDivide(long a, long b, long divisor, RoundingMode mode) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    return high == low >> 63 ? divide(low, divisor, mode) : divide(high, low, divisor, mode);
  }

  /** {@code dividend / divisor} rounded; the divisor is above zero. */
  static long divide(long dividend, long divisor, RoundingMode mode) {
    long quotient = dividend / divisor;
    long remainder = dividend % divisor;
    if (remainder == 0) {
      return quotient;
    }
    boolean negative = dividend < 0;
    if (!awayFromZero(Math.abs(remainder), divisor, (quotient & 1) != 0, negative, mode)) {
      return quotient;
    }
    return negative ? Math.subtractExact(quotient, 1L) : Math.addExact(quotient, 1L);
  }

  /**
   * {@code (high, low) / divisor} rounded, the dividend in two's complement; the divisor is above zero.
   *
   * @throws ArithmeticException if the quotient does not fit 64 bits, or is not exact and the mode is UNNECESSARY
   */
  public static long divide(long high, long low, long divisor, RoundingMode mode) {
    boolean negative = high < 0;
    long upper = negative ? ~high + (low == 0 ? 1 : 0) : high;
    long lower = negative ? -low : low;
    if (Long.compareUnsigned(upper, divisor) >= 0) {
      throw tooLarge();
    }
    long quotient =
        upper == 0 ? Long.divideUnsigned(lower, divisor) : divideUnsigned(upper, lower, divisor);
    long remainder = lower - quotient * divisor;
    boolean away =
        remainder != 0 && awayFromZero(remainder, divisor, (quotient & 1) != 0, negative, mode);
    if (quotient < 0) {
      // 2^63 itself is the one magnitude that only a negative number may have.
      if (negative && quotient == Long.MIN_VALUE && !away) {
        return quotient;
      }
      throw tooLarge();
    }
    if (away && !negative) {
      return Math.addExact(quotient, 1L);
    }
    return negative ? -quotient - (away ? 1 : 0) : quotient;
  }

  /** The same for numbers of any size. */
  static long divide(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
    return new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode).longValueExact();
  }

  private static boolean awayFromZero(
      long remainder, long divisor, boolean odd, boolean negative, RoundingMode mode) {
    return switch (mode) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> !negative;
      case FLOOR -> negative;
      case HALF_UP -> remainder >= divisor - remainder;
      case HALF_DOWN -> remainder > divisor - remainder;
      case HALF_EVEN -> odd ? remainder >= divisor - remainder : remainder > divisor - remainder;
      case UNNECESSARY ->
        throw new ArithmeticException("rounding is needed, and the mode is UNNECESSARY");
    };
  }

  /**
   * Unsigned 128 by 64 bits, long division with digits of 32 bits (Knuth, The Art of Computer Programming 4.3.1, algorithm D).
   * {@code high} is below the divisor, so the quotient has 64 bits; the divisor is below 2^63.
   */
  private static long divideUnsigned(long high, long low, long divisor) {
    int shift = Long.numberOfLeadingZeros(divisor);
    long by = divisor << shift;
    long upper = shift == 0 ? high : high << shift | low >>> (Long.SIZE - shift);
    long lower = low << shift;
    long first = digit(upper, lower >>> 32, by);
    long rest = (upper << 32 | lower >>> 32) - first * by;
    return first << 32 | digit(rest, lower & LOW_32, by);
  }

  /** One digit of the quotient: {@code (upper, next) / by} where {@code by} has its top bit set. */
  private static long digit(long upper, long next, long by) {
    long byHigh = by >>> 32;
    long byLow = by & LOW_32;
    long digit = Long.divideUnsigned(upper, byHigh);
    long rest = Long.remainderUnsigned(upper, byHigh);
    while (digit > LOW_32 || Long.compareUnsigned(digit * byLow, rest << 32 | next) > 0) {
      digit--;
      rest += byHigh;
      if (rest > LOW_32) {
        break;
      }
    }
    return digit;
  }

  private static ArithmeticException tooLarge() {
    return new ArithmeticException("the amount does not fit 64 bits");
  }
}
