package io.jenjang.tree;

import java.util.Arrays;

/**
 * Everybody whom the company reaches, one generation after another: who stands above comes before those below, and those right below one come together, by
 * index. In this order what belongs to members one above the other lies side by side in memory, where by index it lies anywhere.
 *
 * @param entries by place, each as {@link Entry} reads it; place 0 is the company, index 0
 * @param starts by generation, that of the company first: the place of its first; behind the last one how many places are in use
 */
record Generations(long[] entries, int[] starts) {
  /** So many members are looked at in one go: the looks do not wait for each other. */
  private static final int BLOCK = 1024;

  /** What is known of a member, in one number. */
  static final class Entry {
    private static final long LAST = Long.MIN_VALUE;

    private Entry() {}

    /** @param marked the index, or its complement for who has nobody below */
    private static long of(int marked) {
      int sign = marked >> Integer.SIZE - 1;
      return (long) (marked ^ sign) << Integer.SIZE | sign & 1;
    }

    static int index(long entry) {
      return (int) (entry >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    /** Whether nobody with a higher index stands below the same one. */
    static boolean isLast(long entry) {
      return entry < 0;
    }

    static boolean hasBelow(long entry) {
      return (entry & 1) == 0;
    }
  }

  /**
   * Walks down from the company.
   *
   * @param upline by index, from 1; index 0 is the company
   */
  static Generations of(int[] upline) {
    long[] listed = byWindow(upline);
    int[] first = new int[upline.length + 1];
    int[] below = byUpline(listed, first);
    return new Walk(first, below, listed).down();
  }

  /** Lists everybody with the upline, by index within the window that the upline is in. */
  private static long[] byWindow(int[] upline) {
    int[] at = new int[Windows.count(upline.length) + 1];
    for (int i = 1; i < upline.length; i++) {
      at[Windows.of(upline[i]) + 1]++;
    }
    for (int window = 1; window < at.length; window++) {
      at[window] += at[window - 1];
    }
    long[] listed = new long[upline.length];
    for (int i = 1; i < upline.length; i++) {
      listed[at[Windows.of(upline[i])]++] = (long) i << Integer.SIZE | upline[i];
    }
    return listed;
  }

  /**
   * Puts the same by upline: those below index i are from {@code first[i]} on, up to {@code first[i + 1]}.
   *
   * @return indexes; of who has nobody below the complement
   */
  private static int[] byUpline(long[] listed, int[] first) {
    int members = listed.length - 1;
    for (int i = 0; i < members; i++) {
      first[(int) listed[i]]++;
    }
    long[] hasBelow = new long[(first.length >> 6) + 1];
    int end = 0;
    for (int i = 0; i < first.length; i++) {
      hasBelow[i >> 6] |= (first[i] > 0 ? 1L : 0L) << i;
      end += first[i];
      first[i] = end;
    }
    int[] below = new int[members + 1];
    for (int i = members - 1; i >= 0; i--) {
      int index = (int) (listed[i] >>> Integer.SIZE);
      int alone = (int) (hasBelow[index >> 6] >>> index & 1) - 1;
      below[--first[(int) listed[i]]] = index ^ alone;
    }
    return below;
  }

  /** The walk down, generation by generation. */
  private static final class Walk {
    private final int[] first;
    private final int[] below;
    private final long[] entries;
    private final int[] from = new int[BLOCK];
    private final int[] to = new int[BLOCK];
    private final int[] eldest = new int[BLOCK];
    private int[] starts = new int[8];
    private int end = 1;

    /** @param entries filled here */
    Walk(int[] first, int[] below, long[] entries) {
      this.first = first;
      this.below = below;
      this.entries = entries;
      entries[0] = Entry.of(0);
    }

    Generations down() {
      int depth = 0;
      for (int start = 0; start < end; start = starts[depth]) {
        if (++depth == starts.length) {
          starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth] = end;
        for (int place = start; place < starts[depth]; place += BLOCK) {
          takeThoseBelow(place, Math.min(place + BLOCK, starts[depth]));
        }
      }
      return new Generations(entries, Arrays.copyOf(starts, depth + 1));
    }

    private void takeThoseBelow(int start, int stop) {
      int found = 0;
      for (int place = start; place < stop; place++) {
        eldest[found] = Entry.index(entries[place]);
        // No branch: half of the time it would be guessed wrong.
        found += 1 - (int) (entries[place] & 1);
      }
      for (int i = 0; i < found; i++) {
        from[i] = first[eldest[i]];
        to[i] = first[eldest[i] + 1];
      }
      for (int i = 0; i < found; i++) {
        eldest[i] = below[from[i]];
      }
      for (int i = 0; i < found; i++) {
        if (from[i] < to[i]) {
          entries[end++] = Entry.of(eldest[i]);
          for (int next = from[i] + 1; next < to[i]; next++) {
            entries[end++] = Entry.of(below[next]);
          }
          entries[end - 1] |= Entry.LAST;
        }
      }
    }
  }

  /** How many were reached, the company among them. */
  int count() {
    return starts[starts.length - 1];
  }
}
