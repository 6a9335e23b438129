package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import java.util.Arrays;
import java.util.Iterator;

/** Adds up the lines of one range of members by day: lines are put in the order of their members by counting, then each member's by day. */
final class DayTable {
  private final SalesRules rules;
  private final int members;
  private final int width;
  private final int sums;
  private int[] member = new int[1024];
  private int[] day = new int[1024];
  private int[] currency = new int[1024];
  private long[] counts = new long[1024];
  private final long[][] values = new long[Quantity.SaleColumn.values().length][1024];
  private int lines;

  private DayTable(SalesRules rules, int members) {
    this.rules = rules;
    this.members = members;
    this.sums = rules.split().volumes();
    this.width = rules.currencies().names().size() * sums;
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

  private void add(LineReader line, long into) {
    if (lines == member.length) {
      grow();
    }
    member[lines] = line.member;
    day[lines] = line.day;
    currency[lines] = line.currency;
    counts[lines] = into;
    values[Quantity.SaleColumn.QV.ordinal()][lines] = line.qv;
    values[Quantity.SaleColumn.CV.ordinal()][lines] = line.cv;
    values[Quantity.SaleColumn.NET.ordinal()][lines] = line.net;
    lines++;
  }

  private void grow() {
    int size = lines * 2;
    member = Arrays.copyOf(member, size);
    day = Arrays.copyOf(day, size);
    currency = Arrays.copyOf(currency, size);
    counts = Arrays.copyOf(counts, size);
    for (int i = 0; i < values.length; i++) {
      values[i] = Arrays.copyOf(values[i], size);
    }
  }

  private DayVolumes rows(int firstMember) {
    int[] end = new int[members + 1];
    for (int i = 0; i < lines; i++) {
      end[member[i] + 1]++;
    }
    for (int i = 0; i < members; i++) {
      end[i + 1] += end[i];
    }
    long[] byMember = new long[lines];
    for (int i = 0; i < lines; i++) {
      byMember[end[member[i]]++] = ((long) day[i] << 32) + i;
    }
    DayRows rows = new DayRows(lines + 16);
    long[] amounts = new long[width];
    for (int who = 0, start = 0; who < members; start = end[who++]) {
      Arrays.sort(byMember, start, end[who]);
      member(firstMember + who, byMember, start, end[who], amounts, rows);
    }
    return rows.done();
  }

  /** Adds up the lines of one member, which are sorted by day. */
  private void member(int who, long[] sorted, int from, int to, long[] amounts, DayRows rows) {
    for (int i = from; i < to; i++) {
      int line = (int) sorted[i];
      for (long rest = counts[line]; rest != 0; rest &= rest - 1) {
        int sum = Long.numberOfTrailingZeros(rest);
        Quantity.SaleColumn column = rules.sums().get(sum).column();
        int at = (column == Quantity.SaleColumn.QV ? 0 : currency[line]) * sums + sum;
        amounts[at] = Math.addExact(amounts[at], values[column.ordinal()][line]);
      }
      if (i + 1 == to || sorted[i + 1] >> 32 != sorted[i] >> 32) {
        rows.add(who, (int) (sorted[i] >> 32), amounts, sums);
      }
    }
  }
}
