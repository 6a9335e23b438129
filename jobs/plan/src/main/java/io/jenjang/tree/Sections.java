package io.jenjang.tree;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * A tree in pre-order cut into sections: ranges of nodes that all processors take one after another. Whoever stands before a section and above one of its nodes
 * stands above its first node too, so that all it needs from before, and all it gives there, is about one line of uplines. A deep tree has fewer sections: all
 * these lines together are at most half as long as the tree has nodes. Where sections begin depends on the tree alone, not on the machine.
 */
public final class Sections {
  /** Enough for the processors of one machine, and few enough that what waits above them is small. */
  private static final int MOST = 16;

  private final int[] starts;
  private final IntUnaryOperator parent;
  private final IntUnaryOperator depth;

  private Sections(int[] starts, IntUnaryOperator parent, IntUnaryOperator depth) {
    this.starts = starts;
    this.parent = parent;
    this.depth = depth;
  }

  /** The sections of all nodes, the company in the first one. */
  public static Sections of(Tree tree) {
    return of(tree.nodes(), tree::parent, tree::depth);
  }

  /** All nodes in one section, for what has to go from node to node. */
  public static Sections whole(Tree tree) {
    return new Sections(new int[] {0, tree.nodes()}, tree::parent, tree::depth);
  }

  /**
   * The same of a tree that is asked.
   *
   * @param nodes the company included
   */
  public static Sections of(int nodes, IntUnaryOperator parent, IntUnaryOperator depth) {
    int count = MOST;
    while (count > 1 && (count > nodes || lengthAbove(nodes, count, depth) > nodes / 2)) {
      count /= 2;
    }
    int[] starts = new int[count + 1];
    for (int section = 0; section <= count; section++) {
      starts[section] = start(nodes, count, section);
    }
    return new Sections(starts, parent, depth);
  }

  /** How long the lines above all first nodes are together. */
  private static long lengthAbove(int nodes, int count, IntUnaryOperator depth) {
    long sum = 0;
    for (int section = 1; section < count; section++) {
      sum += depth.applyAsInt(start(nodes, count, section));
    }
    return sum;
  }

  private static int start(int nodes, int count, int section) {
    return (int) ((long) nodes * section / count);
  }

  public int count() {
    return starts.length - 1;
  }

  /** The first node of a section. */
  public int from(int section) {
    return starts[section];
  }

  /** The node behind a section. */
  public int to(int section) {
    return starts[section + 1];
  }

  /** Who stands above the first node of a section, by depth; index 0 is the company. Nobody for the first section. */
  public int[] above(int section) {
    int node = from(section);
    int[] above = new int[node == 0 ? 0 : depth.applyAsInt(node)];
    for (int up = above.length - 1; up >= 0; up--) {
      node = parent.applyAsInt(node);
      above[up] = node;
    }
    return above;
  }

  /**
   * The lowest node of a section whose downline goes on behind the section; further ones are its uplines, as far as they are in the section.
   *
   * @return the node before the section if there is none
   */
  public int open(int section) {
    boolean isLast = section == count() - 1;
    return isLast ? from(section) - 1 : openUpline(section, to(section));
  }

  /** The upline of a node whose downline goes on behind the section; the node before the section if the upline is not in the section. */
  public int openUpline(int section, int node) {
    return Math.max(parent.applyAsInt(node), from(section) - 1);
  }

  /** Does all sections, in no order; what the work throws comes out here. */
  public void each(IntConsumer work) {
    if (starts[count()] < Windows.SIZE) {
      for (int section = 0; section < count(); section++) {
        work.accept(section);
      }
    } else {
      Ranges.inTurn(count(), work);
    }
  }

  /** Adds what a section gave to those above its first node, {@code given} by depth. */
  public void addAbove(int section, long[] given, long[] byNode) {
    int[] above = above(section);
    for (int up = 0; up < above.length; up++) {
      byNode[above[up]] = Math.addExact(byNode[above[up]], given[up]);
    }
  }

  /**
   * Sums upward: adds every node's sum to its parent's, the company's included.
   *
   * @param byNode what every node has itself; changed to what its downline has
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  public void sumUp(long[] byNode) {
    long[][] given = new long[count()][];
    each(section -> given[section] = sumUp(section, byNode));
    for (int section = count() - 1; section > 0; section--) {
      for (int up = given[section].length - 1; up > 0; up--) {
        given[section][up - 1] = Math.addExact(given[section][up - 1], given[section][up]);
      }
      addAbove(section, given[section], byNode);
    }
  }

  private long[] sumUp(int section, long[] byNode) {
    int from = from(section);
    long[] given = new long[from == 0 ? 0 : depth.applyAsInt(from)];
    for (int node = to(section) - 1; node >= Math.max(from, 1); node--) {
      int up = parent.applyAsInt(node);
      if (up >= from) {
        byNode[up] = Math.addExact(byNode[up], byNode[node]);
      } else {
        int place = depth.applyAsInt(up);
        given[place] = Math.addExact(given[place], byNode[node]);
      }
    }
    return given;
  }
}
