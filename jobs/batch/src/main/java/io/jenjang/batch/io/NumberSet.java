package io.jenjang.batch.io;

/** Which numbers of a range are there, a bit each, and the place of each among them. */
final class NumberSet {
  private final long first;
  private final long[] bits;
  private final int[] before;
  private int count;

  /** An empty set of numbers from {@code least} to {@code greatest}. */
  NumberSet(long least, long greatest) {
    this.first = least;
    int words = Math.toIntExact((greatest - least) / Long.SIZE + 1);
    this.bits = new long[words];
    this.before = new int[words];
  }

  void add(long number) {
    long place = number - first;
    bits[(int) (place >>> 6)] |= 1L << place;
  }

  /** To be called when all numbers are there. */
  void count() {
    count = 0;
    for (int word = 0; word < bits.length; word++) {
      before[word] = count;
      count += Long.bitCount(bits[word]);
    }
  }

  /** How many numbers there are. */
  int size() {
    return count;
  }

  /** How many numbers of the set are less than one of them. */
  int place(long number) {
    long place = number - first;
    int word = (int) (place >>> 6);
    return before[word] + Long.bitCount(bits[word] & (1L << place) - 1);
  }

  /** The numbers, ascending. */
  long[] numbers() {
    long[] numbers = new long[count];
    int found = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        numbers[found++] = first + (long) word * Long.SIZE + Long.numberOfTrailingZeros(rest);
      }
    }
    return numbers;
  }
}
