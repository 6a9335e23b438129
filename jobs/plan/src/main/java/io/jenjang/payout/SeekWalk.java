package io.jenjang.payout;

import java.util.Arrays;

/**
 * Compression {@code seek}: for each level in turn the nearest upline, above the payee of the level before, who may be paid and whose list reaches the
 * level. One array of pointers for each set of lists that reaches a level; levels that the same lists reach share it.
 */
final class SeekWalk implements LevelWalk {
  private static final long serialVersionUID = 1L;

  /** In place of a distance: no source has arrived. */
  private static final int NOBODY = Integer.MAX_VALUE;

  private final WalkTree tree;
  private final Sources sources;
  private final int[][] up;
  private final int reach;
  private transient volatile Inverse[] inverse;

  /** @param reach the largest true distance between a source and its payee */
  SeekWalk(WalkTree tree, Entitlement entitlement, Sources sources, Lists lists, int reach) {
    this.tree = tree;
    this.sources = sources;
    this.reach = reach;
    this.up = new int[lists.rates().depth() + 1][];
    for (int level = 1; level < up.length; level++) {
      int reached = level;
      up[level] = lists.sameReach(level - 1, level)
          ? up[level - 1]
          : Upline.nearest(
              tree,
              entitlement,
              node -> entitlement.mayEarn(node) && lists.length(node) >= reached);
    }
  }

  @Override
  public void payees(int source, int[] payees) {
    int below = source;
    int level = 1;
    for (; level < up.length; level++) {
      int pointer = up[level][below];
      if (pointer == 0 || tree.depth(source) - tree.depth(Upline.node(pointer)) > reach) {
        break;
      }
      below = Upline.node(pointer);
      payees[level] = below;
      if (pointer < 0) {
        level++;
        break;
      }
    }
    Arrays.fill(payees, level, up.length, 0);
  }

  @Override
  public void sources(int earner, int levels, LineKeys keys) {
    Inverse[] below = inverse();
    int[] next = new int[levels + 1];
    int[] end = new int[levels + 1];
    for (int level = 1; level <= levels; level++) {
      descend(earner, level, below, next, end, keys);
    }
  }

  /** The sources whose payee of a level is the earner: down to those whose payee is one level lower, and so on to level 1. */
  private void descend(int earner, int top, Inverse[] below, int[] next, int[] end, LineKeys keys) {
    int level = top;
    next[level] = below[level].from(earner);
    end[level] = below[level].to(earner);
    while (level <= top) {
      if (next[level] == end[level]) {
        level++;
        continue;
      }
      int node = below[level].at(next[level]++);
      if (tree.depth(node) - tree.depth(earner) > reach) {
        continue;
      }
      if (level == 1) {
        keys.add(tree.member(node), top);
      } else {
        level--;
        next[level] = below[level].from(node);
        end[level] = below[level].to(node);
      }
    }
  }

  /** Built where it is first needed: the tasks that write lines need it, the pass that sums does not. */
  private Inverse[] inverse() {
    Inverse[] built = inverse;
    if (built == null) {
      synchronized (this) {
        built = inverse;
        if (built == null) {
          built = invert();
          inverse = built;
        }
      }
    }
    return built;
  }

  /** Level by level, under each node only those at whom a walk from some source arrives near enough to be paid on. */
  private Inverse[] invert() {
    Inverse[] levels = new Inverse[up.length];
    int[] nearest = new int[tree.nodes()];
    for (int node = 1; node < nearest.length; node++) {
      nearest[node] = sources.is(node) ? 0 : NOBODY;
    }
    for (int level = 1; level < up.length; level++) {
      boolean[] arriving = new boolean[nearest.length];
      nearest = advance(up[level], nearest, arriving);
      levels[level] = Inverse.of(up[level], arriving);
    }
    return levels;
  }

  /**
   * Where those who have arrived at one level stand at the next, unless their walk ends there.
   *
   * @param nearest by node: the true distance of the nearest source that has arrived at it
   * @param arriving is filled: the nodes from which somebody arrives at the next level
   */
  private int[] advance(int[] pointers, int[] nearest, boolean[] arriving) {
    int[] further = new int[nearest.length];
    Arrays.fill(further, NOBODY);
    for (int node = 1; node < nearest.length; node++) {
      int payee = Upline.node(pointers[node]);
      int distance = nearest[node] + tree.depth(node) - tree.depth(payee);
      if (nearest[node] != NOBODY && payee != 0 && distance <= reach) {
        arriving[node] = true;
        if (pointers[node] > 0) {
          further[payee] = Math.min(further[payee], distance);
        }
      }
    }
    return further;
  }
}
