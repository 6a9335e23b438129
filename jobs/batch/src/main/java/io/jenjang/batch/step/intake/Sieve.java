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
    long[] seen = new long[1 << bits - 6];
    long[] stays = new long[1 << bits - 6];
    for (int i = 0; i < count; i++) {
      int place = place(keys[i], bits);
      long bit = 1L << place;
      stays[place >>> 6] |= KeyKind.REFERENCE.is(keys[i]) ? bit : seen[place >>> 6] & bit;
      seen[place >>> 6] |= bit;
    }
    int left = 0;
    for (int i = 0; i < count; i++) {
      int place = place(keys[i], bits);
      if ((stays[place >>> 6] >>> place & 1) != 0) {
        keys[left++] = keys[i];
      }
    }
    long[] sifted = Arrays.copyOf(keys, left);
    Arrays.sort(sifted);
    return sifted;
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
