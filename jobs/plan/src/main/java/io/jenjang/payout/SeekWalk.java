package io.jenjang.payout;

import java.util.Arrays;

/**
 * Compression {@code seek}: for each level in turn the nearest upline, above the payee of the level before, who may be paid and whose list reaches the
 * level. One array of pointers for each set of lists that reaches a level; levels that the same lists reach share it.
 */
final class SeekWalk implements LevelWalk {
  private static final long serialVersionUID = 1L;

  private final WalkTree tree;
  private final Sources sources;
  private final int[][] up;
  private transient volatile Inverse[] inverse;

  SeekWalk(WalkTree tree, Entitlement entitlement, Sources sources, Lists lists) {
    this.tree = tree;
    this.sources = sources;
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
      if (pointer == 0) {
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

  /** Level by level, under each node only those at whom a walk from some source arrives: every visit leads to a line. */
  private Inverse[] invert() {
    Inverse[] levels = new Inverse[up.length];
    boolean[] arrived = new boolean[tree.nodes()];
    for (int node = 1; node < arrived.length; node++) {
      arrived[node] = sources.is(node);
    }
    for (int level = 1; level < up.length; level++) {
      levels[level] = Inverse.of(up[level], arrived);
      arrived = advance(up[level], arrived);
    }
    return levels;
  }

  /** Where those who have arrived at one level stand at the next, unless their walk ends there. */
  private static boolean[] advance(int[] pointers, boolean[] arrived) {
    boolean[] further = new boolean[arrived.length];
    for (int node = 1; node < arrived.length; node++) {
      if (arrived[node] && pointers[node] > 0) {
        further[pointers[node]] = true;
      }
    }
    return further;
  }
}
