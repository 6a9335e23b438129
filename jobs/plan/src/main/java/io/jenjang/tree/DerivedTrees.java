package io.jenjang.tree;

import java.util.Arrays;

/** Makes trees out of trees. */
public final class DerivedTrees {
  private DerivedTrees() {}

  /**
   * The tree of those who are kept: whoever is taken out is replaced by its downline. Siblings stand in the order of {@code from}, not by id.
   *
   * @param keep by member number
   */
  public static DerivedTree compress(Tree from, boolean[] keep) {
    int nodes = from.nodes();
    int[] kept = new int[nodes];
    int[] parent = new int[nodes];
    int count = 1;
    for (int node = 1; node < nodes; node++) {
      int above = kept[from.parent(node)];
      if (keep[from.member(node)]) {
        parent[count] = above;
        kept[node] = count++;
      } else {
        kept[node] = above;
      }
    }
    return derive(from, keep, kept, Arrays.copyOf(parent, count));
  }

  /** @param kept by node of {@code from}: its own node in the new tree, or that of the nearest kept upline */
  private static DerivedTree derive(Tree from, boolean[] keep, int[] kept, int[] parent) {
    int[] depth = new int[parent.length];
    int[] memberOf = new int[parent.length];
    int[] nodeOf = new int[keep.length];
    int[] home = new int[keep.length];
    for (int node = 1; node < parent.length; node++) {
      depth[node] = depth[parent[node]] + 1;
    }
    for (int node = 1; node < kept.length; node++) {
      int member = from.member(node);
      home[member] = kept[node];
      if (keep[member]) {
        memberOf[kept[node]] = member;
        nodeOf[member] = kept[node];
      }
    }
    Tree tree = new Tree(parent, Downlines.sizes(parent), depth, memberOf, nodeOf);
    return new DerivedTree(tree, home);
  }
}
