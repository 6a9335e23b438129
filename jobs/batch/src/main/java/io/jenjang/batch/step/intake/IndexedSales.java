package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity;
import io.jenjang.plan.Quantity.SaleColumn;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The sales of one range of members by their keys, each with what it added to every personal volume, what came back of it in the same period taken off.
 * By member, then in an order that follows from the keys.
 */
public final class IndexedSales {
  private final int firstMember;
  private final KeyedLines lines;
  private final int[] order;
  private final long[] volumes;

  private IndexedSales(int firstMember, KeyedLines lines, int[] order, int sums) {
    this.firstMember = firstMember;
    this.lines = lines;
    this.order = order;
    this.volumes = new long[sums];
  }

  /** Takes sales, one after another. */
  @FunctionalInterface
  public interface Taker {
    /**
     * One sale line.
     *
     * @param bytes in which the sale's id lies as UTF-8; they do not change
     * @param day epoch day of the instant that puts the sale into its period, where members have stretches
     * @param currency index of the currency of volumes other than of {@code qv}
     * @param volumes by place in {@code Plan.sums()}, 4 places, in that currency; the array is used again
     */
    void sale(
        int member,
        byte[] bytes,
        int from,
        int length,
        long lineNo,
        int day,
        int currency,
        long[] volumes);
  }

  /** Reads the lines of a range. */
  static IndexedSales of(int range, SalesRules rules, int members, Iterator<byte[]> blocks) {
    SaleColumn[] columns = rules.sums().stream()
        .limit(rules.split().volumes())
        .map(Quantity.Sum::column)
        .toArray(SaleColumn[]::new);
    KeyedLines keyed = new KeyedLines(columns);
    RangeLines lines = new RangeLines(rules, blocks, members);
    while (lines.next()) {
      LineReader line = lines.line();
      if (!line.isReversal() && line.saleLength > 0) {
        keyed.add(line, rules.split().own(lines.counts()));
      }
    }
    return new IndexedSales(
        rules.layout().firstMember(range), keyed, keyed.order(members), columns.length);
  }

  /** Hands on what has one key added up, and leaves out what was no sale of the range after all. */
  public void forEach(Taker taker) {
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && lines.isSameSale(order[from], order[to])) {
        to++;
      }
      sale(from, to, taker);
    }
  }

  private void sale(int from, int to, Taker taker) {
    int count = 0;
    int sold = -1;
    for (int i = from; i < to; i++) {
      int sales = lines.sales(order[i]);
      count += sales;
      sold = sales > 0 ? order[i] : sold;
    }
    if (count <= 0) {
      return;
    }
    int currency = lines.currency(sold);
    Arrays.fill(volumes, 0);
    for (int i = from; i < to; i++) {
      // What came back in another currency than was sold in does not lower the sale.
      if (lines.currency(order[i]) == currency) {
        lines.addTo(volumes, order[i]);
      }
    }
    taker.sale(
        firstMember + lines.member(sold),
        lines.block(sold),
        lines.from(sold),
        lines.length(sold),
        lines.lineNo(sold),
        lines.day(sold),
        currency,
        volumes);
  }
}
