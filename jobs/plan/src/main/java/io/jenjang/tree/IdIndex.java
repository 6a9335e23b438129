package io.jenjang.tree;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the number of an id by its bytes: where ids are counted up by what their digits say, else by open addressing over one array of ints. The bits
 * that a number leaves free there hold a piece of the hash, so that a wrong slot is nearly always passed over without a look at the bytes.
 */
public final class IdIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Ids ids;
  private final int[] slots;
  private final int numberMask;

  /** Null where ids are not counted up; ids of none of its forms are in the slots. */
  private final DigitTable digits;

  private IdIndex(Ids ids, DigitTable digits) {
    this.ids = ids;
    this.digits = digits;
    int count = ids.count();
    int others = digits == null ? count : digits.others();
    int size = Integer.highestOneBit(Math.max(1, Math.min(others + others / 2, 1 << 29))) << 1;
    slots = new int[size];
    numberMask = numberMask(count);
    for (int number = 1; number < count && others > 0; number++) {
      if (digits == null || digits.isOther(ids, number)) {
        put(number);
      }
    }
  }

  /**
   * An index of entries 1 and up; entry 0 is the company and never found.
   *
   * @param ids all different
   */
  public static IdIndex of(Ids ids) {
    return new IdIndex(ids, DigitTable.of(ids));
  }

  /** The same without a look at digits. */
  static IdIndex hashed(Ids ids) {
    return new IdIndex(ids, null);
  }

  private IdIndex(Ids ids, int[] slots, int numberMask, DigitTable digits) {
    this.ids = ids;
    this.slots = slots;
    this.numberMask = numberMask;
    this.digits = digits;
  }

  /** An index as it was, from its {@link #slots} and the ids in their order of then. */
  public static IdIndex of(Ids ids, int[] slots) {
    return slots.length == 0 ? of(ids) : new IdIndex(ids, slots, numberMask(ids.count()), null);
  }

  /** What it takes to have the index again besides the ids, not to be changed: nothing where it is quickly made anew. */
  public int[] slots() {
    return digits == null ? slots : new int[0];
  }

  private static int numberMask(int count) {
    return (Integer.highestOneBit(count) << 1) - 1;
  }

  /**
   * The index of the same ids in another order; no id is looked at.
   *
   * @param ids the same ones
   * @param number by number so far minus 1: the new number
   */
  public IdIndex renumbered(Ids ids, int[] number) {
    int[] renumbered = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      int entry = slots[i];
      renumbered[i] = entry == 0 ? 0 : entry & ~numberMask | number[(entry & numberMask) - 1];
    }
    return new IdIndex(
        ids, renumbered, numberMask, digits == null ? null : digits.renumbered(number));
  }

  private void put(int number) {
    long hash = IdHash.of(ids.bytes(), ids.start()[number], ids.length(number));
    int slot = (int) hash & slots.length - 1;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = tag(hash) | number;
  }

  /** The number of an id, 0 if it is not there. */
  public int lookup(byte[] base, int offset, int length) {
    int slot = digits == null ? DigitTable.OTHER : digits.slot(base, offset, length);
    return slot == DigitTable.OTHER ? lookupHashed(base, offset, length) : digits.at(slot);
  }

  /** The number of an id that is of none of the forms of digits, 0 if it is not there. */
  int lookupHashed(byte[] base, int offset, int length) {
    long hash = IdHash.of(base, offset, length);
    int tag = tag(hash);
    int slot = (int) hash & slots.length - 1;
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if ((entry & ~numberMask) == tag && same(entry & numberMask, base, offset, length)) {
        return entry & numberMask;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return 0;
  }

  /** Null where everything is found by hash. */
  DigitTable digits() {
    return digits;
  }

  /** What stands in the first slot for a hash. */
  int slot(long hash) {
    return slots[(int) hash & slots.length - 1];
  }

  /** The first number whose piece of the hash fits, very likely the right one; 0 if there is none. */
  int candidate(int entry, long hash) {
    int tag = tag(hash);
    int slot = (int) hash;
    int found = entry;
    while (found != 0 && (found & ~numberMask) != tag) {
      found = slots[++slot & slots.length - 1];
    }
    return found & numberMask;
  }

  /** A byte of the id that begins at {@code start}, or of the one after it. */
  byte firstByte(int start) {
    byte[] bytes = ids.bytes();
    return start < bytes.length ? bytes[start] : 0;
  }

  /** Where the bytes of a number's id begin. */
  int start(int number) {
    return ids.start()[number];
  }

  /** Whether the id of a number, which begins at {@code start}, has these bytes; entry 0 has none. */
  boolean isAt(int start, int number, byte[] base, int offset, int length) {
    if (ids.start()[number + 1] - start != length) {
      return false;
    }
    return length < Long.BYTES
        ? isAtByBytes(start, base, offset, length)
        : isAtByWords(start, base, offset, length);
  }

  private boolean isAtByBytes(int start, byte[] base, int offset, int length) {
    byte[] bytes = ids.bytes();
    for (int i = 0; i < length; i++) {
      if (bytes[start + i] != base[offset + i]) {
        return false;
      }
    }
    return true;
  }

  /** Eight bytes at a time; the last eight may overlap those before. */
  private boolean isAtByWords(int start, byte[] base, int offset, int length) {
    byte[] bytes = ids.bytes();
    int last = length - Long.BYTES;
    for (int i = 0; i < last; i += Long.BYTES) {
      if ((long) LONGS.get(bytes, start + i) != (long) LONGS.get(base, offset + i)) {
        return false;
      }
    }
    return (long) LONGS.get(bytes, start + last) == (long) LONGS.get(base, offset + last);
  }

  private boolean same(int number, byte[] base, int offset, int length) {
    return isAt(start(number), number, base, offset, length);
  }

  private int tag(long hash) {
    return (int) (hash >>> 32) & ~numberMask;
  }
}
