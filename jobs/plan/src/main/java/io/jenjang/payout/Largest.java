package io.jenjang.payout;

import java.util.Arrays;

/** Finds the largest numbers of an array without sorting it: by the leading bits first, then among those that share them. */
final class Largest {
  private static final int MOST_BITS = 12;

  private Largest() {}

  /** By how many leading bits so many numbers are told apart first: about one number for each value of them, as far as the counts stay small. */
  static int leadingBits(long numbers) {
    return Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(numbers));
  }

  /**
   * Who has the largest numbers, among equal ones the smallest keys.
   *
   * @param many how many are chosen; at least 1, at most all
   * @param numbers none below zero; not changed
   * @param keys as long as {@code numbers}, none below zero; no two are the same
   */
  static boolean[] choose(int many, long[] numbers, long[] keys) {
    long last = of(numbers, many);
    boolean[] chosen = new boolean[numbers.length];
    long[] tied = new long[numbers.length];
    int left = many;
    int equal = 0;
    for (int i = 0; i < numbers.length; i++) {
      chosen[i] = numbers[i] > last;
      left -= chosen[i] ? 1 : 0;
      if (numbers[i] == last) {
        tied[equal++] = keys[i];
      }
    }
    long lastKey = of(Arrays.copyOf(tied, equal), equal - left + 1);
    for (int i = 0; i < numbers.length; i++) {
      chosen[i] |= numbers[i] == last && keys[i] <= lastKey;
    }
    return chosen;
  }

  /**
   * The number that stands at a place when they are sorted, the largest first.
   *
   * @param numbers none below zero; not changed
   * @param place from 1
   */
  static long of(long[] numbers, int place) {
    long most = 0;
    for (long number : numbers) {
      most |= number;
    }
    int bits = leadingBits(numbers.length);
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most) - bits);
    int[] counts = new int[1 << bits];
    for (long number : numbers) {
      counts[(int) (number >>> shift)]++;
    }
    int bin = counts.length - 1;
    int above = 0;
    while (above + counts[bin] < place) {
      above += counts[bin--];
    }
    long[] sharing = new long[counts[bin]];
    int found = 0;
    for (long number : numbers) {
      if (number >>> shift == bin) {
        sharing[found++] = number;
      }
    }
    Arrays.sort(sharing);
    return sharing[sharing.length - (place - above)];
  }
}
