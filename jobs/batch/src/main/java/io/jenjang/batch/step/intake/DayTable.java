package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import java.util.Arrays;
import java.util.Iterator;

/** Adds up the lines of one range of members by day, in an open table. */
final class DayTable {
  private static final long FREE = -1;

  private final SalesRules rules;
  private final int currencies;
  private final int width;
  private long[] key = new long[1024];
  private int[] place = new int[1024];
  private long[] amounts = new long[0];
  private int used;

  private DayTable(SalesRules rules) {
    this.rules = rules;
    this.currencies = rules.currencies().names().size();
    this.width = currencies * rules.sums().size();
    this.amounts = new long[512 * width];
    Arrays.fill(key, FREE);
  }

  /** The volumes of a range by day. */
  static DayVolumes of(int range, SalesRules rules, int members, Iterator<byte[]> blocks) {
    DayTable table = new DayTable(rules);
    RangeLines lines = new RangeLines(rules, blocks, members);
    while (lines.next()) {
      table.add(lines.line(), lines.counts());
    }
    return table.rows(rules.layout().firstMember(range));
  }

  private void add(LineReader line, long counts) {
    if (counts == 0) {
      return;
    }
    int base = place((long) line.member << 32 | line.day & 0xFFFFFFFFL) * width;
    for (long rest = counts; rest != 0; rest &= rest - 1) {
      int sum = Long.numberOfTrailingZeros(rest);
      Quantity.SaleColumn column = rules.sums().get(sum).column();
      int currency = column == Quantity.SaleColumn.QV ? 0 : line.currency;
      int at = base + currency * rules.sums().size() + sum;
      amounts[at] = Math.addExact(amounts[at], LineCode.value(column, line.qv, line.cv, line.net));
    }
  }

  private int place(long wanted) {
    if (used * 2 >= key.length) {
      grow();
    }
    int slot = slot(wanted);
    if (key[slot] == FREE) {
      key[slot] = wanted;
      place[slot] = used++;
      if (used * width > amounts.length) {
        amounts = Arrays.copyOf(amounts, amounts.length * 2);
      }
    }
    return place[slot];
  }

  private int slot(long wanted) {
    int mask = key.length - 1;
    int slot = (int) (wanted * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (key[slot] != FREE && key[slot] != wanted) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKey = key;
    int[] oldPlace = place;
    key = new long[oldKey.length * 2];
    place = new int[key.length];
    Arrays.fill(key, FREE);
    for (int i = 0; i < oldKey.length; i++) {
      if (oldKey[i] != FREE) {
        int slot = slot(oldKey[i]);
        key[slot] = oldKey[i];
        place[slot] = oldPlace[i];
      }
    }
  }

  private DayVolumes rows(int firstMember) {
    long[] keys = sortedKeys();
    int rows = 0;
    for (int i = 0; i < used * width; i++) {
      rows += amounts[i] != 0 ? 1 : 0;
    }
    DayVolumes volumes = new DayVolumes(
        new int[rows], new int[rows], new short[rows], new short[rows], new long[rows]);
    int row = 0;
    for (long wanted : keys) {
      int base = place[slot(wanted)] * width;
      for (int i = 0; i < width; i++) {
        if (amounts[base + i] != 0) {
          volumes.member()[row] = firstMember + (int) (wanted >>> 32);
          volumes.day()[row] = (int) wanted;
          volumes.currency()[row] = (short) (i / rules.sums().size());
          volumes.volume()[row] = (short) (i % rules.sums().size());
          volumes.amount()[row++] = amounts[base + i];
        }
      }
    }
    return volumes;
  }

  /** Ascending by member, then day; days before 1970 stand where they belong. */
  private long[] sortedKeys() {
    long[] keys = new long[used];
    int count = 0;
    for (long taken : key) {
      if (taken != FREE) {
        keys[count++] = taken ^ 0x80000000L;
      }
    }
    Arrays.sort(keys);
    for (int i = 0; i < count; i++) {
      keys[i] ^= 0x80000000L;
    }
    return keys;
  }
}
