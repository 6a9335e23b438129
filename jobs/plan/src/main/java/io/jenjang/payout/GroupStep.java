package io.jenjang.payout;

import io.jenjang.plan.Quantity;
import io.jenjang.tree.Tree;

/** A group of any depth, with what meets {@code stop-at} cut off and the largest legs left out. */
final class GroupStep implements Step.Judging, Step.Lifting {
  private final Tree tree;
  private final Sellers stop;
  private final int leaveOut;

  /** Own volume and everything below that is not cut off, by node; the values themselves where they are the same. */
  private final long[] sums;

  private final long[] values;

  /** Null where nobody asks for single legs. */
  private final long[] legs;

  /** @param stop null where nothing is cut off */
  GroupStep(Standing standing, int index, Sellers stop, boolean legsWanted) {
    Quantity.Group group = (Quantity.Group) standing.period.plan().quantities().get(index);
    this.stop = stop;
    tree = standing.tree(group.tree());
    leaveOut = group.leaveOutLargestLegs();
    values = standing.values(index);
    long[] own = standing.values(group.of());
    if (tree.isNumbering() && leaveOut == 0) {
      System.arraycopy(own, 0, values, 0, own.length);
      sums = values;
    } else {
      sums = Volumes.byNode(tree, own);
    }
    legs = legsWanted || leaveOut > 0 ? standing.legs(index) : null;
  }

  @Override
  public void judge(int node, int member) {
    if (node != 0 && sums != values) {
      long left =
          leaveOut == 0 ? 0 : LegVolumes.sum(LegVolumes.largest(tree, legs, node, leaveOut));
      values[member] = Math.subtractExact(sums[node], left);
    }
  }

  @Override
  public void lift(int node, int member, int parent) {
    if (parent != 0 && (stop == null || !stop.meet(member))) {
      sums[parent] = Math.addExact(sums[parent], sums[node]);
      if (legs != null) {
        legs[node] = sums[node];
      }
    }
  }
}
