package io.jenjang.batch.step.intake;

import java.time.temporal.ChronoUnit;

/**
 * What members of a range sold on each day of the period. Lines are kept for some members at a time, and then added up by direct addressing: a sum for every
 * day of each of them, by currency and volume. Of so few members all sums are near the processor, and nothing is sorted.
 */
final class DaySums {
  /** Days of a member are bits of one word. */
  private static final int MOST_DAYS = Long.SIZE;

  /** Members at a time, as a power of two: of a month, their sums of one volume are a quarter of a megabyte. */
  private static final int AT_A_TIME = 10;

  private final LineShape shape;
  private final int firstDay;
  private final int days;
  private final int shift;
  private final int volumes;
  private final KeptLines[] kept;
  /** By member of those at hand the days that have lines, as bits. */
  private final long[] seen = new long[1 << AT_A_TIME];
  /** By currency and volume, then by member of those at hand and day; null until there is a line. */
  private final long[][] sums;

  private int atHand = -1;

  DaySums(SalesRules rules, int members) {
    var window = rules.window();
    long inPeriod = ChronoUnit.DAYS.between(window.firstDay(), window.lastDay()) + 1;
    this.shape = LineShape.of(rules);
    this.firstDay = (int) window.firstDay().toEpochDay();
    this.days = (int) Math.min(MOST_DAYS, inPeriod);
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(days - 1);
    this.volumes = rules.split().volumes();
    this.kept = new KeptLines[(members >>> AT_A_TIME) + 1];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new KeptLines(shape);
    }
    this.sums = new long[rules.currencies().names().size() * volumes][];
  }

  /** The first day that is covered. */
  int firstDay() {
    return firstDay;
  }

  /** Whether lines of a day are added up here: those of the period's first 64 days are. */
  boolean covers(int day) {
    return Integer.compareUnsigned(day - firstDay, days) < 0;
  }

  /** Takes a line of a day that is covered. */
  void add(LineReader line, long counts) {
    kept[line.member >>> AT_A_TIME].add(line, counts);
  }

  int lines() {
    int lines = 0;
    for (KeptLines some : kept) {
      lines += some.count();
    }
    return lines;
  }

  /**
   * Adds the rows of a member; members ascend.
   *
   * @param who counted from the first of the range
   * @param member the number
   */
  void rows(int who, int member, DayRows rows) {
    if (who >>> AT_A_TIME != atHand) {
      atHand = who >>> AT_A_TIME;
      sum(kept[atHand]);
      kept[atHand] = null;
    }
    int place = place(who);
    for (long rest = seen[place]; rest != 0; rest &= rest - 1) {
      int day = Long.numberOfTrailingZeros(rest);
      rows(member, firstDay + day, place << shift | day, rows);
    }
    seen[place] = 0;
  }

  private void rows(int member, int day, int at, DayRows rows) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null && sums[i][at] != 0) {
        rows.add(member, day, i / volumes, i % volumes, sums[i][at]);
        sums[i][at] = 0;
      }
    }
  }

  private static int place(int who) {
    return who & (1 << AT_A_TIME) - 1;
  }

  private void sum(KeptLines lines) {
    long[] records = lines.records();
    int[] member = lines.member();
    for (int i = 0; i < lines.count(); i++) {
      int at = i * shape.size();
      int day = shape.day(records, at) - firstDay;
      int place = place(member[i]);
      seen[place] |= 1L << day;
      int currency = shape.currency(records, at);
      for (long rest = shape.counts(records, at); rest != 0; rest &= rest - 1) {
        int volume = Long.numberOfTrailingZeros(rest);
        long[] into = sums((shape.hasCurrency(volume) ? currency : 0) * volumes + volume);
        int cell = place << shift | day;
        into[cell] = Math.addExact(into[cell], shape.value(volume, records, at));
      }
    }
  }

  private long[] sums(int place) {
    if (sums[place] == null) {
      sums[place] = new long[seen.length << shift];
    }
    return sums[place];
  }
}
