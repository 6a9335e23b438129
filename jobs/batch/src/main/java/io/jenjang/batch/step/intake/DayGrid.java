package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import java.util.stream.IntStream;

/**
 * The volumes of a range of members on the days of the period, a cell for every member, day, currency and volume: a line is added where it belongs, and
 * nothing has to be put in order.
 */
final class DayGrid {
  /** What fits into the memory near a processor; in more cells adding takes longer than sorting. */
  private static final long MOST_CELLS = 1 << 22;

  private final int firstDay;
  private final int days;
  private final int sums;
  private final SaleColumn[] columns;

  /** By cell of a day: currency, then volume; points have no currency, and all else has one. */
  private final int[] places;

  /** Where in a day a place has its cell. */
  private final int[] cellOf;

  private final long[] cells;

  /**
   * An empty one; without days if the cells would be too many.
   *
   * @param members of the range
   */
  DayGrid(SalesRules rules, int members) {
    this.firstDay = (int) rules.window().firstDay().toEpochDay();
    this.sums = rules.split().volumes();
    this.columns =
        rules.sums().stream().limit(sums).map(sum -> sum.column()).toArray(SaleColumn[]::new);
    int all = rules.currencies().names().size() * sums;
    this.places = IntStream.range(0, all)
        .filter(place -> (columns[place % sums] == SaleColumn.QV) == (place < sums))
        .toArray();
    this.cellOf = new int[all];
    for (int cell = 0; cell < places.length; cell++) {
      cellOf[places[cell]] = cell;
    }
    int wanted = (int) rules.window().lastDay().toEpochDay() - firstDay + 1;
    boolean fits = (long) members * wanted * places.length <= MOST_CELLS;
    this.days = fits ? wanted : 0;
    this.cells = new long[members * days * places.length];
  }

  /** Whether a day has cells. */
  boolean has(int day) {
    return day >= firstDay && day < firstDay + days;
  }

  /** Whether a day is before those that have cells. */
  boolean isBefore(int day) {
    return day < firstDay;
  }

  /**
   * Adds a line of a day that has cells.
   *
   * @param counts the volumes into which it counts, as bits
   */
  void add(LineReader line, long counts) {
    int from = (line.member * days + line.day - firstDay) * places.length;
    for (long rest = counts; rest != 0; rest &= rest - 1) {
      int sum = Long.numberOfTrailingZeros(rest);
      SaleColumn column = columns[sum];
      int currency = column == SaleColumn.QV ? 0 : line.currency;
      int cell = from + cellOf[currency * sums + sum];
      cells[cell] = Math.addExact(cells[cell], LineCode.value(column, line.qv, line.cv, line.net));
    }
  }

  /**
   * Gives out one member's volumes, a day after another.
   *
   * @param member counted from the first of the range
   * @param who the member's number
   */
  void give(int member, int who, DayRows rows) {
    int cell = member * days * places.length;
    for (int day = firstDay; day < firstDay + days; day++) {
      for (int place : places) {
        if (cells[cell] != 0) {
          rows.add(who, day, place / sums, place % sums, cells[cell]);
        }
        cell++;
      }
    }
  }
}
