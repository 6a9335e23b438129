package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;

/**
 * Fingerprints that need a second look: keys of used lines that are there more than once, and references to keys that are not those of one sale. Few are listed; many
 * are marked by their leading bits, so that memory has a limit; then some are marked for nothing, which costs time and changes nothing.
 *
 * @param listed ascending, or null if they are marked
 * @param marked a bit for each leading part, or null if they are listed
 * @param count how many there are
 * @param again whether one of them is the key or the reference of a line that an earlier run read and did not keep as a suspect
 */
record Suspects(long[] listed, long[] marked, int firstBit, int bits, int count, boolean again)
    implements Serializable {
  private static final int MOST_LISTED = 1 << 16;
  private static final int BITS = 24;

  /**
   * Reads a bucket of fingerprints.
   *
   * @param fresh blocks of those that were found now
   * @param kept blocks of those that an earlier run kept
   * @param settles what kind of key leaves no doubt about a return that names it
   * @param known the bucket's suspects of that run, ascending: all lines that it read of them were kept
   */
  static Suspects find(
      Iterator<byte[]> fresh,
      Iterator<byte[]> kept,
      int buckets,
      Set<KeyKind> settles,
      long[] known) {
    int bucketBits = Integer.numberOfTrailingZeros(buckets);
    long[] keys = new Sieve(bucketBits).sift(fresh, kept, known);
    long[] found = new long[16];
    int count = 0;
    boolean again = false;
    for (int start = 0, end; start < keys.length; start = end) {
      end = groupEnd(keys, start);
      if (isSuspect(keys, start, end, settles)) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = KeyKind.bare(keys[start]);
        again |= isForgotten(keys, start, end, known);
      }
    }
    return of(Arrays.copyOf(found, count), bucketBits, again);
  }

  private static int groupEnd(long[] keys, int start) {
    int end = start + 1;
    while (end < keys.length && KeyKind.bare(keys[end]) == KeyKind.bare(keys[start])) {
      end++;
    }
    return end;
  }

  private static boolean isSuspect(long[] keys, int start, int end, Set<KeyKind> settles) {
    int lines = 0;
    boolean used = false;
    boolean sale = false;
    boolean referenced = false;
    for (int i = start; i < end; i++) {
      KeyKind kind = KeyKind.of(keys[i]);
      lines += kind == KeyKind.REFERENCE ? 0 : 1;
      used |= kind.isUsed();
      sale |= settles.contains(kind);
      referenced |= kind == KeyKind.REFERENCE;
    }
    return lines > 1 && (used || referenced) || referenced && !sale;
  }

  private static boolean isForgotten(long[] keys, int start, int end, long[] known) {
    boolean kept = false;
    for (int i = start; i < end; i++) {
      kept |= KeyKind.isKept(keys[i]);
    }
    return kept && Arrays.binarySearch(known, KeyKind.bare(keys[start])) < 0;
  }

  private static Suspects of(long[] found, int bucketBits, boolean again) {
    if (found.length <= MOST_LISTED) {
      return new Suspects(found, null, 0, 0, found.length, again);
    }
    long[] marked = new long[1 << BITS - 6];
    for (long fingerprint : found) {
      int place = place(fingerprint, bucketBits);
      marked[place >>> 6] |= 1L << place;
    }
    return new Suspects(null, marked, bucketBits, BITS, found.length, again);
  }

  private static int place(long fingerprint, int firstBit) {
    return (int) (fingerprint << firstBit >>> 64 - BITS);
  }

  /** Whether the fingerprint, one of this bucket, is a suspect, or looks like one. */
  boolean has(long fingerprint) {
    if (listed != null) {
      return Arrays.binarySearch(listed, KeyKind.bare(fingerprint)) >= 0;
    }
    int place = place(fingerprint, firstBit);
    return (marked[place >>> 6] >>> place & 1) != 0;
  }
}
