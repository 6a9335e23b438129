package io.jenjang.payout;

/**
 * Pointers turned round: for every node those who point at it, ascending. Pointers are those of {@link Upline}.
 *
 * <p>Two arrays of whole numbers; read-only after it is built.
 */
final class Inverse {
  private final int[] start;
  private final int[] pointing;

  private Inverse(int[] start, int[] pointing) {
    this.start = start;
    this.pointing = pointing;
  }

  /** @param counted which nodes are listed under the one they point at */
  static Inverse of(int[] pointers, boolean[] counted) {
    int[] start = new int[pointers.length + 1];
    for (int node = 1; node < pointers.length; node++) {
      if (counted[node] && pointers[node] != 0) {
        start[Upline.node(pointers[node]) + 1]++;
      }
    }
    for (int node = 0; node < pointers.length; node++) {
      start[node + 1] += start[node];
    }
    return new Inverse(start, fill(pointers, counted, start));
  }

  /** A counting sort that runs backwards, so that {@code start} is left as it was found: each slot is the end of its predecessor. */
  private static int[] fill(int[] pointers, boolean[] counted, int[] start) {
    int[] pointing = new int[start[pointers.length]];
    for (int node = pointers.length - 1; node > 0; node--) {
      if (counted[node] && pointers[node] != 0) {
        pointing[--start[Upline.node(pointers[node]) + 1]] = node;
      }
    }
    System.arraycopy(start, 1, start, 0, pointers.length);
    start[pointers.length] = pointing.length;
    return pointing;
  }

  /** The first place of those who point at a node. */
  int from(int node) {
    return start[node];
  }

  /** The place after the last of those who point at a node. */
  int to(int node) {
    return start[node + 1];
  }

  /** The node at a place. */
  int at(int place) {
    return pointing[place];
  }
}
