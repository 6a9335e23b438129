package io.jenjang.payout;

import io.jenjang.money.Wide;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Shares a total out in proportion to weights, by largest remainder: everybody gets its exact part rounded down, and the units that are then left go, one each, to
 * those whose fractions were largest; among equal fractions to the smallest keys.
 *
 * <p>A weight below zero gets a part below zero. The parts add up to the total, always.
 */
final class Apportionment {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private Apportionment() {}

  /**
   * @param total in whole units, at least 0
   * @param weights whose sum is above zero
   * @param keys for ties, as long as {@code weights}; no two are the same
   * @throws ArithmeticException if a part does not fit 64 bits
   */
  static long[] of(long total, long[] weights, long[] keys) {
    BigInteger sum = sum(weights);
    if (sum.compareTo(MOST) > 0) {
      return of(total, wide(weights), keys);
    }
    long[] parts = new long[weights.length];
    long[] fractions = new long[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = Wide.multiplyDivide(weights[i], total, sum.longValue(), RoundingMode.FLOOR);
      fractions[i] = weights[i] * total - parts[i] * sum.longValue();
      left = Math.subtractExact(left, parts[i]);
    }
    handOut(Math.toIntExact(left), parts, fractions, keys);
    return parts;
  }

  /** The same for weights of any size. */
  static long[] of(long total, BigInteger[] weights, long[] keys) {
    BigInteger sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
    return of(total, weights, BigInteger.valueOf(total), sum, keys);
  }

  /**
   * The same for some of the weights of a larger apportionment, all of whose parts are {@code whole / sum} of the weights.
   *
   * @param total what these weights share; their exact parts rounded down, and at most one unit each on top
   */
  static long[] of(
      long total, BigInteger[] weights, BigInteger whole, BigInteger sum, long[] keys) {
    long[] parts = new long[weights.length];
    BigInteger[] fractions = new BigInteger[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger product = weights[i].multiply(whole);
      fractions[i] = product.mod(sum);
      parts[i] = product.subtract(fractions[i]).divide(sum).longValueExact();
      left = Math.subtractExact(left, parts[i]);
    }
    handOut(Math.toIntExact(left), parts, places(fractions), keys);
    return parts;
  }

  private static BigInteger sum(long[] weights) {
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

  private static void handOut(int units, long[] parts, long[] fractions, long[] keys) {
    if (units == 0) {
      return;
    }
    long[] sorted = fractions.clone();
    Arrays.sort(sorted);
    long last = sorted[sorted.length - units];
    int left = units;
    int equal = 0;
    for (int i = 0; i < parts.length; i++) {
      if (fractions[i] > last) {
        parts[i] = Math.addExact(parts[i], 1L);
        left--;
      } else if (fractions[i] == last) {
        equal++;
      }
    }
    long[] tied = new long[equal];
    for (int i = 0; i < parts.length; i++) {
      if (fractions[i] == last) {
        tied[--equal] = keys[i];
      }
    }
    Arrays.sort(tied);
    for (int i = 0; i < parts.length; i++) {
      if (fractions[i] == last && keys[i] <= tied[left - 1]) {
        parts[i] = Math.addExact(parts[i], 1L);
      }
    }
  }
}
