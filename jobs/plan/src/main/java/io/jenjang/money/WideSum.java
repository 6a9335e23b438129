package io.jenjang.money;

import java.io.Serializable;
import java.math.BigInteger;

/** A sum of 128 bits that grows: of what would not fit 64 bits when very many are added up. */
public final class WideSum implements Serializable {
  private static final long serialVersionUID = 1L;

  private long high;
  private long low;

  /** Adds a number. */
  public void add(long number) {
    add(number >> Long.SIZE - 1, number);
  }

  /** Adds {@code a x b}. */
  public void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  /** Adds another sum. */
  public void add(WideSum other) {
    add(other.high, other.low);
  }

  private void add(long upper, long lower) {
    long sum = low + lower;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    low = sum;
    high = Math.addExact(high, Math.addExact(upper, carry));
  }

  /** The sum as it is. */
  public BigInteger value() {
    return BigInteger.valueOf(high)
        .shiftLeft(Long.SIZE)
        .add(new BigInteger(Long.toUnsignedString(low)));
  }
}
