package io.jenjang.payout;

import io.jenjang.tree.Ranges;
import io.jenjang.tree.Sections;
import io.jenjang.tree.Tree;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A tree as the walks of a bonus see it: every member has a node. Who is not in the tree (taken out of a derived one) gets a node
 * after all others, alone under the company: nobody stands above it. A parent still stands before its children.
 */
final class WalkTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Tree tree;
  private final int[] outsiders;

  private WalkTree(Tree tree, int[] outsiders) {
    this.tree = tree;
    this.outsiders = outsiders;
  }

  /** @param members how many members there are in all */
  static WalkTree of(Tree tree, int members) {
    int[] outsiders = new int[members + 1 - tree.nodes()];
    int found = 0;
    for (int member = 1; found < outsiders.length; member++) {
      if (tree.node(member) == 0) {
        outsiders[found++] = member;
      }
    }
    return new WalkTree(tree, outsiders);
  }

  /** A tree of places: everybody has one at least. */
  static WalkTree ofPlaces(Tree tree) {
    return new WalkTree(tree, new int[0]);
  }

  /** Nodes, the company included: members + 1, or places + 1. */
  int nodes() {
    return tree.nodes() + outsiders.length;
  }

  /** Nodes in ranges that can be dealt with side by side. */
  Sections sections() {
    return Sections.of(nodes(), this::parent, this::depth);
  }

  /** Whether nodes are member numbers. */
  boolean isNumbering() {
    return tree.isNumbering();
  }

  /** What stands by member number, by node; the array itself where nodes are member numbers. */
  long[] byNode(long[] byMember) {
    if (tree.isNumbering()) {
      return byMember;
    }
    long[] byNode = new long[nodes()];
    Ranges.each(1, tree.nodes(), (from, to) -> {
      for (int node = from; node < to; node++) {
        byNode[node] = byMember[tree.member(node)];
      }
    });
    for (int i = 0; i < outsiders.length; i++) {
      byNode[tree.nodes() + i] = byMember[outsiders[i]];
    }
    return byNode;
  }

  /** Adds what stands by node to what stands by member number; the company has nothing. */
  void addByMember(long[] byNode, long[] byMember) {
    Ranges.each(1, byMember.length, (from, to) -> {
      for (int member = from; member < to; member++) {
        byMember[member] = Math.addExact(byMember[member], byNode[tree.node(member)]);
      }
    });
    for (int i = 0; i < outsiders.length; i++) {
      int member = outsiders[i];
      byMember[member] = Math.addExact(byMember[member], byNode[tree.nodes() + i]);
    }
  }

  int parent(int node) {
    return node < tree.nodes() ? tree.parent(node) : 0;
  }

  int depth(int node) {
    return node < tree.nodes() ? tree.depth(node) : 1;
  }

  int member(int node) {
    return node < tree.nodes() ? tree.member(node) : outsiders[node - tree.nodes()];
  }

  int node(int member) {
    int node = tree.node(member);
    return node != 0 || member == 0 ? node : tree.nodes() + Arrays.binarySearch(outsiders, member);
  }
}
