package io.jenjang.safeguard;

import io.jenjang.money.Wide;
import java.math.RoundingMode;

/**
 * What something of every member is made of, by origin; splits amounts in proportion. Of a whole above zero only the parts above zero count, of one below zero
 * only those below: a return takes from what it is part of, and no part is larger than the whole. What has no parts is of {@link Origin#NONE}.
 */
final class Mixture {
  private static final int NONE = Origin.NONE.ordinal();

  private final long[][] parts;

  /** By member: the origins of which there is something, as bits. */
  private final byte[] present;

  /**
   * @param parts [origin][member]; null where nobody has anything
   * @param members members, the company counted
   */
  Mixture(long[][] parts, int members) {
    this.parts = parts;
    this.present = new byte[members];
    for (int origin = 0; origin < parts.length; origin++) {
      long[] column = parts[origin];
      for (int member = 0; column != null && member < members; member++) {
        present[member] |= (byte) (column[member] == 0 ? 0 : 1 << origin);
      }
    }
  }

  /** Adds an amount to the origins of what a member has: by largest remainder, ties in the order of the origins. */
  void split(int member, long amount, long[] into) {
    int bits = present[member];
    int first = bits == 0 ? NONE : Integer.numberOfTrailingZeros(bits);
    int others = bits & bits - 1;
    if (others == 0) {
      into[first] = Math.addExact(into[first], amount);
    } else if ((others & others - 1) == 0) {
      split(amount, first, Integer.numberOfTrailingZeros(others), member, into);
    } else {
      long[] weights = new long[Origin.COUNT];
      for (int origin = 0; origin < parts.length; origin++) {
        weights[origin] = parts[origin] == null ? 0 : parts[origin][member];
      }
      split(amount, weights, into);
    }
  }

  /** Of two origins the first has its part rounded to the nearest unit, half up, which is what the largest remainder makes of it; the second has the rest. */
  private void split(long amount, int first, int second, int member, long[] into) {
    long one = parts[first][member];
    long other = parts[second][member];
    long whole = Math.addExact(one, other);
    int sign = whole < 0 ? -1 : 1;
    one = Math.max(0, sign * one);
    other = Math.max(0, sign * other);
    long sum = Math.addExact(one, other);
    long part = halfUp(amount, one, sum);
    into[first] = Math.addExact(into[first], part);
    into[second] = Math.addExact(into[second], amount - part);
  }

  /** {@code amount x weight / sum}, to the nearest, half towards plus infinity. */
  private static long halfUp(long amount, long weight, long sum) {
    long floor = Wide.multiplyDivide(amount, weight, sum, RoundingMode.FLOOR);
    long fraction = amount * weight - floor * sum;
    return fraction >= sum - fraction ? Math.addExact(floor, 1L) : floor;
  }

  /** Adds an amount in proportion to weights. */
  static void split(long amount, long[] weights, long[] into) {
    long whole = 0;
    for (long weight : weights) {
      whole = Math.addExact(whole, weight);
    }
    int sign = whole < 0 ? -1 : 1;
    long sum = 0;
    for (long weight : weights) {
      sum = Math.addExact(sum, Math.max(0, sign * weight));
    }
    if (sum == 0) {
      into[NONE] = Math.addExact(into[NONE], amount);
    } else {
      share(amount, weights, sign, sum, into);
    }
  }

  private static void share(long amount, long[] weights, int sign, long sum, long[] into) {
    long left = amount;
    long[] fractions = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long weight = Math.max(0, sign * weights[i]);
      long part = Wide.multiplyDivide(amount, weight, sum, RoundingMode.FLOOR);
      fractions[i] = amount * weight - part * sum;
      into[i] = Math.addExact(into[i], part);
      left -= part;
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < fractions.length; i++) {
        largest = fractions[i] > fractions[largest] ? i : largest;
      }
      fractions[largest] = -1;
      into[largest] = Math.addExact(into[largest], 1L);
    }
  }
}
