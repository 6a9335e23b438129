package io.jenjang.tree;

import java.util.Arrays;

/**
 * Sorts ids as unsigned bytes: eight bytes at a time by radix, then those that are equal so far by the next eight. Costs time in
 * proportion to the bytes that tell ids apart; equal ids keep their order.
 */
public final class IdSort {
  /** Up to this many are sorted by insertion. */
  private static final int FEW = 24;

  private final Ids ids;
  private final int[] order;
  private final int[] spareOrder;
  private final long[] key;
  private final long[] spareKey;
  private final int[] counts = new int[257];

  /** Ranges that are equal up to an offset and wait: from, to, offset. */
  private int[] waiting = new int[64 * 3];

  private int waitingCount;

  private IdSort(Ids ids) {
    this.ids = ids;
    order = new int[ids.count()];
    spareOrder = new int[order.length];
    key = new long[order.length];
    spareKey = new long[order.length];
    Arrays.setAll(order, i -> i);
  }

  /** The entries of {@code ids}, entry 0 included, in the order of their bytes: place to entry. An empty id comes first. */
  public static int[] order(Ids ids) {
    if (isSorted(ids)) {
      int[] order = new int[ids.count()];
      Arrays.setAll(order, i -> i);
      return order;
    }
    IdSort sort = new IdSort(ids);
    sort.push(0, sort.order.length, 0);
    while (sort.waitingCount > 0) {
      sort.waitingCount -= 3;
      sort.sort(
          sort.waiting[sort.waitingCount],
          sort.waiting[sort.waitingCount + 1],
          sort.waiting[sort.waitingCount + 2]);
    }
    return sort.order;
  }

  /** Files are often sorted: then one look at each is all. */
  private static boolean isSorted(Ids ids) {
    return Ranges.all(1, ids.count(), (from, to) -> {
      int i = from;
      while (i < to && ids.compare(i - 1, i) <= 0) {
        i++;
      }
      return i == to;
    });
  }

  private void push(int from, int to, int offset) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waiting.length);
    }
    waiting[waitingCount++] = from;
    waiting[waitingCount++] = to;
    waiting[waitingCount++] = offset;
  }

  /** Sorts a range whose ids are equal in the first {@code offset} bytes. */
  private void sort(int from, int to, int offset) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    int start = offset + common(from, to, offset);
    for (int i = from; i < to; i++) {
      key[i] = ids.eightBytes(order[i], start);
    }
    radix(from, to);
    for (int i = from, next; i < to; i = next) {
      next = i + 1;
      while (next < to && key[next] == key[i]) {
        next++;
      }
      if (next - i > 1) {
        tie(i, next, start);
      }
    }
  }

  /** Ids that are the same in eight more bytes, where those that end are padded with zeros: what ends comes first, by length. */
  private void tie(int from, int to, int start) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    int longer = partition(from, to, start + Long.BYTES);
    int done = from;
    for (int length = start; done < longer; length++) {
      done = partition(done, longer, length);
    }
    if (to - longer > 1) {
      push(longer, to, start + Long.BYTES);
    }
  }

  /** Moves those of at most {@code length} bytes to the front, keeping order; returns where the longer ones begin. */
  private int partition(int from, int to, int length) {
    int ended = from;
    int longer = 0;
    for (int i = from; i < to; i++) {
      if (ids.length(order[i]) <= length) {
        order[ended++] = order[i];
      } else {
        spareOrder[longer++] = order[i];
      }
    }
    System.arraycopy(spareOrder, 0, order, ended, longer);
    return ended;
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int place = i;
      while (place > from && ids.compare(order[place - 1], moved) > 0) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = moved;
    }
  }

  /** How many further bytes all ids of a range share. */
  private int common(int from, int to, int offset) {
    int first = order[from];
    int shared = ids.length(first) - offset;
    for (int i = from + 1; i < to && shared > 0; i++) {
      shared = Math.min(shared, ids.sharedBytes(first, order[i], offset, shared));
    }
    return shared;
  }

  /** Stable, least significant byte first; bytes that are the same everywhere are passed over. */
  private void radix(int from, int to) {
    long differing = 0;
    for (int i = from + 1; i < to; i++) {
      differing |= key[i] ^ key[from];
    }
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      if ((differing >>> shift & 0xFF) != 0) {
        scatter(from, to, shift);
      }
    }
  }

  private void scatter(int from, int to, int shift) {
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      counts[(int) (key[i] >>> shift & 0xFF) + 1]++;
    }
    for (int digit = 1; digit < counts.length; digit++) {
      counts[digit] += counts[digit - 1];
    }
    for (int i = from; i < to; i++) {
      int place = counts[(int) (key[i] >>> shift & 0xFF)]++;
      spareKey[place] = key[i];
      spareOrder[place] = order[i];
    }
    System.arraycopy(spareKey, 0, key, from, to - from);
    System.arraycopy(spareOrder, 0, order, from, to - from);
  }
}
