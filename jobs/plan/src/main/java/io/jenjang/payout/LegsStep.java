package io.jenjang.payout;

import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;

/** Counts for every member the legs in which somebody, within so many levels, meets a rule. */
final class LegsStep implements Step.Lifting {
  /** In place of levels: nobody meets the rule. */
  private static final int NOBODY = 0;

  private final Tree tree;
  private final Sellers having;
  private final int within;
  private final int[] counts;

  /** By node: levels down to the nearest of those below who meet the rule. */
  private final int[] nearest;

  /** @param counts by member; filled here */
  LegsStep(Tree tree, Predicate.Legs rule, Sellers having, int[] counts) {
    this.tree = tree;
    this.having = having;
    this.counts = counts;
    within = rule.within() == Predicate.ANY_DEPTH ? Integer.MAX_VALUE : rule.within();
    nearest = new int[tree.nodes()];
  }

  @Override
  public void lift(int node, int member, int parent) {
    if (parent == 0) {
      return;
    }
    boolean meets = having.meet(member);
    int levels = meets ? 0 : nearest[node];
    if ((meets || levels != NOBODY) && levels < within) {
      counts[tree.member(parent)]++;
      int known = nearest[parent];
      nearest[parent] = known == NOBODY ? levels + 1 : Math.min(known, levels + 1);
    }
  }
}
