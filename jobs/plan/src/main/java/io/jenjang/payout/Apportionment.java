package io.jenjang.payout;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Shares a total out in proportion to weights, by largest remainder: everybody gets its exact part rounded down, and the units that are then left go, one each, to
 * those whose fractions were largest; among equal fractions to the smallest keys.
 *
 * <p>A weight below zero gets a part below zero. The parts add up to the total, always.
 */
final class Apportionment {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private Apportionment() {}

  /** For ties among weights in rows: the smaller comes first. At least 0, no two are the same. */
  @FunctionalInterface
  interface Keys {
    long of(int row, int at);
  }

  /**
   * @param total in whole units, at least 0
   * @param weights whose sum is above zero
   * @param keys for ties, by place among the weights: the smaller comes first; at least 0, no two are the same
   * @throws ArithmeticException if a part does not fit 64 bits
   */
  static long[] of(long total, long[] weights, IntToLongFunction keys) {
    BigInteger sum = sum(weights);
    if (sum.compareTo(MOST) > 0) {
      return of(total, wide(weights), keys);
    }
    Keys rows = (row, at) -> keys.applyAsLong(at);
    return NarrowApportionment.parts(total, sum.longValue(), new long[][] {weights}, rows)[0];
  }

  /**
   * What everybody lacks of its weight, for weights in rows that share less than they come to.
   *
   * @param sum of all weights, above zero
   * @return rows like those of {@code weights}: each weight less its part
   */
  static long[][] cuts(long total, long sum, long[][] weights, Keys keys) {
    return NarrowApportionment.cuts(total, sum, weights, keys);
  }

  /** The same for weights of any size. */
  static long[] of(long total, BigInteger[] weights, IntToLongFunction keys) {
    BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    return of(total, weights, BigInteger.valueOf(total), sum, keys);
  }

  /**
   * The same for some of the weights of a larger apportionment, all of whose parts are {@code whole / sum} of the weights.
   *
   * @param total what these weights share; their exact parts rounded down, and at most one unit each on top
   */
  static long[] of(
      long total, BigInteger[] weights, BigInteger whole, BigInteger sum, IntToLongFunction keys) {
    long[] parts = new long[weights.length];
    BigInteger[] fractions = new BigInteger[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger product = weights[i].multiply(whole);
      fractions[i] = product.mod(sum);
      parts[i] = product.subtract(fractions[i]).divide(sum).longValueExact();
      left = Math.subtractExact(left, parts[i]);
    }
    int units = Math.toIntExact(left);
    if (units > 0) {
      long[] ties = new long[parts.length];
      Arrays.setAll(ties, keys);
      boolean[] chosen = Largest.choose(units, places(fractions), ties);
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Math.addExact(parts[i], chosen[i] ? 1L : 0L);
      }
    }
    return parts;
  }

  /** The sum of weights, which need not fit 64 bits. */
  static BigInteger sum(long[] weights) {
    BigInteger sum = BigInteger.ZERO;
    long part = 0;
    for (long weight : weights) {
      long next = part + weight;
      if (((part ^ next) & (weight ^ next)) < 0) {
        sum = sum.add(BigInteger.valueOf(part));
        next = weight;
      }
      part = next;
    }
    return sum.add(BigInteger.valueOf(part));
  }

  private static BigInteger[] wide(long[] weights) {
    return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  /** In place of each number its place among all when sorted; equal ones share one. */
  private static long[] places(BigInteger[] numbers) {
    BigInteger[] sorted = numbers.clone();
    Arrays.sort(sorted);
    long[] places = new long[numbers.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = first(sorted, numbers[i]);
    }
    return places;
  }

  private static int first(BigInteger[] sorted, BigInteger wanted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle].compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
