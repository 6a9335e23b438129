package io.jenjang.payout;

import java.io.Serializable;

/**
 * Whose sales a bonus pays on: the members whose basis is not zero. Where members have several places in the tree, their numbers are those of places, and each
 * place is a source by itself.
 */
final class Sources implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] basis;
  private final WalkTree tree;
  private final WalkTree people;

  /** Made when it is first asked for, on every machine anew. */
  private transient volatile long[] byNode;

  /**
   * @param basis by member number, 4 places; what stands at index 0 (nobody's volume) is no source
   * @param tree the nodes by which they are asked for
   */
  Sources(long[] basis, WalkTree tree) {
    this(basis, tree, tree);
  }

  /**
   * Sources that are places.
   *
   * @param basis by place
   * @param people the same tree, whose nodes know whose places they are
   */
  Sources(long[] basis, WalkTree tree, WalkTree people) {
    this.basis = basis;
    this.tree = tree;
    this.people = people;
  }

  /** By member number, 4 places; not to be changed. */
  long[] basis() {
    return basis;
  }

  WalkTree tree() {
    return tree;
  }

  /** The tree to ask who stands at a node: the same nodes. */
  WalkTree people() {
    return people;
  }

  /** By node, 4 places; not to be changed. */
  long[] byNode() {
    long[] made = byNode;
    if (made == null) {
      made = tree.byNode(basis);
      byNode = made;
    }
    return made;
  }

  /** The basis of a node, 0 if it is no source. */
  long at(int node) {
    return byNode()[node];
  }

  boolean is(int node) {
    return at(node) != 0;
  }
}
