package io.jenjang.tree;

import java.util.Arrays;

/**
 * A growing forest, walked around: every member has an opening and a closing bracket, and its downline stands between them, legs from left to right. A
 * balanced search tree (a treap, whose priorities are a fixed mix of the numbers) over the brackets answers in logarithmic time how many stand in a
 * downline, and who in it has the smallest key, the leftmost of equals; and takes in one more member, wherever it is.
 */
final class Tour {
  /** The key of a member who is not to be found. */
  static final int NO_KEY = Integer.MAX_VALUE;

  private static final int NONE = -1;
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /** By bracket; 2 x member opens, 2 x member + 1 closes. */
  private final int[] left;

  private final int[] right;
  private final int[] up;
  /** Opening brackets at and under this one. */
  private final int[] opens;
  /** The opening bracket with the smallest key at and under this one, the leftmost of equals. */
  private final int[] best;
  /** By member. */
  private final int[] key;

  /** @param members the highest number of a member there will ever be; 0 is the company, above all others */
  Tour(int members) {
    int brackets = Math.multiplyExact(2, members + 1);
    left = filled(brackets);
    right = filled(brackets);
    up = filled(brackets);
    best = filled(brackets);
    opens = new int[brackets];
    key = new int[members + 1];
    Arrays.fill(key, NO_KEY);
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  static int open(int member) {
    return 2 * member;
  }

  static int close(int member) {
    return 2 * member + 1;
  }

  /**
   * Takes the forest as it stands; linear.
   *
   * @param brackets in their order, those of the company around all others
   * @param count how many
   * @param keys by member; copied
   */
  void build(int[] brackets, int count, int[] keys) {
    System.arraycopy(keys, 0, key, 0, key.length);
    int[] spine = new int[count];
    int height = 0;
    for (int i = 0; i < count; i++) {
      int bracket = brackets[i];
      int below = NONE;
      while (height > 0 && isAbove(bracket, spine[height - 1])) {
        below = spine[--height];
        pull(below);
      }
      setLeft(bracket, below);
      if (height > 0) {
        setRight(spine[height - 1], bracket);
      } else {
        up[bracket] = NONE;
      }
      spine[height++] = bracket;
    }
    while (height > 0) {
      pull(spine[--height]);
    }
  }

  /** Adds a member without a downline in front of a bracket. */
  void add(int member, int before, int keyOfMember) {
    key[member] = keyOfMember;
    insert(close(member), before);
    insert(open(member), close(member));
  }

  private void insert(int bracket, int before) {
    if (left[before] == NONE) {
      setLeft(before, bracket);
    } else {
      int last = left[before];
      while (right[last] != NONE) {
        last = right[last];
      }
      setRight(last, bracket);
    }
    while (up[bracket] != NONE && isAbove(bracket, up[bracket])) {
      rotate(bracket);
    }
    pullUp(bracket);
  }

  /** Puts a bracket in the place of the one above it. */
  private void rotate(int bracket) {
    int parent = up[bracket];
    int grand = up[parent];
    if (left[parent] == bracket) {
      setLeft(parent, right[bracket]);
      setRight(bracket, parent);
    } else {
      setRight(parent, left[bracket]);
      setLeft(bracket, parent);
    }
    up[bracket] = grand;
    if (grand != NONE && left[grand] == parent) {
      left[grand] = bracket;
    } else if (grand != NONE) {
      right[grand] = bracket;
    }
    pull(parent);
  }

  private void setLeft(int parent, int child) {
    left[parent] = child;
    if (child != NONE) {
      up[child] = parent;
    }
  }

  private void setRight(int parent, int child) {
    right[parent] = child;
    if (child != NONE) {
      up[child] = parent;
    }
  }

  private static boolean isAbove(int one, int other) {
    return mix(one) > mix(other);
  }

  private static long mix(int bracket) {
    long mixed = (bracket + 1) * MIX;
    mixed = (mixed ^ mixed >>> 31) * MIX;
    return mixed ^ mixed >>> 29;
  }

  private void pullUp(int from) {
    for (int bracket = from; bracket != NONE; bracket = up[bracket]) {
      pull(bracket);
    }
  }

  private void pull(int bracket) {
    int found = left[bracket] == NONE ? NONE : best[left[bracket]];
    found = better(found, own(bracket));
    found = better(found, right[bracket] == NONE ? NONE : best[right[bracket]]);
    best[bracket] = found;
    opens[bracket] = count(left[bracket]) + count(right[bracket]) + (isOpen(bracket) ? 1 : 0);
  }

  private int own(int bracket) {
    return isOpen(bracket) && key[bracket / 2] != NO_KEY ? bracket : NONE;
  }

  private static boolean isOpen(int bracket) {
    return (bracket & 1) == 0;
  }

  private int count(int bracket) {
    return bracket == NONE ? 0 : opens[bracket];
  }

  /** Of two opening brackets, the first further left, the one with the smaller key. */
  private int better(int first, int second) {
    if (first == NONE || second == NONE) {
      return first == NONE ? second : first;
    }
    return key[second / 2] < key[first / 2] ? second : first;
  }

  /** Changes a member's key. */
  void key(int member, int changed) {
    key[member] = changed;
    pullUp(open(member));
  }

  /** How many stand in a member's downline, itself included. */
  int size(int member) {
    return opensBefore(close(member)) - opensBefore(open(member));
  }

  private int opensBefore(int bracket) {
    int before = count(left[bracket]);
    for (int child = bracket, parent = up[bracket]; parent != NONE; parent = up[parent]) {
      if (right[parent] == child) {
        before += count(left[parent]) + (isOpen(parent) ? 1 : 0);
      }
      child = parent;
    }
    return before;
  }

  /** Who in a member's downline, itself included, has the smallest key, the leftmost of equals; -1 if nobody has one. */
  int smallest(int member) {
    int from = open(member);
    int to = close(member);
    int meeting = meeting(from, to);
    int found = own(from);
    if (from != meeting) {
      found = better(found, bestOf(right[from]));
      for (int child = from; up[child] != meeting; child = up[child]) {
        if (left[up[child]] == child) {
          found = better(better(found, own(up[child])), bestOf(right[up[child]]));
        }
      }
      found = better(found, own(meeting));
    }
    int further = to == meeting ? NONE : rightPart(to, meeting);
    found = better(found, further);
    return found == NONE ? -1 : found / 2;
  }

  /** The best of what stands between the meeting point and a bracket to its right. */
  private int rightPart(int to, int meeting) {
    int found = bestOf(left[to]);
    for (int child = to; up[child] != meeting; child = up[child]) {
      if (right[up[child]] == child) {
        found = better(better(bestOf(left[up[child]]), own(up[child])), found);
      }
    }
    return found;
  }

  private int bestOf(int bracket) {
    return bracket == NONE ? NONE : best[bracket];
  }

  /** The lowest bracket that is at or above both. */
  private int meeting(int one, int other) {
    int first = one;
    int second = other;
    int firstHeight = height(one);
    int secondHeight = height(other);
    while (firstHeight > secondHeight) {
      first = up[first];
      firstHeight--;
    }
    while (secondHeight > firstHeight) {
      second = up[second];
      secondHeight--;
    }
    while (first != second) {
      first = up[first];
      second = up[second];
    }
    return first;
  }

  private int height(int bracket) {
    int height = 0;
    for (int at = up[bracket]; at != NONE; at = up[at]) {
      height++;
    }
    return height;
  }
}
