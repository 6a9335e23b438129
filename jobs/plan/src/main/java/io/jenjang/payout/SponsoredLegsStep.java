package io.jenjang.payout;

import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;

/** Counts for every member the legs in which somebody whom the member sponsored meets a rule. */
final class SponsoredLegsStep implements Step.Lifting {
  private final Tree tree;
  private final Sellers having;
  private final int[] counts;

  /** By node: the head of the sponsor's leg in which the node stands; 0 if the sponsor does not stand above, or too far above. */
  private final int[] leg;

  private final boolean[] counted;

  /** @param counts by member; filled here */
  SponsoredLegsStep(Tree tree, Tree sponsors, Predicate.Legs rule, Sellers having, int[] counts) {
    this.tree = tree;
    this.having = having;
    this.counts = counts;
    leg = legs(tree, sponsors, rule.within());
    counted = new boolean[tree.nodes()];
  }

  private static int[] legs(Tree tree, Tree sponsors, int within) {
    int[] leg = new int[tree.nodes()];
    int[] path = new int[tree.nodes()];
    for (int node = 1; node < leg.length; node++) {
      int depth = tree.depth(node);
      path[depth] = node;
      int sponsor = sponsors.member(sponsors.parent(sponsors.node(tree.member(node))));
      int above = tree.depth(tree.node(sponsor));
      boolean near = within == Predicate.ANY_DEPTH || depth - above <= within;
      if (sponsor != 0
          && above != 0
          && above < depth
          && path[above] == tree.node(sponsor)
          && near) {
        leg[node] = path[above + 1];
      }
    }
    return leg;
  }

  @Override
  public void lift(int node, int member, int parent) {
    int head = leg[node];
    if (head != 0 && !counted[head] && having.meet(member)) {
      counted[head] = true;
      counts[tree.member(tree.parent(head))]++;
    }
  }

  /** The sponsor may stand anywhere above. */
  @Override
  public boolean looksToTheParentAlone() {
    return false;
  }
}
