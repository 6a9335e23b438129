package io.jenjang.payout;

import java.util.Arrays;

/** Finds one of the largest numbers of an array without sorting it: by the leading bits first, then among those that share them. */
final class Largest {
  private static final int BINS = 1 << 16;

  private Largest() {}

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
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most) - 16);
    int[] counts = new int[BINS];
    for (long number : numbers) {
      counts[(int) (number >>> shift)]++;
    }
    int bin = BINS - 1;
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
