package io.jenjang.payout;

import java.util.Arrays;

/**
 * From one upline who counts to the nearest above it. With compression {@code skip} those who may be paid count, and each of them is the next level; with
 * {@code none} the level is the true distance; of a generation bonus leaders count.
 */
final class NearestWalk implements LevelWalk {
  private static final long serialVersionUID = 1L;

  /** What a level counts. */
  private enum LevelIs {
    PLACE,
    DISTANCE
  }

  private final WalkTree tree;
  private final Entitlement entitlement;
  private final Sources sources;
  private final LevelIs levelIs;
  /** Null where everybody counts who may be paid. */
  private final Leaders leaders;

  private final int depth;
  private final int reach;
  private final int[] up;
  private transient volatile Inverse inverse;

  /** @param reach the largest true distance between a source and its payee */
  private NearestWalk(
      Entitlement entitlement,
      Sources sources,
      LevelIs levelIs,
      Leaders leaders,
      int depth,
      int reach) {
    this.tree = sources.tree();
    this.entitlement = entitlement;
    this.sources = sources;
    this.levelIs = levelIs;
    this.leaders = leaders;
    this.depth = depth;
    this.reach = reach;
    this.up =
        Upline.nearest(tree, entitlement, leaders == null ? entitlement::mayEarn : leaders::counts);
  }

  /** @param depth how many levels the bonus pays */
  static NearestWalk byDistance(Entitlement entitlement, Sources sources, int depth) {
    return new NearestWalk(entitlement, sources, LevelIs.DISTANCE, null, depth, depth);
  }

  /**
   * @param depth how many levels the bonus pays
   * @param reach the largest true distance between a source and its payee
   */
  static NearestWalk byPayee(Entitlement entitlement, Sources sources, int depth, int reach) {
    return new NearestWalk(entitlement, sources, LevelIs.PLACE, null, depth, reach);
  }

  /**
   * Entry 0 of the payees is then the owner of the group, where the nearest leader is one.
   *
   * @param depth how many generations the bonus pays
   */
  static NearestWalk ofLeaders(
      Entitlement entitlement, Sources sources, Leaders leaders, int depth) {
    return new NearestWalk(entitlement, sources, LevelIs.PLACE, leaders, depth, ANY_DISTANCE);
  }

  @Override
  public void payees(int source, int[] payees) {
    if (levelIs == LevelIs.DISTANCE) {
      distant(source, up[source], payees);
      return;
    }
    int pointer = startsWith(source) ? source : up[source];
    for (int level = first(); level <= depth; level++) {
      int reached = Upline.node(pointer);
      if (reach != ANY_DISTANCE
          && reached != 0
          && tree.depth(source) - tree.depth(reached) > reach) {
        Arrays.fill(payees, level, depth + 1, 0);
        return;
      }
      payees[level] = leaders == null || level == 0 || entitlement.mayEarn(reached) ? reached : 0;
      pointer = pointer <= 0 ? 0 : up[reached];
    }
  }

  /** Whether the walk from a source begins with the source itself. */
  private boolean startsWith(int source) {
    return leaders != null && leaders.fromSource() && leaders.counts(source);
  }

  /** The place of the first who counts. */
  private int first() {
    return leaders == null ? 1 : leaders.first();
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
    addItself(earner, levels, keys);
    if (below.from(earner) == below.to(earner)) {
      return;
    }
    int hops = levels + 1 - first();
    int[] next = new int[hops + 1];
    int[] end = new int[hops + 1];
    int hop = 1;
    next[1] = below.from(earner);
    end[1] = below.to(earner);
    while (hop > 0) {
      if (next[hop] == end[hop]) {
        hop--;
        continue;
      }
      int node = below.at(next[hop]++);
      if (tree.depth(node) - tree.depth(earner) > reach) {
        continue;
      }
      int level = level(earner, node, hop);
      if (level > 0 && level <= levels && sources.is(node)) {
        keys.add(tree.member(node), level);
      }
      boolean deeper = levelIs == LevelIs.PLACE ? hop < hops : level < levels;
      if (deeper && !entitlement.ends(node)) {
        hop++;
        next[hop] = below.from(node);
        end[hop] = below.to(node);
      }
    }
  }

  /** A leader from whom its own walk begins. */
  private void addItself(int earner, int levels, LineKeys keys) {
    if (first() == 1 && levels > 0 && startsWith(earner) && sources.is(earner)) {
      keys.add(tree.member(earner), 1);
    }
  }

  /** The level at which a source stands whose walk reaches the earner after so many hops. */
  private int level(int earner, int node, int hops) {
    if (levelIs == LevelIs.DISTANCE) {
      return tree.depth(node) - tree.depth(earner);
    }
    return hops - 1 + first() + (startsWith(node) ? 1 : 0);
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

  /** Nodes that are a source or lead down to one, no further from their payee than anybody is paid. */
  private boolean[] leading() {
    boolean[] leading = new boolean[up.length];
    for (int node = up.length - 1; node > 0; node--) {
      leading[node] |= sources.is(node);
      int payee = Upline.node(up[node]);
      leading[node] &= tree.depth(node) - tree.depth(payee) <= reach;
      if (leading[node] && !entitlement.ends(payee)) {
        leading[payee] = true;
      }
    }
    return leading;
  }
}
