package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where the one shuffle of the sales takes what: one partition for totals, then ranges of key fingerprints, then rejects, then ranges of
 * members. Follows from the data alone, never from the machine.
 *
 * @param fingerprints partitions by leading bits of the fingerprint, a power of two
 * @param rejects partitions
 * @param ranges partitions by member number
 * @param rangeSize members a range, a power of two, as every line asks for its range
 */
record Layout(int fingerprints, int rejects, int ranges, int rangeSize) implements Serializable {
  static final int TOTALS = 0;
  private static final long LINES_A_BUCKET = 1 << 19;
  private static final long LINES_A_RANGE = 1_000_000;
  private static final int MEMBERS_A_RANGE = 1 << 16;
  private static final int MOST_RANGES = 4096;
  private static final int REJECTS = 4;

  static Layout of(long lines, int members) {
    int buckets = 1;
    while (buckets * LINES_A_BUCKET < lines && buckets < MOST_RANGES) {
      buckets *= 2;
    }
    long byLines = (lines + LINES_A_RANGE - 1) / LINES_A_RANGE;
    long byMembers = ((long) members + MEMBERS_A_RANGE) / MEMBERS_A_RANGE;
    long wanted = Math.max(1, Math.min(MOST_RANGES, Math.max(byLines, byMembers)));
    int size = powerOfTwo((int) ((members + wanted) / wanted));
    return new Layout(buckets, REJECTS, members / size + 1, size);
  }

  /** The number itself, or the next power of two. */
  private static int powerOfTwo(int number) {
    int highest = Integer.highestOneBit(number);
    return highest == number ? number : highest << 1;
  }

  int partitions() {
    return 1 + fingerprints + rejects + ranges;
  }

  int firstFingerprint() {
    return 1;
  }

  int firstReject() {
    return 1 + fingerprints;
  }

  int firstRange() {
    return 1 + fingerprints + rejects;
  }

  /** The partition of a fingerprint, counted from the first of them. */
  int bucket(long fingerprint) {
    return fingerprints == 1
        ? 0
        : (int) (fingerprint >>> 64 - Integer.numberOfTrailingZeros(fingerprints));
  }

  /** Those of some fingerprints that are in a bucket, in their order. */
  long[] inBucket(int bucket, long[] some) {
    return Arrays.stream(some).filter(key -> bucket(key) == bucket).toArray();
  }

  /** The range of a member. */
  int range(int member) {
    return member >>> Integer.numberOfTrailingZeros(rangeSize);
  }

  /** A member counted from the first of its range. */
  int inRange(int member) {
    return member & rangeSize - 1;
  }

  /** The first member of a range. */
  int firstMember(int range) {
    return range * rangeSize;
  }

  /** How many numbers a range has, of {@code members} in all. */
  int membersIn(int range, int members) {
    return Math.min(rangeSize, members + 1 - firstMember(range));
  }
}
