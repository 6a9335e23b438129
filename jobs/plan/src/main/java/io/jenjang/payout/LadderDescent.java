package io.jenjang.payout;

/** From an earner down the staircase to every source that pays it. Stacks are as deep as there are steps. */
final class LadderDescent {
  private final WalkTree tree;
  private final Entitlement entitlement;
  private final RateSteps steps;
  private final LadderInverse below;
  private final LineKeys keys;
  private final int[] next;
  private final int[] end;
  /** How many are paid from here up to the earner, the earner included. */
  private final int[] place;

  LadderDescent(
      WalkTree tree, Entitlement entitlement, RateSteps steps, LadderInverse below, LineKeys keys) {
    this.tree = tree;
    this.entitlement = entitlement;
    this.steps = steps;
    this.below = below;
    this.keys = keys;
    this.next = new int[steps.top() + 1];
    this.end = new int[next.length];
    this.place = new int[next.length];
  }

  /** The step that was covered before the earner of a line with this note. */
  static int covered(int note) {
    return note >>> Short.SIZE;
  }

  /** The place of the earner among those paid, from a note. */
  static int place(int note) {
    return note & 0xffff;
  }

  /** Adds a key for every source that pays the earner. */
  void from(int earner) {
    starting(earner, 0, 1);
    int hop = 0;
    open(hop, earner, 1);
    int covered = 0;
    while (hop >= 0) {
      if (next[hop] == end[hop]) {
        hop--;
        continue;
      }
      int node = below.arriving().at(next[hop]++);
      covered = hop == 0 ? steps.of(node) : covered;
      int places = place[hop] + (entitlement.mayEarn(node) ? 1 : 0);
      if (entitlement.ends(node)) {
        add(node, covered, places);
      } else {
        starting(node, covered, places);
        open(++hop, node, places);
      }
    }
  }

  private void open(int hop, int node, int places) {
    next[hop] = below.arriving().from(node);
    end[hop] = below.arriving().to(node);
    place[hop] = places;
  }

  /** The sources whose walk begins at a node. */
  private void starting(int node, int covered, int places) {
    Inverse starting = below.starting();
    for (int i = starting.from(node); i < starting.to(node); i++) {
      add(starting.at(i), covered, places);
    }
  }

  private void add(int source, int covered, int places) {
    keys.add(tree.member(source), covered << Short.SIZE | places);
  }
}
