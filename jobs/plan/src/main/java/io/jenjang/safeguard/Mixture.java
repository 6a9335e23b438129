package io.jenjang.safeguard;

import io.jenjang.money.Wide;
import java.math.RoundingMode;

/**
 * What something of every member is made of, by origin; splits amounts in proportion. Of a whole above zero only the parts above zero count, of one below zero
 * only those below: a return takes from what it is part of, and no part is larger than the whole. What has no parts is of {@link Origin#NONE}.
 */
final class Mixture {
  private static final byte SEVERAL = -1;
  private static final byte NONE = (byte) Origin.NONE.ordinal();

  private final long[][] parts;

  /** By member: the one origin that there is, or {@link #SEVERAL}. */
  private final byte[] only;

  /**
   * @param parts [origin][member]; null where nobody has anything
   * @param members members, the company counted
   */
  Mixture(long[][] parts, int members) {
    this.parts = parts;
    this.only = new byte[members];
    for (int member = 0; member < members; member++) {
      only[member] = only(member);
    }
  }

  private byte only(int member) {
    byte found = NONE;
    for (byte origin = 0; origin < parts.length; origin++) {
      if (parts[origin] != null && parts[origin][member] != 0) {
        if (found != NONE) {
          return SEVERAL;
        }
        found = origin;
      }
    }
    return found;
  }

  /** Whether some member may have something of an origin. */
  boolean mayHave(int origin) {
    return origin < parts.length && parts[origin] != null;
  }

  /** Whether a member has no parts. */
  boolean isEmpty(int member) {
    return only[member] == NONE && !(mayHave(NONE) && parts[NONE][member] != 0);
  }

  /** Adds an amount to the origins of what a member has: by largest remainder, ties in the order of the origins. */
  void split(int member, long amount, long[] into) {
    byte origin = only[member];
    if (origin != SEVERAL) {
      into[origin] = Math.addExact(into[origin], amount);
      return;
    }
    long[] weights = new long[Origin.COUNT];
    for (int i = 0; i < parts.length; i++) {
      weights[i] = parts[i] == null ? 0 : parts[i][member];
    }
    split(amount, weights, into);
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
