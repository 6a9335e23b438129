package io.jenjang.batch.step.intake;

import java.util.Arrays;
import java.util.Iterator;

/**
 * Sifts a bucket of fingerprints: nearly all are there once and are let go without being sorted. What stays are those that share their leading bits with
 * another one or with a reference. Fingerprints that earlier runs kept were sifted among themselves then, so of these only those stay that share them with a new
 * one or with one that was a suspect then: they are passed over once, beside marks that fit a processor's cache.
 */
final class Sieve {
  private static final int LEAST_BITS = 20;
  private static final int BITS_A_KEY = 16;

  /** A long holds two to the power of this many places. */
  private static final int PLACES = 5;

  private static final long SEEN = 1;
  private static final long STAYS = 2;

  private final int firstBit;
  private long[] keys = new long[1024];
  private int count;
  private int bits;

  /** Two bits a place, beside each other: whether a key was seen there, and whether those there stay. */
  private long[] marks;

  /** @param firstBit leading bits that all fingerprints of the bucket share */
  Sieve(int firstBit) {
    this.firstBit = firstBit;
  }

  /**
   * The fingerprints that stay, with their kinds, ascending.
   *
   * @param fresh blocks of new ones
   * @param kept blocks of those that earlier runs kept; what stays of them is marked so
   * @param known those of the kept ones that were suspects
   */
  long[] sift(Iterator<byte[]> fresh, Iterator<byte[]> kept, long[] known) {
    fresh.forEachRemaining(this::read);
    bits = Math.max(
        LEAST_BITS, 64 - Long.numberOfLeadingZeros((long) (count + known.length) * BITS_A_KEY));
    marks = new long[1 << bits - PLACES];
    for (long key : known) {
      mark(place(key), SEEN | STAYS);
    }
    for (int i = 0; i < count; i++) {
      mark(keys[i]);
    }
    int end = count;
    kept.forEachRemaining(this::meet);
    return stay(end);
  }

  private void read(byte[] block) {
    room(block.length / Long.BYTES);
    Bytes.Reader in = new Bytes.Reader(block);
    while (in.hasMore()) {
      keys[count++] = in.readFixed();
    }
  }

  private void room(int more) {
    if (count + more > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(count + more, keys.length * 2));
    }
  }

  private void mark(long key) {
    int place = place(key);
    boolean stays = KeyKind.REFERENCE.is(key) || has(place, SEEN);
    mark(place, stays ? SEEN | STAYS : SEEN);
  }

  /** Takes in those of a block that share a place, and makes what is there stay. */
  private void meet(byte[] block) {
    Bytes.Reader in = new Bytes.Reader(block);
    while (in.hasMore()) {
      long key = in.readFixed();
      int place = place(key);
      if (has(place, SEEN)) {
        mark(place, STAYS);
        room(1);
        keys[count++] = KeyKind.kept(key);
      }
    }
  }

  /** @param end of the new ones, behind which all stay */
  private long[] stay(int end) {
    int left = 0;
    for (int i = 0; i < end; i++) {
      if (has(place(keys[i]), STAYS)) {
        keys[left++] = keys[i];
      }
    }
    long[] stay = Arrays.copyOf(keys, left + count - end);
    System.arraycopy(keys, end, stay, left, count - end);
    Arrays.sort(stay);
    return stay;
  }

  private void mark(int place, long with) {
    marks[place >>> PLACES] |= with << shift(place);
  }

  private boolean has(int place, long mark) {
    return (marks[place >>> PLACES] >>> shift(place) & mark) != 0;
  }

  private static int shift(int place) {
    return place << 1 & Long.SIZE - 1;
  }

  private int place(long key) {
    return (int) (key << firstBit >>> 64 - bits);
  }
}
