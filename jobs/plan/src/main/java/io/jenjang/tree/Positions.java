package io.jenjang.tree;

import java.util.Arrays;

/**
 * The positions of a tree whose width is limited, and a place for one more. Legs are numbered from 1, left to right. A member whose record names no leg has the
 * lowest one that is left, in the order of ids.
 */
final class Positions {
  private static final int NONE = 0;

  private final Tour tour;
  private final int width;
  private final int[] parent;
  private final int[] depth;
  private final int[] leg;
  private final int[] first;
  private final int[] next;
  /** The last of the legs from 1 on without a gap; 0 before the first. */
  private final int[] filled;

  Positions(int members, int width) {
    this.tour = new Tour(members);
    this.width = width;
    this.parent = new int[members + 1];
    this.depth = new int[members + 1];
    this.leg = new int[members + 1];
    this.first = new int[members + 1];
    this.next = new int[members + 1];
    this.filled = new int[members + 1];
  }

  /** Puts a member at the right end of those who stand under another one already; while the tree is taken in, from left to right. */
  void append(int member, int above, int last, int ofLeg) {
    parent[member] = above;
    leg[member] = ofLeg;
    if (last == NONE) {
      first[above] = member;
    } else {
      next[last] = member;
    }
  }

  /** After all have been appended: walks the tree once. */
  void ready() {
    int[] brackets = new int[Math.multiplyExact(2, parent.length)];
    int count = 0;
    int member = 0;
    brackets[count++] = Tour.open(0);
    while (true) {
      int child = first[member];
      while (child == NONE && member != 0) {
        brackets[count++] = Tour.close(member);
        child = next[member];
        member = parent[member];
      }
      if (child == NONE) {
        break;
      }
      member = child;
      depth[member] = depth[parent[member]] + 1;
      brackets[count++] = Tour.open(member);
    }
    brackets[count++] = Tour.close(0);
    int[] keys = new int[parent.length];
    Arrays.fill(keys, Tour.NO_KEY);
    for (int i = 1; i < count; i++) {
      if ((brackets[i] & 1) == 0) {
        keys[brackets[i] / 2] = free(brackets[i] / 2) == 0 ? Tour.NO_KEY : depth[brackets[i] / 2];
      }
    }
    tour.build(brackets, count, keys);
  }

  /** The lowest free leg of a member; 0 if all are taken. Moves on with the legs that fill up. */
  private int free(int member) {
    int last = filled[member];
    int child = last == NONE ? first[member] : next[last];
    while (child != NONE && leg[child] == (last == NONE ? 1 : leg[last] + 1)) {
      last = child;
      child = next[last];
    }
    filled[member] = last;
    int leg = last == NONE ? 1 : this.leg[last] + 1;
    return leg > width ? 0 : leg;
  }

  /** Puts a member without a downline on the lowest free leg of another. */
  void place(int member, int above) {
    leg[member] = free(above);
    parent[member] = above;
    depth[member] = depth[above] + 1;
    int last = filled[above];
    int after = last == NONE ? first[above] : next[last];
    next[member] = after;
    if (last == NONE) {
      first[above] = member;
    } else {
      next[last] = member;
    }
    tour.add(member, after == NONE ? Tour.close(above) : Tour.open(after), depth[member]);
    if (free(above) == 0) {
      tour.key(above, Tour.NO_KEY);
    }
  }

  /** The first member with a free leg at or below another one, level by level, from left to right; -1 if there is none. */
  int nearest(int member) {
    return tour.smallest(member);
  }

  /**
   * The member with a free leg that is reached from another one by always taking the leg with fewer members, the left one of equals; the leg that is free
   * has none. For a tree of two legs: every step halves what is below, so that there are few.
   */
  int weaker(int member) {
    int at = member;
    while (free(at) == 0) {
      int left = first[at];
      int right = next[left];
      at = tour.size(right) < tour.size(left) ? right : left;
    }
    return at;
  }

  int depth(int member) {
    return depth[member];
  }

  int leg(int member) {
    return leg[member];
  }
}
