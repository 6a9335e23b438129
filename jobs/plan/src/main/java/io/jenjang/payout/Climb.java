package io.jenjang.payout;

import java.io.Serializable;

/**
 * Everybody above a source whom a bonus by level looks at, paid or not, one after another: each upline, or each leader. Pointers are those of {@link
 * Upline}.
 */
final class Climb implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WalkTree tree;
  private final Entitlement entitlement;
  /** Null where everybody is looked at. */
  private final Leaders leaders;

  private transient volatile int[] pointers;

  private Climb(WalkTree tree, Entitlement entitlement, Leaders leaders) {
    this.tree = tree;
    this.entitlement = entitlement;
    this.leaders = leaders;
  }

  static Climb pastEverybody(WalkTree tree, Entitlement entitlement) {
    return new Climb(tree, entitlement, null);
  }

  static Climb pastLeaders(WalkTree tree, Entitlement entitlement, Leaders leaders) {
    return new Climb(tree, entitlement, leaders);
  }

  /** The place of the first: 1, or 0 where the nearest leader owns the group. */
  int first() {
    return leaders == null ? 1 : leaders.first();
  }

  /** Where the climb from a source begins; 0 for nowhere. */
  int start(int source) {
    boolean itself = leaders != null && leaders.fromSource() && leaders.is(source);
    return itself ? source : above(source);
  }

  /** Where it goes on; 0 at the end. */
  int after(int pointer) {
    return pointer < 0 ? 0 : above(pointer);
  }

  private int above(int node) {
    if (leaders != null) {
      return pointers()[node];
    }
    int parent = tree.parent(node);
    return entitlement.ends(parent) ? ~parent : parent;
  }

  /** Built where refusals are first asked for. */
  private int[] pointers() {
    int[] built = pointers;
    if (built == null) {
      synchronized (this) {
        built = pointers;
        if (built == null) {
          built = Upline.nearest(tree, entitlement, leaders::is);
          pointers = built;
        }
      }
    }
    return built;
  }
}
