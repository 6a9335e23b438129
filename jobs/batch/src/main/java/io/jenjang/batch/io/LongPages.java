package io.jenjang.batch.io;

import java.util.Arrays;

/** Numbers of one leaf in one row group, page by page; the arrays are used again for the next row group. */
final class LongPages {
  private long[][] pages = new long[4][];
  private int[] sizes = new int[4];
  private long[] least = new long[4];
  private long[] greatest = new long[4];
  private int open;

  /** Adds to the page that is open. */
  void add(long[] values, int count) {
    int size = sizes[open];
    if (pages[open] == null) {
      pages[open] = new long[Math.max(count, Leaf.PAGE_ROWS)];
    } else if (size + count > pages[open].length) {
      pages[open] = Arrays.copyOf(pages[open], Math.max(size + count, size * 2));
    }
    System.arraycopy(values, 0, pages[open], size, count);
    sizes[open] = size + count;
  }

  void endPage() {
    bounds(pages[open], sizes[open]);
    open++;
    if (open == sizes.length) {
      pages = Arrays.copyOf(pages, open * 2);
      sizes = Arrays.copyOf(sizes, open * 2);
      least = Arrays.copyOf(least, open * 2);
      greatest = Arrays.copyOf(greatest, open * 2);
    }
  }

  private void bounds(long[] values, int count) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    least[open] = low;
    greatest[open] = high;
  }

  /** Pages that were ended. */
  int pages() {
    return open;
  }

  long[] page(int page) {
    return pages[page];
  }

  int size(int page) {
    return sizes[page];
  }

  /** Numbers of all pages. */
  int total() {
    int total = 0;
    for (int page = 0; page < open; page++) {
      total = Math.addExact(total, sizes[page]);
    }
    return total;
  }

  /** The least number of a page that was ended; the greatest possible if it is empty. */
  long least(int page) {
    return least[page];
  }

  /** The greatest number of a page that was ended; the least possible if it is empty. */
  long greatest(int page) {
    return greatest[page];
  }

  void clear() {
    Arrays.fill(sizes, 0);
    open = 0;
  }
}
