package io.jenjang.payout;

import io.jenjang.tree.Sections;

/** What one section of a tree pays. Its own nodes are paid where all sums stand; who stands above the section waits, as others pay them too. */
final class SectionPay {
  private final WalkTree tree;
  private final long[] byNode;
  private final int from;
  private final long[] above;

  private SectionPay(WalkTree tree, long[] byNode, int from) {
    this.tree = tree;
    this.byNode = byNode;
    this.from = from;
    this.above = new long[from == 0 ? 0 : tree.depth(from)];
  }

  /** Pays for the sources of a section. */
  @FunctionalInterface
  interface Payer {
    /**
     * @param from the first source
     * @param to the node behind the last one
     * @return what the sources are worth at the highest rates
     */
    long pay(int from, int to, SectionPay into);
  }

  /**
   * Pays for all sources of a tree, section by section.
   *
   * @param byNode what is paid is added here
   * @param payer pays nobody but the source and those above it
   * @return what all sources are worth
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  static long over(WalkTree tree, long[] byNode, Payer payer) {
    Sections sections = tree.sections();
    SectionPay[] pays = new SectionPay[sections.count()];
    long[] worth = new long[pays.length];
    sections.each(section -> {
      int from = sections.from(section);
      pays[section] = new SectionPay(tree, byNode, from);
      worth[section] = payer.pay(Math.max(from, 1), sections.to(section), pays[section]);
    });
    long sum = 0;
    for (int section = 0; section < pays.length; section++) {
      sections.addAbove(section, pays[section].above, byNode);
      sum = Math.addExact(sum, worth[section]);
    }
    return sum;
  }

  /** Adds an amount to what a node gets, in units of the payout exponent. */
  void add(int node, long amount) {
    if (node >= from) {
      byNode[node] = Math.addExact(byNode[node], amount);
    } else {
      int depth = tree.depth(node);
      above[depth] = Math.addExact(above[depth], amount);
    }
  }
}
