package io.jenjang.payout;

import java.io.Serializable;

/**
 * Whose sales a bonus pays on: the members whose basis is not zero.
 *
 * @param basis by member number, 4 places; what stands at index 0 (nobody's volume) is no source
 * @param tree the nodes by which they are asked for
 */
record Sources(long[] basis, WalkTree tree) implements Serializable {
  /** The basis of a node, 0 if it is no source. */
  long at(int node) {
    return basis[tree.member(node)];
  }

  boolean is(int node) {
    return at(node) != 0;
  }
}
