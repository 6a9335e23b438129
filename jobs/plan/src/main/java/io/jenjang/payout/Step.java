package io.jenjang.payout;

import io.jenjang.tree.Tree;

/** Finds one fact on the way up a tree: every member after its whole downline. */
interface Step {
  /**
   * Finds the fact for one member.
   *
   * @param node of the member in the tree of the walk; 0 if the member is not in it
   */
  void judge(int node, int member);

  /** Hands on to the parent what it needs; the facts of this member are all found by then. */
  default void lift(int node, int member, int parent) {}

  /** Judges everybody in the tree from the leaves to the company, and after them those who are not in the tree. */
  static void climb(Tree tree, Step[] steps, int members) {
    for (int node = tree.nodes() - 1; node > 0; node--) {
      int member = tree.member(node);
      for (Step step : steps) {
        step.judge(node, member);
      }
      int parent = tree.parent(node);
      for (Step step : steps) {
        step.lift(node, member, parent);
      }
    }
    for (int member = tree.nodes() > members ? members + 1 : 1; member <= members; member++) {
      if (tree.node(member) == 0) {
        for (Step step : steps) {
          step.judge(0, member);
        }
      }
    }
  }

  /** Judges everybody, one by one, for a fact that needs nothing of the downline. */
  static void each(Step step, int members) {
    for (int member = 1; member <= members; member++) {
      step.judge(0, member);
    }
  }
}
