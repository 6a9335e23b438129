package io.jenjang.payout;

import java.util.Arrays;

/**
 * From payee to the nearest upline who may be paid. With compression {@code skip} each of them is the next level; with {@code none} the level is the
 * true distance.
 */
final class NearestWalk implements LevelWalk {
  private static final long serialVersionUID = 1L;

  /** What a level counts. */
  enum LevelIs {
    PAYEE,
    DISTANCE
  }

  private final WalkTree tree;
  private final Entitlement entitlement;
  private final Sources sources;
  private final LevelIs levelIs;
  private final int depth;
  private final int[] up;
  private transient volatile Inverse inverse;

  /** @param depth how many levels the bonus pays */
  NearestWalk(WalkTree tree, Entitlement entitlement, Sources sources, LevelIs levelIs, int depth) {
    this.tree = tree;
    this.entitlement = entitlement;
    this.sources = sources;
    this.levelIs = levelIs;
    this.depth = depth;
    this.up = Upline.nearest(tree, entitlement, entitlement::mayEarn);
  }

  @Override
  public void payees(int source, int[] payees) {
    int pointer = up[source];
    if (levelIs == LevelIs.DISTANCE) {
      distant(source, pointer, payees);
      return;
    }
    for (int level = 1; level <= depth; level++) {
      int payee = Upline.node(pointer);
      payees[level] = payee;
      pointer = pointer <= 0 ? 0 : up[payee];
    }
  }

  private void distant(int source, int first, int[] payees) {
    Arrays.fill(payees, 0);
    int pointer = first;
    while (pointer != 0) {
      int payee = Upline.node(pointer);
      int level = tree.depth(source) - tree.depth(payee);
      if (level > depth) {
        return;
      }
      payees[level] = payee;
      pointer = pointer < 0 ? 0 : up[payee];
    }
  }

  /** Down the pointers, children before siblings: in pre-order, so that sources of the first tree come out ascending. */
  @Override
  public void sources(int earner, int levels, LineKeys keys) {
    Inverse below = inverse();
    if (below.from(earner) == below.to(earner)) {
      return;
    }
    int[] next = new int[levels + 1];
    int[] end = new int[levels + 1];
    int hop = 1;
    next[1] = below.from(earner);
    end[1] = below.to(earner);
    while (hop > 0) {
      if (next[hop] == end[hop]) {
        hop--;
        continue;
      }
      int node = below.at(next[hop]++);
      int level = levelIs == LevelIs.PAYEE ? hop : tree.depth(node) - tree.depth(earner);
      if (level <= levels && sources.is(node)) {
        keys.add(tree.member(node), level);
      }
      if (level < levels && !entitlement.ends(node)) {
        hop++;
        next[hop] = below.from(node);
        end[hop] = below.to(node);
      }
    }
  }

  /** Built where it is first needed: the tasks that write lines need it, the pass that sums does not. */
  private Inverse inverse() {
    Inverse built = inverse;
    if (built == null) {
      synchronized (this) {
        built = inverse;
        if (built == null) {
          built = Inverse.of(up, leading());
          inverse = built;
        }
      }
    }
    return built;
  }

  /** Nodes that are a source or lead down to one; with true distances, near enough to be paid on. */
  private boolean[] leading() {
    boolean[] leading = new boolean[up.length];
    for (int node = up.length - 1; node > 0; node--) {
      leading[node] |= sources.is(node);
      int payee = Upline.node(up[node]);
      boolean near = levelIs == LevelIs.PAYEE || tree.depth(node) - tree.depth(payee) <= depth;
      leading[node] &= near;
      if (leading[node] && !entitlement.ends(payee)) {
        leading[payee] = true;
      }
    }
    return leading;
  }
}
