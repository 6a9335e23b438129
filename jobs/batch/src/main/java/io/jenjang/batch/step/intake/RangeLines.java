package io.jenjang.batch.step.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The lines of one range of members, with first orders settled; to be walked once. */
final class RangeLines {
  private final LineReader lines;
  private final FirstOrders firstOrders;
  private final long firstOrderBits;

  /**
   * @param blocks of the range
   * @param members numbers in the range
   */
  RangeLines(SalesRules rules, Iterator<byte[]> blocks, int members) {
    this.firstOrderBits = rules.firstOrderBits();
    if (firstOrderBits == 0) {
      this.lines = new LineReader(rules, blocks);
      this.firstOrders = null;
    } else {
      List<byte[]> kept = new ArrayList<>();
      blocks.forEachRemaining(kept::add);
      this.firstOrders = FirstOrders.find(new LineReader(rules, kept.iterator()), members);
      this.lines = new LineReader(rules, kept.iterator());
    }
  }

  boolean next() {
    return lines.next();
  }

  LineReader line() {
    return lines;
  }

  /** The volumes into which the line counts, as bits. */
  long counts() {
    return firstOrders == null || firstOrders.has(lines)
        ? lines.counts
        : lines.counts & ~firstOrderBits;
  }
}
