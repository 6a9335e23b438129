package io.jenjang.batch.step.intake;

import java.util.Arrays;
import java.util.Iterator;

/**
 * Sifts a bucket of fingerprints: nearly all are there once and are let go without being sorted. What stays are those that share their leading bits with
 * another one or with a reference.
 */
final class Sieve {
  private static final int LEAST_BITS = 16;
  private static final int BITS_A_KEY = 16;

  /** A long holds two to the power of this many places. */
  private static final int PLACES = 5;

  private static final long SEEN = 1;
  private static final long STAYS = 2;

  private final int firstBit;
  private long[] keys = new long[1024];
  private int count;

  /** @param firstBit leading bits that all fingerprints of the bucket share */
  Sieve(int firstBit) {
    this.firstBit = firstBit;
  }

  /** The fingerprints that stay, with their kinds, ascending. */
  long[] sift(Iterator<byte[]> blocks) {
    read(blocks);
    int bits = Math.max(LEAST_BITS, 64 - Long.numberOfLeadingZeros((long) count * BITS_A_KEY));
    long[] marks = mark(bits);
    int left = 0;
    for (int i = 0; i < count; i++) {
      int place = place(keys[i], bits);
      if ((marks[place >>> PLACES] >>> shift(place) & STAYS) != 0) {
        keys[left++] = keys[i];
      }
    }
    long[] sifted = Arrays.copyOf(keys, left);
    Arrays.sort(sifted);
    return sifted;
  }

  /** Two bits a place, beside each other: whether a key was seen there, and whether those there stay. */
  private long[] mark(int bits) {
    long[] marks = new long[1 << bits - PLACES];
    for (int i = 0; i < count; i++) {
      int place = place(keys[i], bits);
      long word = marks[place >>> PLACES];
      boolean stays = KeyKind.REFERENCE.is(keys[i]) || (word >>> shift(place) & SEEN) != 0;
      marks[place >>> PLACES] = word | (stays ? SEEN | STAYS : SEEN) << shift(place);
    }
    return marks;
  }

  private static int shift(int place) {
    return place << 1 & Long.SIZE - 1;
  }

  private void read(Iterator<byte[]> blocks) {
    while (blocks.hasNext()) {
      byte[] block = blocks.next();
      int more = block.length / Long.BYTES;
      if (count + more > keys.length) {
        keys = Arrays.copyOf(keys, Math.max(count + more, keys.length * 2));
      }
      Bytes.Reader in = new Bytes.Reader(block);
      while (in.hasMore()) {
        keys[count++] = in.readFixed();
      }
    }
  }

  private int place(long key, int bits) {
    return (int) (key << firstBit >>> 64 - bits);
  }
}
