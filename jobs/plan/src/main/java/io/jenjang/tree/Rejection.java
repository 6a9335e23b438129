package io.jenjang.tree;

import java.util.Arrays;
import java.util.List;

/** Leaves members out of every tree. */
final class Rejection {
  private final List<TreeBuilder.Layout> layouts;
  private final boolean[] out;
  private int[] pending = new int[8];
  private int waiting;
  private boolean anybody;

  Rejection(List<TreeBuilder.Layout> layouts) {
    this.layouts = layouts;
    int members = layouts.get(0).input().length - 1;
    out = new boolean[members];
  }

  /** By input index: whether the member is left out, itself or below someone who is; null where nobody is. */
  boolean[] of(List<Policies> policies) {
    for (int i = 0; i < layouts.size(); i++) {
      for (Finding finding : layouts.get(i).findings()) {
        if (policies.get(i).of(finding.kind()) == Policy.REJECT) {
          Arrays.stream(finding.members()).forEach(this::leaveOut);
        }
      }
    }
    if (waiting > 0) {
      leaveOutBelow();
    }
    return anybody ? out : null;
  }

  private void leaveOut(int index) {
    if (!out[index]) {
      out[index] = true;
      anybody = true;
      if (waiting == pending.length) {
        pending = Arrays.copyOf(pending, 2 * waiting);
      }
      pending[waiting++] = index;
    }
  }

  private void leaveOutBelow() {
    int[][] nodes = layouts.stream().map(Rejection::nodes).toArray(int[][]::new);
    while (waiting > 0) {
      int index = pending[--waiting];
      for (int i = 0; i < nodes.length; i++) {
        TreeBuilder.Layout layout = layouts.get(i);
        int node = nodes[i][index];
        int end = node + layout.size()[node];
        for (int child = node + 1; child < end; child += layout.size()[child]) {
          leaveOut(layout.input()[child]);
        }
      }
    }
  }

  private static int[] nodes(TreeBuilder.Layout layout) {
    int[] nodes = new int[layout.input().length - 1];
    for (int node = 1; node <= nodes.length; node++) {
      nodes[layout.input()[node]] = node;
    }
    return nodes;
  }

  /**
   * The same tree without those who are out; whoever stands below them has to be out as well.
   *
   * @param out by input index; null for nobody
   */
  static TreeBuilder.Layout without(TreeBuilder.Layout layout, boolean[] out) {
    if (out == null) {
      return layout;
    }
    int kept = 1;
    int[] place = new int[layout.input().length];
    for (int node = 1; node < place.length; node++) {
      place[node] = out[layout.input()[node]] ? -1 : kept++;
    }
    int[] input = new int[kept];
    int[] parent = new int[kept];
    int[] depth = new int[kept];
    input[0] = -1;
    for (int node = 1; node < place.length; node++) {
      int at = place[node];
      if (at > 0) {
        input[at] = layout.input()[node];
        parent[at] = place[layout.parent()[node]];
        depth[at] = layout.depth()[node];
      }
    }
    return new TreeBuilder.Layout(input, parent, Downlines.sizes(parent), depth, layout.findings());
  }
}
