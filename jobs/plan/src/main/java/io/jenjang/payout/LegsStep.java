package io.jenjang.payout;

import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;
import java.util.Arrays;

/** Counts for every member the legs in which somebody, within so many levels, meets a rule. */
final class LegsStep implements Step {
  private static final int NOBODY = Integer.MAX_VALUE;

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
    within = rule.within() == Predicate.ANY_DEPTH ? NOBODY : rule.within();
    nearest = new int[tree.nodes()];
    Arrays.fill(nearest, NOBODY);
  }

  @Override
  public void judge(int node, int member) {
    // The legs have counted themselves.
  }

  @Override
  public void lift(int node, int member, int parent) {
    if (parent == 0) {
      return;
    }
    int levels = having.meet(member) ? 0 : nearest[node];
    if (levels < within) {
      counts[tree.member(parent)]++;
      nearest[parent] = Math.min(nearest[parent], levels + 1);
    }
  }
}
