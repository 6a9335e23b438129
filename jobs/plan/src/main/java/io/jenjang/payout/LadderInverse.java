package io.jenjang.payout;

/**
 * A {@link Ladder} turned round: for every node on the staircase the sources whose walk begins there, and those on it from whom a walk arrives.
 *
 * @param starting sources by the node where their walk begins
 * @param arriving nodes on the staircase by the one to which walks go on from them; only those from whom one does
 */
record LadderInverse(Inverse starting, Inverse arriving) {
  static LadderInverse of(Ladder ladder, Entitlement entitlement, Sources sources) {
    int[] starts = ladder.starts();
    boolean[] source = new boolean[starts.length];
    for (int node = 1; node < source.length; node++) {
      source[node] = sources.is(node);
    }
    int[] hops = ladder.hops();
    return new LadderInverse(
        Inverse.of(starts, source),
        Inverse.of(hops, passed(ladder, entitlement, source, starts, hops)));
  }

  /** Nodes on the staircase from whom the walk of some source goes on; one that ends walks passes on its own alone. */
  private static boolean[] passed(
      Ladder ladder, Entitlement entitlement, boolean[] source, int[] starts, int[] hops) {
    boolean[] passed = new boolean[starts.length];
    for (int node = passed.length - 1; node > 0; node--) {
      if (source[node] && starts[node] > 0) {
        passed[starts[node]] = true;
      }
      if (entitlement.ends(node)) {
        passed[node] = source[node] && ladder.startsWith(node);
      }
      if (passed[node] && hops[node] > 0) {
        passed[hops[node]] = true;
      }
    }
    return passed;
  }

  /** Whether no source pays the node. */
  boolean isEmpty(int node) {
    return starting.from(node) == starting.to(node) && arriving.from(node) == arriving.to(node);
  }
}
