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
   * @param reached [1, count]: index + 1 of those whom the company reaches, in the first entries of which there are as many as were reached
   * @param members how many there are
   */
  static List<int[]> find(int[] upline, int[] reached, int members) {
    int[] seen = new int[members + 1];
    for (int node = 0; node <= members && (node == 0 || reached[node] != 0); node++) {
      seen[reached[node]] = REACHED;
    }
    List<int[]> cycles = new ArrayList<>();
    for (int start = 1; start <= members; start++) {
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
