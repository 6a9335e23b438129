package io.jenjang.batch.step.intake;

import io.jenjang.plan.Quantity.SaleColumn;
import java.util.Arrays;

/** Counts the plain sales among the rows at hand, and sends their keys and, where a word holds them, their lines to where they belong; a step after another for all of them. */
final class PlainLines {
  private final Layout layout;
  private final PlainSales sales;
  private final SaleKeys keys;
  private final LineCounts counts;
  private final LongStage keyStage;
  private final LongStage lineStage;
  private final LineWord words;
  private final int planCurrency;
  private final boolean qv;
  private final boolean cv;
  private final boolean net;
  private boolean[] sent = new boolean[0];

  /** @param words null where no word holds a line */
  PlainLines(
      SalesRules rules,
      SaleReader reader,
      LineCounts counts,
      LongStage keyStage,
      LongStage lineStage,
      LineWord words) {
    this.layout = rules.layout();
    this.sales = reader.plain();
    this.keys = reader.keys();
    this.counts = counts;
    this.keyStage = keyStage;
    this.lineStage = lineStage;
    this.words = words;
    this.planCurrency = rules.currencies().plan();
    this.qv = rules.sums(SaleColumn.QV);
    this.cv = rules.sums(SaleColumn.CV);
    this.net = rules.sums(SaleColumn.NET);
  }

  /**
   * Takes all plain sales at hand.
   *
   * @param file that the rows are from
   * @param rows how many are at hand
   * @return whether nothing is left to do with any of the rows
   */
  boolean take(String file, int rows) {
    counts.used(file, sales, rows);
    keys(rows);
    return words != null && lines(rows) == rows;
  }

  /** Whether a row's line is sent; one that is plain and is not must be sent by itself. */
  boolean isSent(int row) {
    return words != null && sent[row];
  }

  private void keys(int rows) {
    for (int row = 0; row < rows; row++) {
      if (sales.has(row)) {
        long key = KeyKind.SALE.mark(keys.of(row));
        keyStage.put(layout.bucket(key), key);
      }
    }
  }

  /** Gives how many lines were sent. */
  private int lines(int rows) {
    int count = 0;
    if (sent.length < rows) {
      sent = new boolean[rows];
    }
    Arrays.fill(sent, 0, rows, false);
    for (int row = 0; row < rows; row++) {
      long value = value(row);
      if (sales.has(row) && isSame(row, value) && words.holds(sales.day(row), value)) {
        int member = sales.member(row);
        lineStage.put(
            layout.range(member), words.of(layout.inRange(member), sales.day(row), value));
        sent[row] = true;
        count++;
      }
    }
    return count;
  }

  private long value(int row) {
    return cv ? sales.cv(row) : net ? sales.net(row) : sales.qv(row);
  }

  private boolean isSame(int row, long value) {
    return sales.currency(row) == planCurrency
        && (!net || sales.net(row) == value)
        && (!qv || sales.qv(row) == value);
  }
}
