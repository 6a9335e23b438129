package io.jenjang.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A tree laid out member after member: who is below whom is kept in lists, and whoever was met comes next. */
final class SlowLayout {
  final List<String> findings = new ArrayList<>();
  final int[] input;
  final int[] parent;
  final int[] size;
  final int[] depth;
  private final int[] upline;
  private final List<List<Integer>> below = new ArrayList<>();

  SlowLayout(int[] given) {
    upline = given.clone();
    input = new int[given.length + 1];
    parent = new int[given.length + 1];
    size = new int[given.length + 1];
    depth = new int[given.length + 1];
    mend();
    for (int i = 0; i <= given.length; i++) {
      below.add(new ArrayList<>());
    }
    for (int i = 0; i < given.length; i++) {
      below.get(upline[i] + 1).add(i);
    }
    goDown();
  }

  private void mend() {
    List<Integer> orphans = new ArrayList<>();
    List<Integer> self = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < upline.length; i++) {
      List<Integer> wrong =
          upline[i] == TreeBuilder.ORPHAN ? orphans : upline[i] == i ? self : roots;
      if (upline[i] < 0 || upline[i] == i) {
        wrong.add(i);
        upline[i] = -1;
      }
    }
    tell(Finding.Kind.ORPHAN, orphans);
    tell(Finding.Kind.SELF_SPONSOR, self);
    for (List<Integer> cycle : cycles()) {
      tell(Finding.Kind.CYCLE, cycle);
      upline[cycle.get(0)] = -1;
    }
    tell(Finding.Kind.SECOND_ROOT, roots.subList(Math.min(1, roots.size()), roots.size()));
  }

  private void tell(Finding.Kind kind, List<Integer> members) {
    if (!members.isEmpty()) {
      findings.add(kind + members.toString());
    }
  }

  /** Climbs from everybody until somebody was met before; whoever was met on the same climb closes a cycle. */
  private List<List<Integer>> cycles() {
    Set<Integer> met = new HashSet<>();
    List<List<Integer>> cycles = new ArrayList<>();
    for (int i = 0; i < upline.length; i++) {
      Set<Integer> climb = new LinkedHashSet<>();
      int at = i;
      while (at >= 0 && met.add(at)) {
        climb.add(at);
        at = upline[at];
      }
      if (climb.contains(at)) {
        cycles.add(around(at));
      }
    }
    cycles.sort((left, right) -> left.get(0) - right.get(0));
    return cycles;
  }

  private List<Integer> around(int on) {
    int smallest = on;
    for (int at = upline[on]; at != on; at = upline[at]) {
      smallest = Math.min(smallest, at);
    }
    List<Integer> cycle = new ArrayList<>(List.of(smallest));
    for (int at = upline[smallest]; at != smallest; at = upline[at]) {
      cycle.add(at);
    }
    return cycle;
  }

  private void goDown() {
    Deque<Integer> above = new ArrayDeque<>(List.of(0));
    Deque<Iterator<Integer>> waiting = new ArrayDeque<>(List.of(below.get(0).iterator()));
    input[0] = -1;
    int met = 1;
    while (!waiting.isEmpty()) {
      if (waiting.peek().hasNext()) {
        input[met] = waiting.peek().next();
        parent[met] = above.peek();
        depth[met] = above.size();
        waiting.push(below.get(input[met] + 1).iterator());
        above.push(met++);
      } else {
        waiting.pop();
        size[above.peek()] = met - above.pop();
      }
    }
  }

  static List<String> told(List<Finding> findings) {
    return findings.stream().map(f -> f.kind() + Arrays.toString(f.members())).toList();
  }
}
