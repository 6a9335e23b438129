package io.jenjang.batch.step.intake;

import java.util.Iterator;

/**
 * Adds up the lines of one range of members by day: those of the period's days by direct addressing, what was sold before or after it by sorting.
 */
final class DayTable {
  private final int members;
  private final DaySums inside;
  private final DayLines others;

  private DayTable(SalesRules rules, int members) {
    this.members = members;
    this.inside = new DaySums(rules, members);
    this.others = new DayLines(rules, members);
  }

  /** The volumes of a range by day. */
  static DayVolumes of(int range, SalesRules rules, int members, Iterator<byte[]> blocks) {
    DayTable table = new DayTable(rules, members);
    RangeLines lines = new RangeLines(rules, blocks, members);
    LineReader line = lines.line();
    while (lines.next()) {
      long counts = rules.split().own(lines.counts());
      if (counts != 0) {
        table.add(line, counts);
      }
    }
    return table.rows(rules.layout().firstMember(range));
  }

  private void add(LineReader line, long counts) {
    if (inside.covers(line.day)) {
      inside.add(line, counts);
    } else {
      others.add(line, counts);
    }
  }

  private DayVolumes rows(int firstMember) {
    DayRows rows = new DayRows(inside.lines() + others.lines());
    others.sort();
    for (int who = 0; who < members; who++) {
      others.begin(who);
      others.rowsUntil(inside.firstDay(), firstMember + who, rows);
      inside.rows(who, firstMember + who, rows);
      others.rowsUntil(Integer.MAX_VALUE, firstMember + who, rows);
    }
    return rows.done();
  }
}
