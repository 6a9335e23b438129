package io.jenjang.batch.step.intake;

import java.util.Arrays;
import java.util.Iterator;

/**
 * Adds up the lines of one range of members by day: lines are put in the order of their members by counting, then each member's by day. A line is a
 * few longs beside each other, so that moving one touches memory once.
 */
final class DayTable {
  /** Up to this many lines of a member are sorted by insertion. */
  private static final int FEW = 32;

  private final int members;
  private final int sums;
  private final int width;
  private final LineShape shape;
  private int[] member = new int[1024];
  private long[] records;
  private int lines;

  private DayTable(SalesRules rules, int members) {
    this.members = members;
    this.sums = rules.split().volumes();
    this.width = rules.currencies().names().size() * sums;
    this.shape = LineShape.of(rules);
    this.records = new long[member.length * shape.size()];
  }

  /** The volumes of a range by day. */
  static DayVolumes of(int range, SalesRules rules, int members, Iterator<byte[]> blocks) {
    DayTable table = new DayTable(rules, members);
    RangeLines lines = new RangeLines(rules, blocks, members);
    while (lines.next()) {
      long counts = rules.split().own(lines.counts());
      if (counts != 0) {
        table.add(lines.line(), counts);
      }
    }
    return table.rows(rules.layout().firstMember(range));
  }

  private void add(LineReader line, long counts) {
    if (lines == member.length) {
      int more = Math.multiplyExact(lines, 2);
      records = Arrays.copyOf(records, Math.multiplyExact(more, shape.size()));
      member = Arrays.copyOf(member, more);
    }
    member[lines] = line.member;
    shape.write(line, counts, records, lines * shape.size());
    lines++;
  }

  private DayVolumes rows(int firstMember) {
    int[] end = new int[members + 1];
    long[] byMember = byMember(end);
    DayRows rows = new DayRows(lines + 16);
    long[] amounts = new long[width];
    long[] order = new long[FEW];
    for (int who = 0, start = 0; who < members; start = end[who++]) {
      int count = end[who] - start;
      if (count > order.length) {
        order = new long[Math.max(count, order.length * 2)];
      }
      sortByDay(byMember, start, count, order);
      member(firstMember + who, byMember, order, count, amounts, rows);
    }
    return rows.done();
  }

  /** Records in the order of their members, and where each member's end. */
  private long[] byMember(int[] end) {
    for (int i = 0; i < lines; i++) {
      end[member[i] + 1]++;
    }
    for (int i = 0; i < members; i++) {
      end[i + 1] += end[i];
    }
    int size = shape.size();
    long[] sorted = new long[lines * size];
    for (int i = 0; i < lines; i++) {
      int to = end[member[i]]++ * size;
      for (int j = 0; j < size; j++) {
        sorted[to + j] = records[i * size + j];
      }
    }
    return sorted;
  }

  /** Puts the records of one member into {@code order}: the day above, the place in {@code records} below. */
  private void sortByDay(long[] records, int first, int count, long[] order) {
    for (int i = 0; i < count; i++) {
      long entry = (long) shape.day(records, (first + i) * shape.size()) << 32 | first + i;
      int place = i;
      while (count <= FEW && place > 0 && order[place - 1] > entry) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = entry;
    }
    if (count > FEW) {
      Arrays.sort(order, 0, count);
    }
  }

  private void member(
      int who, long[] records, long[] order, int count, long[] amounts, DayRows rows) {
    for (int i = 0; i < count; i++) {
      int at = (int) order[i] * shape.size();
      int currency = shape.currency(records, at);
      for (long rest = shape.counts(records, at); rest != 0; rest &= rest - 1) {
        int sum = Long.numberOfTrailingZeros(rest);
        int place = (shape.hasCurrency(sum) ? currency : 0) * sums + sum;
        amounts[place] = Math.addExact(amounts[place], shape.value(sum, records, at));
      }
      if (i + 1 == count || order[i + 1] >> 32 != order[i] >> 32) {
        rows.add(who, (int) (order[i] >> 32), amounts, sums);
      }
    }
  }
}
