package io.jenjang.batch.io;

import java.util.Arrays;

/**
 * How many values each row has in a column that not every row has exactly one of: 0 or 1 where it may be absent, any number in a map or list. Kept
 * as runs of rows that have the same number, page by page. All leaves of a column share one.
 */
final class Levels {
  private static final int ONE_BIT = 1;

  private final boolean repeated;
  private int[] values = new int[16];
  private int[] rows = new int[16];
  private int runs;
  private int[] pageStart = new int[4];
  private int pages;
  private int[] scratch = new int[Leaf.PAGE_ROWS];

  /**
   * @param repeated whether rows may have more than one value
   */
  Levels(boolean repeated) {
    this.repeated = repeated;
  }

  /** The next rows have this many values each. */
  void add(int valuesEach, int moreRows) {
    if (runs > pageStart[pages] && values[runs - 1] == valuesEach) {
      rows[runs - 1] += moreRows;
      return;
    }
    if (runs == rows.length) {
      values = Arrays.copyOf(values, runs * 2);
      rows = Arrays.copyOf(rows, runs * 2);
    }
    values[runs] = valuesEach;
    rows[runs++] = moreRows;
  }

  void endPage() {
    pages++;
    if (pages == pageStart.length) {
      pageStart = Arrays.copyOf(pageStart, pages * 2);
    }
    pageStart[pages] = runs;
  }

  void clear() {
    runs = 0;
    pages = 0;
  }

  /** Appends the levels that a data page begins with, each kind with its length before it; gives the number of places: values and absences. */
  int write(int page, PageBytes out) {
    if (repeated) {
      runs(repetition(page), out);
    }
    int places = definition(page);
    runs(places, out);
    return places;
  }

  private void runs(int places, PageBytes out) {
    int length = out.skipInt();
    HybridRuns.encode(scratch, 0, places, ONE_BIT, out);
    out.setInt(length, out.size() - length - Integer.BYTES);
  }

  /** 1 for a value that goes on with the row of the one before. */
  private int repetition(int page) {
    int places = 0;
    for (int run = pageStart[page]; run < pageStart[page + 1]; run++) {
      int each = Math.max(1, values[run]);
      int end = reserve(places, each, rows[run]);
      Arrays.fill(scratch, places, end, 1);
      for (; places < end; places += each) {
        scratch[places] = 0;
      }
    }
    return places;
  }

  /** 1 for a value, 0 for a row without one. */
  private int definition(int page) {
    int places = 0;
    for (int run = pageStart[page]; run < pageStart[page + 1]; run++) {
      int end = reserve(places, Math.max(1, values[run]), rows[run]);
      Arrays.fill(scratch, places, end, Math.min(1, values[run]));
      places = end;
    }
    return places;
  }

  private int reserve(int places, int each, int moreRows) {
    int end = Math.addExact(places, Math.multiplyExact(each, moreRows));
    if (end > scratch.length) {
      scratch = Arrays.copyOf(scratch, Math.max(end, scratch.length * 2));
    }
    return end;
  }
}
