package io.jenjang.tree;

import java.util.ArrayList;
import java.util.List;

/** Finds the cycles among those whom the company does not reach. */
final class Cycles {
  private static final int REACHED = -1;

  private Cycles() {}

  /**
   * Every cycle once, by smallest member; each in the order of the climb from its smallest member.
   *
   * @param upline by index + 1, 0 the company
   * @param reached those whom the company reaches
   */
  static List<int[]> find(int[] upline, Generations reached) {
    int[] seen = new int[upline.length];
    for (int place = 0; place < reached.count(); place++) {
      seen[Generations.Entry.index(reached.entries()[place])] = REACHED;
    }
    List<int[]> cycles = new ArrayList<>();
    for (int start = 1; start < upline.length; start++) {
      int at = start;
      while (seen[at] == 0) {
        seen[at] = start;
        at = upline[at];
      }
      if (seen[at] == start) {
        cycles.add(around(upline, at, seen));
      }
    }
    cycles.sort((left, right) -> Integer.compare(left[0], right[0]));
    return cycles;
  }

  private static int[] around(int[] upline, int on, int[] seen) {
    int smallest = on;
    int length = 0;
    int at = on;
    do {
      smallest = Math.min(smallest, at);
      length++;
      at = upline[at];
    } while (at != on);
    int[] cycle = new int[length];
    at = smallest;
    for (int i = 0; i < length; i++) {
      cycle[i] = at - 1;
      seen[at] = REACHED;
      at = upline[at];
    }
    return cycle;
  }
}
