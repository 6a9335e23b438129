package io.jenjang.tree;

/** The order in which members joined. */
public final class JoiningOrder {
  private static final int BUCKETS = 1 << Short.SIZE;

  private JoiningOrder() {}

  /**
   * All member numbers by {@code joined_on}, then id; who joined at an unknown date long ago comes first. Linear in the members: two passes of a counting
   * sort over the halves of the date, starting from the order of ids.
   */
  public static int[] of(Members members) {
    int[] lower = sorted(byId(members), members.joinedOn(), 0);
    return sorted(lower, members.joinedOn(), Short.SIZE);
  }

  /** All member numbers in the order of their ids. */
  static int[] byId(Members members) {
    int[] byId = new int[members.count()];
    for (int member = 1; member <= byId.length; member++) {
      byId[members.idOrder()[member] - 1] = member;
    }
    return byId;
  }

  /** A stable sort by 16 bits of the date. */
  private static int[] sorted(int[] from, int[] joinedOn, int shift) {
    int[] next = new int[BUCKETS + 1];
    for (int member : from) {
      next[bucket(joinedOn[member], shift) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      next[bucket + 1] += next[bucket];
    }
    int[] sorted = new int[from.length];
    for (int member : from) {
      sorted[next[bucket(joinedOn[member], shift)]++] = member;
    }
    return sorted;
  }

  /** Dates before 1970 are below zero; the sign is turned so that they come first. */
  private static int bucket(int day, int shift) {
    return (day ^ Integer.MIN_VALUE) >>> shift & BUCKETS - 1;
  }
}
