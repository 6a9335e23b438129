package io.jenjang.tree;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many ids in one array of bytes. Entry 0 is empty (the company).
 *
 * @param bytes all ids, one after another, UTF-8; several blocks would be needed beyond 2 GB
 * @param start where each id begins; {@code start[i + 1]} is where it ends
 */
public record Ids(byte[] bytes, int[] start) implements Serializable {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Ids that are copied at the same time: their heads stay in the processor's nearest memory. */
  private static final int BLOCK = 1024;

  public int count() {
    return start.length - 1;
  }

  public int length(int index) {
    return start[index + 1] - start[index];
  }

  public String text(int index) {
    return new String(bytes, start[index], length(index), StandardCharsets.UTF_8);
  }

  /** Order of two ids as unsigned bytes. */
  public int compare(int left, int right) {
    return Arrays.compareUnsigned(
        bytes, start[left], start[left + 1], bytes, start[right], start[right + 1]);
  }

  /** Whether an id is, byte for byte, one of others. */
  public boolean sameText(int index, Ids others, int other) {
    return Arrays.equals(
        bytes,
        start[index],
        start[index + 1],
        others.bytes,
        others.start[other],
        others.start[other + 1]);
  }

  /**
   * The same ids in another order.
   *
   * @param entries place to entry; what is left out of it is left out
   */
  public Ids inOrder(int[] entries) {
    if (isOwnOrder(entries)) {
      return this;
    }
    int[] starts = new int[entries.length + 1];
    int[] from = new int[entries.length];
    Ranges.each(0, entries.length, (first, end) -> {
      for (int place = first; place < end; place++) {
        from[place] = start[entries[place]];
        starts[place + 1] = start[entries[place] + 1] - from[place];
      }
    });
    for (int place = 0; place < entries.length; place++) {
      starts[place + 1] = Math.addExact(starts[place], starts[place + 1]);
    }
    byte[] pool = new byte[starts[entries.length]];
    Ranges.each(0, entries.length, (first, end) -> copy(first, end, from, pool, starts));
    return new Ids(pool, starts);
  }

  private void copy(int first, int end, int[] from, byte[] pool, int[] starts) {
    long[] heads = new long[Math.min(BLOCK, end - first)];
    for (int place = first; place < end; place += BLOCK) {
      copy(place, Math.min(place + BLOCK, end), from, heads, pool, starts, starts[end]);
    }
  }

  private boolean isOwnOrder(int[] entries) {
    int place = 0;
    while (place < entries.length && entries[place] == place) {
      place++;
    }
    return place == entries.length && place == count();
  }

  /** Whether two entries side by side, both from 1 on, are the same. */
  public boolean hasTwins() {
    return !Ranges.all(2, count(), (from, to) -> {
      int i = from;
      while (i < to && !sameText(i - 1, this, i)) {
        i++;
      }
      return i == to;
    });
  }

  /**
   * Copies some ids to their places, in ascending order. First the heads of all of them: these loads do not wait for each other, where copying one id
   * after another waits for memory at each.
   *
   * @param limit no byte is written from here on
   */
  private void copy(
      int first, int end, int[] from, long[] heads, byte[] pool, int[] starts, int limit) {
    for (int place = first; place < end; place++) {
      heads[place - first] = eight(from[place], bytes.length - from[place]);
    }
    for (int place = first; place < end; place++) {
      put(heads[place - first], from[place], pool, starts[place], starts[place + 1], limit);
    }
  }

  /** Writes an id by words. What the first one has beyond the id is overwritten by the next id; the last one may overlap the one before. */
  private void put(long head, int from, byte[] pool, int at, int end, int limit) {
    if (at > limit - Long.BYTES) {
      System.arraycopy(bytes, from, pool, at, end - at);
      return;
    }
    BIG_ENDIAN.set(pool, at, head);
    int last = end - Long.BYTES;
    for (int i = at + Long.BYTES; i < last; i += Long.BYTES) {
      BIG_ENDIAN.set(pool, i, (long) BIG_ENDIAN.get(bytes, from + i - at));
    }
    if (last > at) {
      BIG_ENDIAN.set(pool, last, (long) BIG_ENDIAN.get(bytes, from + last - at));
    }
  }

  /** The same ids, one of them replaced. */
  public Ids with(int index, byte[] id) {
    int more = id.length - length(index);
    int[] starts = start.clone();
    for (int after = index + 1; after < starts.length; after++) {
      starts[after] = Math.addExact(starts[after], more);
    }
    byte[] pool = new byte[starts[count()]];
    System.arraycopy(bytes, 0, pool, 0, start[index]);
    System.arraycopy(id, 0, pool, start[index], id.length);
    System.arraycopy(
        bytes, start[index + 1], pool, starts[index + 1], pool.length - starts[index + 1]);
    return new Ids(pool, starts);
  }

  /** Eight bytes of an id from an offset on, the first one highest, padded with zeros: compares unsigned as the bytes do. */
  long eightBytes(int index, int offset) {
    int from = start[index] + offset;
    return eight(from, start[index + 1] - from);
  }

  /** @param there how many bytes there are from {@code from} on */
  private long eight(int from, int there) {
    if (there >= Long.BYTES) {
      return (long) BIG_ENDIAN.get(bytes, from);
    }
    long value = 0;
    for (int i = 0; i < there; i++) {
      value |= (bytes[from + i] & 0xFFL) << (Long.SIZE - Byte.SIZE - Byte.SIZE * i);
    }
    return value;
  }

  /** How many bytes two ids share from an offset on, at most {@code limit}. */
  int sharedBytes(int left, int right, int offset, int limit) {
    int shared = Arrays.mismatch(
        bytes,
        start[left] + offset,
        start[left + 1],
        bytes,
        start[right] + offset,
        start[right + 1]);
    return shared < 0 ? limit : Math.min(shared, limit);
  }
}
