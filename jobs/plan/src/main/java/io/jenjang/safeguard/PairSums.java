package io.jenjang.safeguard;

import java.util.Arrays;

/** Adds up amounts by seller and buyer, in an open table: as large as the pairs, however many lines there are. */
public final class PairSums {
  /** Seller 0 and buyer 0 are the company, which never trades with itself. */
  private static final long FREE = 0;

  private long[] keys = new long[64];
  private long[] amounts = new long[64];
  private int used;

  /** Adds what is credited to one member and was bought by another one; numbers are not negative, and not both are 0. */
  public void add(int seller, int buyer, long amount) {
    if (used * 2L >= keys.length) {
      grow();
    }
    int slot = slot((long) seller << Integer.SIZE | buyer);
    amounts[slot] = Math.addExact(amounts[slot], amount);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
    while (keys[slot] != key) {
      if (keys[slot] == FREE) {
        keys[slot] = key;
        used++;
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldAmounts = amounts;
    keys = new long[Math.multiplyExact(oldKeys.length, 2)];
    amounts = new long[keys.length];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        amounts[slot(oldKeys[i])] = oldAmounts[i];
      }
    }
  }

  /** Takes the pairs. */
  public interface Sink {
    void pair(int seller, int buyer, long amount);
  }

  /** How many pairs there are. */
  public int size() {
    return used;
  }

  /** Gives every pair once, ascending by seller, then by buyer. */
  public void forEach(Sink sink) {
    long[] ascending = new long[used];
    int count = 0;
    for (long key : keys) {
      if (key != FREE) {
        ascending[count++] = key;
      }
    }
    Arrays.sort(ascending);
    for (long key : ascending) {
      sink.pair((int) (key >>> Integer.SIZE), (int) key, amounts[slot(key)]);
    }
  }
}
