package io.jenjang.batch.step.intake;

import java.util.Arrays;

/** Lines of one range of members that are added up by day by sorting: they are put in the order of their members, then each member's by day. */
final class DayLines {
  /** Up to this many lines of a member are sorted by insertion. */
  private static final int FEW = 32;

  private final int volumes;
  private final LineShape shape;
  private final KeptLines lines;
  private final long[] amounts;
  private final int[] end;
  private long[] records;
  private long[] order = new long[FEW];
  /** How many lines the member at hand has, and the first of them that has not come to rows yet. */
  private int count;

  private int next;

  DayLines(SalesRules rules, int members) {
    this.volumes = rules.split().volumes();
    this.shape = LineShape.of(rules);
    this.lines = new KeptLines(shape);
    this.amounts = new long[rules.currencies().names().size() * volumes];
    this.end = new int[members];
  }

  int lines() {
    return lines.count();
  }

  void add(LineReader line, long counts) {
    lines.add(line, counts);
  }

  /** To be called when all lines are there. */
  void sort() {
    lines.sort(end);
    records = lines.records();
  }

  /** Goes to a member, counted from the first of the range. */
  void begin(int who) {
    int first = who == 0 ? 0 : end[who - 1];
    count = end[who] - first;
    next = 0;
    if (count > order.length) {
      order = new long[Math.max(count, order.length * 2)];
    }
    sortByDay(first);
  }

  /** Puts the member's lines into {@code order}: the day above, the place in {@code records} below. */
  private void sortByDay(int first) {
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

  /** Adds rows of the member's days that are before a day and have not come to rows yet. */
  void rowsUntil(int day, int member, DayRows rows) {
    for (; next < count && day(next) < day; next++) {
      sum((int) order[next] * shape.size());
      if (next + 1 == count || day(next + 1) != day(next)) {
        rows(day(next), member, rows);
      }
    }
  }

  private int day(int place) {
    return (int) (order[place] >> 32);
  }

  private void sum(int at) {
    int currency = shape.currency(records, at);
    for (long rest = shape.counts(records, at); rest != 0; rest &= rest - 1) {
      int volume = Long.numberOfTrailingZeros(rest);
      int place = (shape.hasCurrency(volume) ? currency : 0) * volumes + volume;
      amounts[place] = Math.addExact(amounts[place], shape.value(volume, records, at));
    }
  }

  private void rows(int day, int member, DayRows rows) {
    for (int place = 0; place < amounts.length; place++) {
      if (amounts[place] != 0) {
        rows.add(member, day, place / volumes, place % volumes, amounts[place]);
        amounts[place] = 0;
      }
    }
  }
}
