package io.jenjang.money;

import java.io.Serializable;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A sum of whole numbers, 128 bits, that is added up without an object an addend. Fewer addends than could make it wrap are the caller's promise. */
public final class WideSum implements Serializable {
  private static final long serialVersionUID = 1L;

  private long high;
  private long low;

  /** Back to 0. */
  public void clear() {
    high = 0;
    low = 0;
  }

  public void add(long addend) {
    add(addend >> (Long.SIZE - 1), addend);
  }

  /** Adds a number given as its two halves, two's complement. */
  public void add(long addendHigh, long addendLow) {
    long sum = low + addendLow;
    high += addendHigh + (Long.compareUnsigned(sum, addendLow) < 0 ? 1 : 0);
    low = sum;
  }

  /**
   * Adds numbers from one place of arrays to another.
   *
   * @param highs their upper halves; null for numbers of 64 bits
   */
  public void add(long[] highs, long[] lows, int from, int to) {
    long sumHigh = high;
    long sumLow = low;
    for (int i = from; i < to; i++) {
      sumLow += lows[i];
      long carry = Long.compareUnsigned(sumLow, lows[i]) < 0 ? 1 : 0;
      sumHigh += (highs == null ? lows[i] >> (Long.SIZE - 1) : highs[i]) + carry;
    }
    high = sumHigh;
    low = sumLow;
  }

  /** Takes away a number given as its two halves, two's complement. */
  public void subtract(long lessHigh, long lessLow) {
    high -= lessHigh + (Long.compareUnsigned(low, lessLow) < 0 ? 1 : 0);
    low -= lessLow;
  }

  /** Adds the product of two numbers of 64 bits. */
  public void addProduct(long one, long other) {
    add(Math.multiplyHigh(one, other), one * other);
  }

  public void add(WideSum other) {
    add(other.high, other.low);
  }

  /** The upper 64 bits, two's complement. */
  public long high() {
    return high;
  }

  /** The lower 64 bits. */
  public long low() {
    return low;
  }

  /**
   * The sum divided and rounded once; the divisor is above zero.
   *
   * @throws ArithmeticException if the quotient does not fit 64 bits
   */
  public long divide(long divisor, RoundingMode mode) {
    return Wide.divide(high, low, divisor, mode);
  }

  public BigInteger value() {
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned(low));
  }

  private static BigInteger unsigned(long half) {
    return BigInteger.valueOf(half >>> 1).shiftLeft(1).or(BigInteger.valueOf(half & 1));
  }
}
