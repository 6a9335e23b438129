package io.jenjang.payout;

import io.jenjang.money.WideSum;
import io.jenjang.tree.BinaryLegs;
import io.jenjang.tree.Tree;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** The basis of all who stand below on one side of a member, 4 places. A side is 0 or 1. */
sealed interface SidesBelow extends Serializable permits SidesBelow.AtClose, PlacedSides {

  /** @param node of the tree at the close */
  long of(int node, int side);

  /**
   * All of it, on one side of anybody, counted from the sources: each counts once for every upline that accrues and on whose side it stands.
   *
   * @param accrues by member; null for everybody
   */
  BigInteger all(int side, boolean[] accrues);

  /** The same of a tree, whether of members or of their places. */
  static BigInteger all(
      Tree tree,
      IntUnaryOperator member,
      IntUnaryOperator sides,
      IntToLongFunction basis,
      int side,
      boolean[] accrues) {
    int[] uplines = new int[tree.nodes()];
    WideSum sum = new WideSum();
    for (int node = 1; node < uplines.length; node++) {
      int above = tree.parent(node);
      boolean counts = above != 0
          && sides.applyAsInt(node) == side
          && (accrues == null || accrues[member.applyAsInt(above)]);
      uplines[node] = uplines[above] + (counts ? 1 : 0);
      sum.addProduct(basis.applyAsLong(node), uplines[node]);
    }
    return sum.value();
  }

  /**
   * As they stand at the close.
   *
   * @param basis by member
   * @param downline by node: the basis of the node and its downline
   */
  record AtClose(BinaryLegs legs, long[] basis, long[] downline) implements SidesBelow {
    @Override
    public long of(int node, int side) {
      int head = legs.head(node, side);
      return head == 0 ? 0 : downline[head];
    }

    @Override
    public BigInteger all(int side, boolean[] accrues) {
      Tree tree = legs.tree();
      return SidesBelow.all(
          tree, tree::member, legs::side, node -> basis[tree.member(node)], side, accrues);
    }
  }
}
