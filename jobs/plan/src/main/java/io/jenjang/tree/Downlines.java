package io.jenjang.tree;

import java.util.Arrays;

/** Counts downlines. */
final class Downlines {
  private Downlines() {}

  /** How many stand in every node's downline, itself included; parents stand before children. */
  static int[] sizes(int[] parent) {
    int[] size = new int[parent.length];
    Arrays.fill(size, 1);
    for (int node = parent.length - 1; node > 0; node--) {
      size[parent[node]] += size[node];
    }
    return size;
  }
}
