package io.jenjang.payout;

/** Finds one fact on the way up a tree: every member after its whole downline. */
interface Step {
  /** A step that looks at every member. */
  interface Judging extends Step {
    /**
     * Finds the fact for one member.
     *
     * @param node of the member in the tree of the walk; 0 if the member is not in it
     */
    void judge(int node, int member);
  }

  /** A step that brings something from every member to the one above. */
  interface Lifting extends Step {
    /** Hands on to the parent what it needs; the facts of this member are all found by then. */
    void lift(int node, int member, int parent);

    /** Whether handing on changes nothing that belongs to anybody but the member and the parent. */
    default boolean looksToTheParentAlone() {
      return true;
    }
  }
}
