package io.jenjang.tree;

/**
 * Looks many ids up at once. One after another, each look waits for memory three times; side by side, in passes that do not depend on each
 * other, the waiting overlaps. Filled and run again and again; not for several threads.
 */
public final class IdLookups {
  private final IdIndex index;
  private final byte[][] base;
  private final int[] offset;
  private final int[] length;
  private final long[] hash;
  private final int[] start;
  private final byte[] first;
  private int count;

  /** @param capacity how many ids fit */
  public IdLookups(IdIndex index, int capacity) {
    this.index = index;
    base = new byte[capacity][];
    offset = new int[capacity];
    length = new int[capacity];
    hash = new long[capacity];
    start = new int[capacity];
    first = new byte[capacity];
  }

  public int capacity() {
    return start.length;
  }

  /** Begins anew. */
  public void clear() {
    count = 0;
  }

  /** Adds an id to look up; one without bytes is not found. */
  public void add(byte[] bytes, int from, int size) {
    base[count] = bytes;
    offset[count] = from;
    length[count] = size;
    count++;
  }

  /** Looks all of them up: puts the number of each, 0 if it is not there, at its place. */
  public void run(int[] number) {
    if (index.digits() == null) {
      byHash(number);
    } else {
      byDigits(index.digits(), number);
    }
  }

  private void byDigits(DigitTable digits, int[] number) {
    for (int i = 0; i < count; i++) {
      start[i] = digits.slot(base[i], offset[i], length[i]);
    }
    for (int i = 0; i < count; i++) {
      number[i] = start[i] == DigitTable.OTHER
          ? index.lookupHashed(base[i], offset[i], length[i])
          : digits.at(start[i]);
    }
  }

  private void byHash(int[] number) {
    hash();
    for (int i = 0; i < count; i++) {
      number[i] = index.slot(hash[i]);
    }
    for (int i = 0; i < count; i++) {
      number[i] = index.candidate(number[i], hash[i]);
    }
    for (int i = 0; i < count; i++) {
      start[i] = index.start(number[i]);
    }
    for (int i = 0; i < count; i++) {
      first[i] = index.firstByte(start[i]);
    }
    for (int i = 0; i < count; i++) {
      if (!isRight(i, number[i])) {
        number[i] = index.lookupHashed(base[i], offset[i], length[i]);
      }
    }
  }

  private boolean isRight(int place, int number) {
    return length[place] > 0
        && first[place] == base[place][offset[place]]
        && index.isAt(start[place], number, base[place], offset[place], length[place]);
  }

  private void hash() {
    for (int i = 0; i < count; i++) {
      hash[i] = IdHash.of(base[i], offset[i], length[i]);
    }
  }
}
