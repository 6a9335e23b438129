package io.jenjang.payout;

import io.jenjang.tree.Sections;
import java.util.function.IntPredicate;

/**
 * Pointers from every node to the next upline that a walk stops at. A pointer is that upline's node; {@code ~node} if the walk ends with it
 * ({@code stop-at}); 0 if there is nobody.
 */
final class Upline {
  private Upline() {}

  /** The node that a pointer other than 0 means. */
  static int node(int pointer) {
    return pointer < 0 ? ~pointer : pointer;
  }

  /** For every node the nearest strict upline that counts, unless the walk ends before it. One forward pass. */
  static int[] nearest(WalkTree tree, Entitlement entitlement, IntPredicate counts) {
    int[] nearest = new int[tree.nodes()];
    Search search = new Search(tree, entitlement, counts, nearest);
    Sections sections = tree.sections();
    for (int section = 1; section < sections.count(); section++) {
      for (int node : sections.above(section)) {
        search.from(node);
      }
    }
    sections.each(section -> {
      for (int node = sections.from(section); node < sections.to(section); node++) {
        search.from(node);
      }
    });
    return nearest;
  }

  /** @param nearest known for all uplines of a node when it is looked at */
  private record Search(
      WalkTree tree, Entitlement entitlement, IntPredicate counts, int[] nearest) {
    void from(int node) {
      int parent = tree.parent(node);
      if (parent == 0) {
        return;
      }
      boolean ends = entitlement.ends(parent);
      if (counts.test(parent)) {
        nearest[node] = ends ? ~parent : parent;
      } else {
        nearest[node] = ends ? 0 : nearest[parent];
      }
    }
  }
}
