package io.jenjang.payout;

import io.jenjang.money.Wide;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An {@link Apportionment} of weights whose sum fits 64 bits, in rows: two passes over the weights, and nothing is kept of each but its part. Its fraction is what
 * the part leaves of {@code weight x total}, in {@code sum}ths, and is worked out again where it is asked for.
 */
final class NarrowApportionment {
  private final long total;
  private final long sum;
  private final long[][] weights;
  private final long[][] parts;
  private final int shift;
  /** How many fractions have each of the leading bits. */
  private final int[] counts;

  private NarrowApportionment(long total, long sum, long[][] weights) {
    this.total = total;
    this.sum = sum;
    this.weights = weights;
    this.parts = new long[weights.length][];
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
  static long[][] of(long total, long sum, long[][] weights, Apportionment.Keys keys) {
    NarrowApportionment shares = new NarrowApportionment(total, sum, weights);
    shares.handOut(shares.roundDown(), keys);
    return shares.parts;
  }

  /** Gives everybody its exact part rounded down, and tells how many units are left. */
  private int roundDown() {
    Proportion proportion = new Proportion(total, sum);
    long left = total;
    for (int row = 0; row < weights.length; row++) {
      long[] of = weights[row];
      long[] found = new long[of.length];
      for (int at = 0; at < found.length; at++) {
        if (of[at] != 0) {
          long part = proportion.floor(of[at]);
          found[at] = part;
          left = Math.subtractExact(left, part);
          counts[(int) (fraction(of[at], part) >>> shift)]++;
        }
      }
      parts[row] = found;
    }
    return Math.toIntExact(left);
  }

  private long fraction(long weight, long part) {
    return weight * total - part * sum;
  }

  private void handOut(int units, Apportionment.Keys keys) {
    if (units == 0) {
      return;
    }
    int last = counts.length - 1;
    int left = units;
    while (counts[last] < left) {
      left -= counts[last--];
    }
    List<int[]> candidates = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      candidates.add(above(last, row));
    }
    handOut(left, candidates, keys);
  }

  /** Gives a unit to everybody in a row whose fraction has more leading bits, and tells who has just those. */
  private int[] above(int last, int row) {
    long[] of = weights[row];
    long[] found = parts[row];
    int[] candidates = new int[16];
    int count = 0;
    for (int at = 0; at < found.length; at++) {
      if (of[at] != 0) {
        long leading = fraction(of[at], found[at]) >>> shift;
        // No branch: half of the time it would be guessed wrong.
        found[at] = Math.addExact(found[at], last - leading >>> Long.SIZE - 1);
        if (leading == last) {
          candidates =
              count == candidates.length ? Arrays.copyOf(candidates, 2 * count) : candidates;
          candidates[count++] = at;
        }
      }
    }
    return Arrays.copyOf(candidates, count);
  }

  /** Gives the units to the largest fractions among the candidates of all rows. */
  private void handOut(int units, List<int[]> candidates, Apportionment.Keys keys) {
    int count = candidates.stream().mapToInt(row -> row.length).sum();
    long[] fractions = new long[count];
    long[] tie = new long[count];
    int next = 0;
    for (int row = 0; row < parts.length; row++) {
      for (int at : candidates.get(row)) {
        fractions[next] = fraction(weights[row][at], parts[row][at]);
        tie[next++] = keys.of(row, at);
      }
    }
    boolean[] chosen = Largest.choose(units, fractions, tie);
    next = 0;
    for (int row = 0; row < parts.length; row++) {
      for (int at : candidates.get(row)) {
        parts[row][at] = Math.addExact(parts[row][at], chosen[next++] ? 1L : 0L);
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
