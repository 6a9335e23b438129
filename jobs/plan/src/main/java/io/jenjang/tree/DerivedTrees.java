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

  /**
   * The tree in which the first recruits of everybody, by date of joining, then id, hang under the one above: with their downline, of which their own
   * first recruits come up to where they stood. Who hangs right under the company keeps them. Siblings stand by id. Linear in the members.
   *
   * @param from a tree that holds every member
   * @param first how many recruits are passed up
   */
  public static DerivedTree passUp(Tree from, Members members, int first) {
    int[] recruits = new int[from.nodes()];
    int[] upline = new int[members.count()];
    int[] idOrder = members.idOrder();
    for (int member : JoiningOrder.of(members)) {
      int above = from.parent(from.node(member));
      boolean passed = ++recruits[above] <= first && from.parent(above) != 0;
      int home = passed ? from.parent(above) : above;
      upline[idOrder[member] - 1] = home == 0 ? TreeBuilder.ROOT : idOrder[from.member(home)] - 1;
    }
    return laidOut(TreeBuilder.build(upline), JoiningOrder.byId(members));
  }

  private static DerivedTree laidOut(TreeBuilder.Layout layout, int[] byId) {
    int[] memberOf = new int[layout.input().length];
    int[] nodeOf = new int[memberOf.length];
    for (int node = 1; node < memberOf.length; node++) {
      memberOf[node] = byId[layout.input()[node]];
      nodeOf[memberOf[node]] = node;
    }
    Tree tree = new Tree(layout.parent(), layout.size(), layout.depth(), memberOf, nodeOf);
    return new DerivedTree(tree, nodeOf);
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
