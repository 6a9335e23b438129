package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.io.Serializable;

/** Who uses up a generation of a bonus, by node, and where its walks begin. */
final class Leaders implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Bonus.From from;
  private final Bonus.Nearest nearest;
  private final Bonus.UnqualifiedLeader unqualified;
  private final boolean[] leader;
  private final boolean[] counts;

  /** @param leads by member number: who is a leader */
  Leaders(Bonus.Generation bonus, boolean[] leads, WalkTree tree, Entitlement entitlement) {
    this.from = bonus.from();
    this.nearest = bonus.nearest();
    this.unqualified = bonus.unqualifiedLeader();
    this.leader = new boolean[tree.nodes()];
    for (int node = 1; node < leader.length; node++) {
      leader[node] = leads[tree.member(node)];
    }
    this.counts = isSeen() ? leader : leader.clone();
    for (int node = 1; node < counts.length; node++) {
      counts[node] &= isSeen() || entitlement.mayEarn(node);
    }
  }

  /** Whether a leader who may not be paid uses its generation up. */
  boolean isSeen() {
    return unqualified == Bonus.UnqualifiedLeader.COUNTS;
  }

  /** Whether the node is a leader, visible or not. */
  boolean is(int node) {
    return leader[node];
  }

  /** Whether the node uses a generation up. */
  boolean counts(int node) {
    return counts[node];
  }

  /** Whether walks begin with the source itself, if it is a leader. */
  boolean fromSource() {
    return from == Bonus.From.SELF;
  }

  /** The generation of the nearest leader: 1, or 0 where it owns the group. */
  int first() {
    return nearest == Bonus.Nearest.FIRST ? 1 : 0;
  }
}
