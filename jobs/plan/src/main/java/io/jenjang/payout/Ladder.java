package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.io.Serializable;
import java.util.function.IntPredicate;

/**
 * Pointers up a staircase: from a source to the first upline on it, from each to the next upline with a strictly higher step. Built in one forward pass; a
 * walk, and the search for a node's next, take at most as many hops as there are steps. Pointers are those of {@link Upline}.
 */
final class Ladder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NOT_ON_IT = Integer.MIN_VALUE;

  /** Where a walk begins. */
  enum Start {
    SOURCE,
    UPLINE;

    static Start of(Bonus.Differential bonus) {
      return bonus.self() ? SOURCE : UPLINE;
    }
  }

  private final Start start;
  private final int[] first;
  private final int[] next;

  /** Of those who may be paid. */
  static Ladder ofQualified(WalkTree tree, Entitlement entitlement, RateSteps steps, Start start) {
    return new Ladder(tree, entitlement, steps, entitlement::mayEarn, start);
  }

  /** Of everybody, also those who may not be paid. */
  static Ladder ofEverybody(WalkTree tree, Entitlement entitlement, RateSteps steps, Start start) {
    return new Ladder(tree, entitlement, steps, node -> true, start);
  }

  /** @param onIt who counts, of those whose step is above 0 */
  private Ladder(
      WalkTree tree, Entitlement entitlement, RateSteps steps, IntPredicate onIt, Start start) {
    IntPredicate counts = node -> steps.of(node) > 0 && onIt.test(node);
    this.start = start;
    this.first = Upline.nearest(tree, entitlement, counts);
    this.next = new int[first.length];
    for (int node = 1; node < next.length; node++) {
      next[node] = counts.test(node) ? higher(node, steps) : NOT_ON_IT;
    }
  }

  private int higher(int node, RateSteps steps) {
    int pointer = first[node];
    while (pointer != 0 && steps.of(Upline.node(pointer)) <= steps.of(node)) {
      pointer = after(pointer);
    }
    return pointer;
  }

  /** Where the walk from a source begins: a pointer, 0 for nowhere. */
  int start(int source) {
    return startsWith(source) ? source : first[source];
  }

  /** Whether the walk from a source begins with the source itself. */
  boolean startsWith(int source) {
    return start == Start.SOURCE && next[source] != NOT_ON_IT;
  }

  /** Where a walk goes on: the pointer after another one, 0 at the end. */
  int after(int pointer) {
    return pointer < 0 ? 0 : next[pointer];
  }

  /** For every source where its walk begins; turned round by {@link LadderInverse}. */
  int[] starts() {
    int[] starts = new int[first.length];
    for (int node = 1; node < starts.length; node++) {
      starts[node] = start(node);
    }
    return starts;
  }

  /** For every node on the staircase where it goes on, 0 for the others. */
  int[] hops() {
    int[] hops = new int[next.length];
    for (int node = 1; node < hops.length; node++) {
      hops[node] = next[node] == NOT_ON_IT ? 0 : next[node];
    }
    return hops;
  }
}
