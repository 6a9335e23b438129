package io.jenjang.batch.io;

import java.util.Arrays;

/**
 * Numbers of one leaf in one row group, page by page; the arrays are used again for the next row group. A page that is one number all over is kept as that
 * number: many columns are, and their pages then cost next to nothing.
 */
final class LongPages {
  private long[][] pages = new long[4][];
  private int[] sizes = new int[4];
  private long[] least = new long[4];
  private long[] greatest = new long[4];
  private int open;

  LongPages() {
    begin();
  }

  private void begin() {
    sizes[open] = 0;
    least[open] = Long.MAX_VALUE;
    greatest[open] = Long.MIN_VALUE;
  }

  /** Adds to the page that is open. */
  void add(long[] values, int count) {
    if (count == 0) {
      return;
    }
    int size = sizes[open];
    long before = least[open];
    boolean wasConstant = isConstant(open);
    bounds(values, count);
    sizes[open] = size + count;
    if (isConstant(open)) {
      return;
    }
    long[] page = room(open);
    if (wasConstant) {
      Arrays.fill(page, 0, size, before);
    }
    System.arraycopy(values, 0, page, size, count);
  }

  private void bounds(long[] values, int count) {
    long first = values[0];
    long low = Math.min(least[open], first);
    long high = Math.max(greatest[open], first);
    for (int i = differs(values, count) ? 1 : count; i < count; i++) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    least[open] = low;
    greatest[open] = high;
  }

  private static boolean differs(long[] values, int count) {
    long first = values[0];
    long difference = 0;
    for (int i = 0; i < count; i++) {
      difference |= values[i] ^ first;
    }
    return difference != 0;
  }

  /** The array of a page, large enough for all its numbers; those that were in it stay. */
  private long[] room(int page) {
    int size = sizes[page];
    if (pages[page] == null) {
      pages[page] = new long[Math.max(size, Leaf.PAGE_ROWS)];
    } else if (size > pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], Math.max(size, pages[page].length * 2));
    }
    return pages[page];
  }

  void endPage() {
    open++;
    if (open == sizes.length) {
      pages = Arrays.copyOf(pages, open * 2);
      sizes = Arrays.copyOf(sizes, open * 2);
      least = Arrays.copyOf(least, open * 2);
      greatest = Arrays.copyOf(greatest, open * 2);
    }
    begin();
  }

  /** Pages that were ended. */
  int pages() {
    return open;
  }

  /** Whether a page has numbers, and all of them are the same. */
  boolean isConstant(int page) {
    return sizes[page] > 0 && least[page] == greatest[page];
  }

  /** The numbers of a page, and what does not matter after them. */
  long[] page(int page) {
    long[] numbers = room(page);
    if (isConstant(page)) {
      Arrays.fill(numbers, 0, sizes[page], least[page]);
    }
    return numbers;
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

  /** The least number of a page; the greatest possible if it is empty. */
  long least(int page) {
    return least[page];
  }

  /** The greatest number of a page; the least possible if it is empty. */
  long greatest(int page) {
    return greatest[page];
  }

  void clear() {
    open = 0;
    begin();
  }
}
