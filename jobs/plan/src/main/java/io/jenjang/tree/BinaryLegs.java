package io.jenjang.tree;

import java.io.Serializable;

/**
 * The two sides of everybody in a tree in which nobody has more than two legs.
 *
 * <p>A leg whose record names its place stands there. One without a number takes the side that is free; of two without, the one who joined first stands on the
 * first side, of two who joined together the one with the smaller id.
 */
public final class BinaryLegs implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Tree tree;

  /** By node: the side of the node above on which it stands, 0 or 1. */
  private final byte[] side;

  private BinaryLegs(Tree tree) {
    this.tree = tree;
    this.side = new byte[tree.nodes()];
  }

  /**
   * Gives everybody a side; linear in the members.
   *
   * @param tree in which {@link LegFaults} finds nothing
   * @param leg by member number, as {@link Members#leg()}; null where records name no legs of this tree
   */
  public static BinaryLegs of(Tree tree, Members members, short[] leg) {
    BinaryLegs legs = new BinaryLegs(tree);
    int[] joinedOn = byNode(tree, members.joinedOn());
    int[] idOrder = byNode(tree, members.idOrder());
    for (int node = 1; node < tree.nodes(); node++) {
      int first = tree.size(node) > 1 ? node + 1 : 0;
      int second = first == 0 ? 0 : first + tree.size(first);
      if (second >= node + tree.size(node)) {
        second = 0;
      }
      if (first != 0) {
        boolean swapped = legs.isSecond(first, second, joinedOn, idOrder, leg);
        legs.side[first] = (byte) (swapped ? 1 : 0);
        if (second != 0) {
          legs.side[second] = (byte) (swapped ? 0 : 1);
        }
      }
    }
    return legs;
  }

  /** Whether the first of a node's legs stands on the second side; {@code other} is 0 where there is none. */
  private boolean isSecond(int first, int other, int[] joinedOn, int[] idOrder, short[] leg) {
    int named = named(first, leg);
    if (named != 0) {
      return named == 2;
    }
    int namedOther = other == 0 ? 0 : named(other, leg);
    if (other == 0 || namedOther != 0) {
      return namedOther == 1;
    }
    int joined = Integer.compare(joinedOn[first], joinedOn[other]);
    return joined > 0 || joined == 0 && idOrder[first] > idOrder[other];
  }

  private static int[] byNode(Tree tree, int[] byMember) {
    if (tree.isNumbering()) {
      return byMember;
    }
    int[] byNode = new int[tree.nodes()];
    for (int node = 1; node < byNode.length; node++) {
      byNode[node] = byMember[tree.member(node)];
    }
    return byNode;
  }

  private int named(int node, short[] leg) {
    return leg == null ? 0 : leg[tree.member(node)];
  }

  /** The tree whose sides these are. */
  public Tree tree() {
    return tree;
  }

  /** The side on which a node stands under the one above it, 0 or 1; means nothing for a root. */
  public int side(int node) {
    return side[node];
  }

  /** The node at the head of a side, 0 or 1, of a node; 0 where nobody stands there. */
  public int head(int node, int side) {
    if (tree.size(node) == 1) {
      return 0;
    }
    int first = node + 1;
    if (this.side[first] == side) {
      return first;
    }
    int second = first + tree.size(first);
    return second < node + tree.size(node) ? second : 0;
  }
}
