package io.jenjang.payout;

import io.jenjang.money.Wide;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An {@link Apportionment} of weights whose sum fits 64 bits, in rows: one pass over the weights counts how large the fractions are, a second one shares out. A
 * fraction is what the part, rounded down, leaves of {@code weight x total}, in {@code sum}ths; it is worked out each time it is asked for, so that nothing but
 * the result is kept.
 */
final class NarrowApportionment {
  private final long total;
  private final long sum;
  private final Proportion proportion;
  private final long[][] weights;
  /** Whether the result is what everybody lacks of its weight, not its part. */
  private final boolean lacking;

  private final long[][] result;
  private final int shift;
  /** How many fractions have each of the leading bits. */
  private final int[] counts;

  private NarrowApportionment(long total, long sum, long[][] weights, boolean lacking) {
    this.total = total;
    this.sum = sum;
    this.proportion = new Proportion(total, sum);
    this.weights = weights;
    this.lacking = lacking;
    this.result = new long[weights.length][];
    int bits =
        Largest.leadingBits(Arrays.stream(weights).mapToLong(row -> row.length).sum());
    this.counts = new int[1 << bits];
    this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(sum) - bits);
  }

  /**
   * The parts, in rows like the weights.
   *
   * @param sum of the weights, above zero
   */
  static long[][] parts(long total, long sum, long[][] weights, Apportionment.Keys keys) {
    return new NarrowApportionment(total, sum, weights, false).shareOut(keys);
  }

  /** Each weight less its part, in rows like the weights. */
  static long[][] cuts(long total, long sum, long[][] weights, Apportionment.Keys keys) {
    return new NarrowApportionment(total, sum, weights, true).shareOut(keys);
  }

  private long[][] shareOut(Apportionment.Keys keys) {
    int left = left();
    int last = counts.length;
    if (left > 0) {
      last--;
      while (counts[last] < left) {
        left -= counts[last--];
      }
    }
    List<int[]> candidates = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      candidates.add(shareOut(row, last));
    }
    if (left > 0) {
      handOut(left, candidates, keys);
    }
    return result;
  }

  /** How many units are left when every part is rounded down; counts the fractions. */
  private int left() {
    long left = total;
    for (long[] row : weights) {
      for (long weight : row) {
        if (weight != 0) {
          long part = proportion.floor(weight);
          left = Math.subtractExact(left, part);
          counts[(int) (fraction(weight, part) >>> shift)]++;
        }
      }
    }
    return Math.toIntExact(left);
  }

  private long fraction(long weight, long part) {
    return weight * total - part * sum;
  }

  /** Gives everybody in a row its part, rounded up for fractions with more leading bits than these, and tells who has just these. */
  private int[] shareOut(int row, int last) {
    long[] of = weights[row];
    long[] found = new long[of.length];
    int[] candidates = new int[16];
    int count = 0;
    for (int at = 0; at < found.length; at++) {
      long weight = of[at];
      if (weight != 0) {
        long part = proportion.floor(weight);
        long leading = fraction(weight, part) >>> shift;
        // No branch: half of the time it would be guessed wrong.
        long given = Math.addExact(part, last - leading >>> Long.SIZE - 1);
        found[at] = lacking ? weight - given : given;
        if (leading == last) {
          candidates =
              count == candidates.length ? Arrays.copyOf(candidates, 2 * count) : candidates;
          candidates[count++] = at;
        }
      }
    }
    result[row] = found;
    return Arrays.copyOf(candidates, count);
  }

  /** Gives the units to the largest fractions among the candidates of all rows. */
  private void handOut(int units, List<int[]> candidates, Apportionment.Keys keys) {
    int count = candidates.stream().mapToInt(row -> row.length).sum();
    long[] fractions = new long[count];
    long[] tie = new long[count];
    int next = 0;
    for (int row = 0; row < weights.length; row++) {
      for (int at : candidates.get(row)) {
        long weight = weights[row][at];
        fractions[next] = fraction(weight, proportion.floor(weight));
        tie[next++] = keys.of(row, at);
      }
    }
    boolean[] chosen = Largest.choose(units, fractions, tie);
    next = 0;
    for (int row = 0; row < weights.length; row++) {
      for (int at : candidates.get(row)) {
        if (chosen[next++]) {
          result[row][at] = Math.addExact(result[row][at], lacking ? -1L : 1L);
        }
      }
    }
  }

  /**
   * {@code total / sum} as a factor. A weight times its first 64 binary places is short of the exact part by less than one, so that one comparison makes it
   * right: no division a weight.
   */
  private static final class Proportion {
    private final long total;
    private final long sum;
    private final long whole;
    private final long places;

    Proportion(long total, long sum) {
      this.total = total;
      this.sum = sum;
      this.whole = total / sum;
      this.places = BigInteger.valueOf(total % sum)
          .shiftLeft(Long.SIZE)
          .divide(BigInteger.valueOf(sum))
          .longValue();
    }

    /** {@code weight x total / sum}, rounded down. */
    long floor(long weight) {
      if (weight < 0 || sum > Long.MAX_VALUE / 2) {
        return Wide.multiplyDivide(weight, total, sum, RoundingMode.FLOOR);
      }
      long high = Math.multiplyHigh(weight, places) + (places < 0 ? weight : 0);
      long part = Math.addExact(Math.multiplyExact(weight, whole), high);
      return weight * total - part * sum >= sum ? Math.addExact(part, 1L) : part;
    }
  }
}
