package io.jenjang.tree;

import java.util.Arrays;
import java.util.List;

/**
 * Everybody whom the company reaches, one generation after another: who stands above comes before those below, and those right below one come together, by
 * index. In this order what belongs to members one above the other lies side by side in memory, where by index it lies anywhere.
 *
 * @param entries by place, each as {@link Entry} reads it; place 0 is the company, index 0
 * @param starts by generation, that of the company first: the place of its first; behind the last one how many places are in use
 */
record Generations(long[] entries, int[] starts) {
  /** What is known of a member, in one number. */
  static final class Entry {
    static final long LAST = Long.MIN_VALUE;

    private Entry() {}

    /** @param marked the index, or its complement for who has nobody below */
    static long of(int marked) {
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
    ByWindow listed = ByWindow.of(upline, upline.length);
    int[] first = new int[upline.length + 1];
    int[] below = byUpline(listed, first);
    return new Walk(first, below, listed.entries()).down();
  }

  /**
   * Puts everybody by upline: those below index i are from {@code first[i]} on, up to {@code first[i + 1]}.
   *
   * @param listed everybody by the window that the upline is in
   * @return indexes; of who has nobody below the complement
   */
  private static int[] byUpline(ByWindow listed, int[] first) {
    int uplines = first.length - 1;
    long[] hasBelow = new long[(uplines >> 6) + 1];
    Ranges.each(0, uplines, (from, to) -> count(listed, from, to, first, hasBelow));
    first[uplines] = listed.end(Windows.of(uplines - 1));
    int[] below = new int[uplines];
    Ranges.each(0, uplines, (from, to) -> {
      int start = listed.start(Windows.of(from));
      for (int i = listed.end(Windows.of(from)) - 1; i >= start; i--) {
        int index = ByWindow.who(listed.entries()[i]);
        int alone = (int) (hasBelow[index >> 6] >>> index & 1) - 1;
        below[--first[ByWindow.place(listed.entries()[i])]] = index ^ alone;
      }
    });
    return below;
  }

  /** Puts the end of what is below everybody in a window in place of the start. */
  private static void count(ByWindow listed, int from, int to, int[] first, long[] hasBelow) {
    int end = listed.start(Windows.of(from));
    for (int i = end; i < listed.end(Windows.of(from)); i++) {
      first[ByWindow.place(listed.entries()[i])]++;
    }
    for (int i = from; i < to; i++) {
      hasBelow[i >> 6] |= (first[i] > 0 ? 1L : 0L) << i;
      end += first[i];
      first[i] = end;
    }
  }

  /** The walk down, generation by generation. */
  private static final class Walk {
    /** In a chain every generation is one member: nothing is worth getting ready for so few. */
    private static final int FEW = 8;

    private final int[] first;
    private final int[] below;
    private final long[] entries;
    private final Families some;
    private int[] starts = new int[8];
    private int end = 1;

    /** @param entries filled here */
    Walk(int[] first, int[] below, long[] entries) {
      this.first = first;
      this.below = below;
      this.entries = entries;
      some = new Families(first, below, Families.BLOCK);
      entries[0] = Entry.of(0);
    }

    Generations down() {
      int depth = 0;
      for (int start = 0; start < end; start = starts[depth]) {
        if (++depth == starts.length) {
          starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth] = end;
        if (starts[depth] - start <= FEW) {
          takeThoseBelowFew(start, starts[depth]);
        } else if (starts[depth] - start <= Windows.SIZE) {
          takeThoseBelow(start, starts[depth]);
        } else {
          takeThoseBelowMany(start, starts[depth]);
        }
      }
      return new Generations(entries, Arrays.copyOf(starts, depth + 1));
    }

    private void takeThoseBelowFew(int start, int stop) {
      int at = end;
      for (int place = start; place < stop; place++) {
        int index = Entry.index(entries[place]);
        int eldest = first[index];
        int behind = first[index + 1];
        for (int next = eldest; next < behind; next++) {
          entries[at++] = Entry.of(below[next]);
        }
        if (eldest < behind) {
          entries[at - 1] |= Entry.LAST;
        }
      }
      end = at;
    }

    private void takeThoseBelow(int start, int stop) {
      for (int place = start; place < stop; place += Families.BLOCK) {
        some.clear();
        some.find(entries, place, Math.min(place + Families.BLOCK, stop));
        end = some.startAt(end);
        some.put(entries);
      }
    }

    private void takeThoseBelowMany(int start, int stop) {
      List<Families> parts = Ranges.map(start, stop, (from, to) -> {
        Families part = new Families(first, below, to - from);
        part.find(entries, from, to);
        return part;
      });
      for (Families part : parts) {
        end = part.startAt(end);
      }
      Ranges.each(start, stop, parts, (part, from, to) -> part.put(entries));
    }
  }

  /** How many were reached, the company among them. */
  int count() {
    return starts[starts.length - 1];
  }
}
