package io.jenjang.payout;

import io.jenjang.plan.Quantity;
import io.jenjang.tree.Places;
import io.jenjang.tree.Tree;
import java.util.List;

/**
 * A group of limited depth, with {@code stop-at} and legs left out as they come.
 *
 * <p>Every node has a list of sums, one a level: what stands at least that many levels below it and is not cut off. A node takes over the list of its
 * deepest leg as it lies in memory, one place further down, and adds the lists of the other legs, each as long as that leg is deep. A list is so
 * added once and then gone: all of it costs time in proportion to the members, whatever the limit and the depth of the tree.
 */
final class DepthGroupStep implements Step.Judging, Step.Lifting {
  private final Tree tree;
  private final Sellers stop;
  private final int depth;
  private final int leaveOut;
  private final long[] own;
  private final long[] values;
  private final long[] legs;

  /** Where a node's list begins; that of its deepest leg begins one place behind. */
  private final int[] start;

  /** How long a node's list is; 0 for who is cut off. */
  private final int[] length;

  private final long[] sums;

  /** @param stop null where nothing is cut off */
  DepthGroupStep(Standing standing, int index, Sellers stop) {
    Quantity.Group group = (Quantity.Group) standing.period.plan().quantities().get(index);
    this.stop = stop;
    tree = standing.tree(group.tree());
    depth = group.depth();
    leaveOut = group.leaveOutLargestLegs();
    own = standing.values(group.of());
    values = standing.values(index);
    legs = standing.legs(index);
    start = starts(tree);
    length = new int[tree.nodes()];
    sums = new long[tree.nodes()];
  }

  private DepthGroupStep(Tree tree, long[] own, int depth, Sellers stop) {
    this.stop = stop;
    this.tree = tree;
    this.depth = depth;
    this.leaveOut = 0;
    this.own = own;
    values = new long[tree.nodes()];
    legs = new long[tree.nodes()];
    start = starts(tree);
    length = new int[tree.nodes()];
    sums = new long[tree.nodes()];
  }

  /**
   * A group where members have several places, before legs are left out.
   *
   * @param own by place
   * @param stop of places; null where nothing is cut off
   */
  static PlacedGroup over(Places places, long[] own, int depth, Sellers stop) {
    Tree tree = places.tree();
    DepthGroupStep step = new DepthGroupStep(tree, own, depth, stop);
    Ascent.over(tree, List.of(step), tree.nodes() - 1);
    return new PlacedGroup(places, step.values, step.legs);
  }

  /** Lines of deepest legs lie one behind the other. */
  private static int[] starts(Tree tree) {
    int[] height = new int[tree.nodes()];
    int[] deepest = new int[tree.nodes()];
    for (int node = tree.nodes() - 1; node > 0; node--) {
      int parent = tree.parent(node);
      if (height[node] + 1 >= height[parent]) {
        height[parent] = height[node] + 1;
        deepest[parent] = node;
      }
    }
    int[] start = new int[tree.nodes()];
    int free = height[0] + 1;
    for (int node = 1; node < start.length; node++) {
      int parent = tree.parent(node);
      if (deepest[parent] == node) {
        start[node] = start[parent] + 1;
      } else {
        start[node] = free;
        free += height[node] + 1;
      }
    }
    return start;
  }

  @Override
  public void judge(int node, int member) {
    if (node == 0) {
      return;
    }
    gather(node);
    int first = start[node];
    sums[first] = Math.addExact(own[member], length[node] > 1 ? sums[first + 1] : 0);
    long left = leaveOut == 0 ? 0 : LegVolumes.sum(LegVolumes.largest(tree, legs, node, leaveOut));
    values[member] = Math.subtractExact(upTo(node, depth), left);
  }

  /** Own volume and that of so many levels below. */
  private long upTo(int node, int levels) {
    long deeper = levels < length[node] - 1 ? sums[start[node] + levels + 1] : 0;
    return Math.subtractExact(sums[start[node]], deeper);
  }

  /** Puts the lists of all legs together behind the node's own place. */
  private void gather(int node) {
    int end = node + tree.size(node);
    int heir = start[node] + 1;
    length[node] = 1;
    for (int child = node + 1; child < end; child += tree.size(child)) {
      if (start[child] == heir) {
        length[node] = 1 + length[child];
        break;
      }
    }
    for (int child = node + 1; child < end; child += tree.size(child)) {
      if (start[child] != heir) {
        add(child, node);
      }
    }
  }

  private void add(int child, int node) {
    int from = start[child];
    int to = start[node] + 1;
    int levels = length[child];
    int shared = Math.min(levels, length[node] - 1);
    for (int level = 0; level < shared; level++) {
      sums[to + level] = Math.addExact(sums[to + level], sums[from + level]);
    }
    System.arraycopy(sums, from + shared, sums, to + shared, levels - shared);
    length[node] = Math.max(length[node], 1 + levels);
  }

  @Override
  public void lift(int node, int member, int parent) {
    if (stop != null && stop.meet(member)) {
      length[node] = 0;
    } else {
      legs[node] = depth == 0 ? 0 : upTo(node, depth - 1);
    }
  }
}
