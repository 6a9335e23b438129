package io.jenjang.batch.io;

import java.util.Arrays;

/** Different texts, each with a code from 0 in the order of their first coming. */
final class TextTable {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final int FREE = -1;

  private byte[] bytes = new byte[FIRST_SLOTS * 8];
  private int[] ends = new int[FIRST_SLOTS];
  private int[] hashes = new int[FIRST_SLOTS];
  private int[] slots = free(FIRST_SLOTS);
  private int count;

  int count() {
    return count;
  }

  /** All texts together. */
  long bytes() {
    return start(count);
  }

  private int length(int code) {
    return ends[code] - start(code);
  }

  byte[] text(int code) {
    return Arrays.copyOfRange(bytes, start(code), ends[code]);
  }

  /** Appends a text as Parquet's plain encoding has it. */
  void copy(int code, PageBytes to) {
    to.putText(bytes, start(code), length(code));
  }

  /** The code of a text, a new one if it is new; the text is copied. */
  int code(byte[] text, int offset, int length) {
    int hash = hash(text, offset, length);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != FREE) {
      int code = slots[slot];
      if (hashes[code] == hash
          && Arrays.equals(bytes, start(code), ends[code], text, offset, offset + length)) {
        return code;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = count;
    append(text, offset, length, hash);
    return count - 1;
  }

  void clear() {
    Arrays.fill(slots, FREE);
    count = 0;
  }

  private void append(byte[] text, int offset, int length, int hash) {
    int start = start(count);
    int end = Math.addExact(start, length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int)
          Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 2L)));
    }
    System.arraycopy(text, offset, bytes, start, length);
    ends[count] = end;
    hashes[count++] = hash;
    if (count * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    ends = Arrays.copyOf(ends, ends.length * 2);
    hashes = Arrays.copyOf(hashes, hashes.length * 2);
    slots = free(slots.length * 2);
    for (int code = 0; code < count; code++) {
      int slot = hashes[code] & (slots.length - 1);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = code;
    }
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private static int hash(byte[] text, int offset, int length) {
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private static int[] free(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
