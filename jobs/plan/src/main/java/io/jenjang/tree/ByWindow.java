package io.jenjang.tree;

import java.util.List;

/**
 * Indexes listed by the window of where each of them goes, those of one window as they follow each other.
 *
 * @param entries each as {@link #who} and {@link #place} read it; the last one is in nobody's use
 * @param starts by window: its first entry; behind the last one how many entries there are
 */
record ByWindow(long[] entries, int[] starts) {
  /**
   * Lists.
   *
   * @param to by index, from 1: the place it goes to
   * @param places how many there may be
   */
  static ByWindow of(int[] to, int places) {
    int windows = Windows.count(places);
    List<int[]> next =
        Ranges.map(1, to.length, (from, end) -> counts(to, from, end, new int[windows]));
    int[] starts = starts(next, windows);
    long[] entries = new long[to.length];
    Ranges.each(1, to.length, next, (at, from, end) -> {
      for (int i = from; i < end; i++) {
        entries[at[Windows.of(to[i])]++] = (long) i << Integer.SIZE | to[i];
      }
    });
    return new ByWindow(entries, starts);
  }

  private static int[] counts(int[] to, int from, int end, int[] counts) {
    for (int i = from; i < end; i++) {
      counts[Windows.of(to[i])]++;
    }
    return counts;
  }

  /** Turns how many a range has for a window into where it puts the first of them. */
  private static int[] starts(List<int[]> ranges, int windows) {
    int[] starts = new int[windows + 1];
    int end = 0;
    for (int window = 0; window < windows; window++) {
      starts[window] = end;
      for (int[] range : ranges) {
        int count = range[window];
        range[window] = end;
        end += count;
      }
    }
    starts[windows] = end;
    return starts;
  }

  /** The index of an entry. */
  static int who(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }

  /** Where it goes. */
  static int place(long entry) {
    return (int) entry;
  }

  /** The first entry of a window. */
  int start(int window) {
    return starts[window];
  }

  /** Behind the last entry of a window. */
  int end(int window) {
    return starts[window + 1];
  }
}
