package io.jenjang.safeguard;

import io.jenjang.money.WideSum;
import java.math.BigInteger;
import java.util.Arrays;

/** What each of a group of people earned, those who earned nothing among them; below zero counts as zero. Amounts may be of any unit. */
public final class Earnings {
  private static final int PERCENT = 100;

  private final long[] ascending;

  private Earnings(long[] ascending) {
    this.ascending = ascending;
  }

  /** @param amounts in any order, one a person; they are left as they are */
  public static Earnings of(long[] amounts) {
    long[] ascending = amounts.clone();
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = Math.max(0, ascending[i]);
    }
    Arrays.sort(ascending);
    return new Earnings(ascending);
  }

  /** How many people there are. */
  public int count() {
    return ascending.length;
  }

  /** How many of them earned nothing. */
  public int atZero() {
    int count = 0;
    while (count < ascending.length && ascending[count] == 0) {
      count++;
    }
    return count;
  }

  /** Those who earned nothing by all; null where there is nobody. */
  public Ratio shareAtZero() {
    return ascending.length == 0
        ? null
        : new Ratio(BigInteger.valueOf(atZero()), BigInteger.valueOf(ascending.length));
  }

  /**
   * By nearest rank: the smallest amount that somebody earned and that so many per cent of the people at least did not exceed. Nothing lies between two people.
   *
   * @param percent 1 to 100
   * @throws IllegalStateException where there is nobody
   */
  public long percentile(int percent) {
    if (ascending.length == 0) {
      throw new IllegalStateException("nobody earned anything or nothing: there is no percentile");
    }
    long place = ((long) ascending.length * percent + PERCENT - 1) / PERCENT;
    return ascending[(int) Math.max(1, place) - 1];
  }

  /** {@code (2 sum(i x_i) - (n + 1) sum(x_i)) / (n sum(x_i))}, x ascending and i from 1; null where nobody earned anything. */
  public Ratio gini() {
    WideSum ranked = new WideSum();
    for (int i = 0; i < ascending.length; i++) {
      ranked.addProduct(ascending[i], i + 1L);
    }
    BigInteger sum = sum(0);
    BigInteger count = BigInteger.valueOf(ascending.length);
    if (sum.signum() == 0) {
      return null;
    }
    BigInteger twice = ranked.value().shiftLeft(1);
    return new Ratio(twice.subtract(count.add(BigInteger.ONE).multiply(sum)), count.multiply(sum));
  }

  /** What the best-paid hundredth of the people, rounded up, earned of all; null where nobody earned anything. */
  public Ratio topShare() {
    BigInteger sum = sum(0);
    int top = (ascending.length + PERCENT - 1) / PERCENT;
    return sum.signum() == 0 ? null : new Ratio(sum(ascending.length - top), sum);
  }

  private BigInteger sum(int from) {
    WideSum sum = new WideSum();
    for (int i = from; i < ascending.length; i++) {
      sum.add(ascending[i]);
    }
    return sum.value();
  }
}
