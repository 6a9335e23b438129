package io.jenjang.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree of passed-up recruits that follows the tree it is made from back in time. Who moves changes the tree for itself, for its recruits, and for those who are or become
 * recruits of the same upline: a day costs time in proportion to them.
 */
final class MovingPassUp {
  private static final int NO_LEG = 0;

  private final MovingTree from;
  private final MovingTree tree;
  private final int index;
  private final int first;

  /** By member number: its place in the order of joining. */
  private final int[] joined;

  /** Members of whom, or of whose recruits, the upline may be another one. */
  private final Set<Integer> touched = new TreeSet<>();

  /**
   * @param from as at the close
   * @param passUp what goes up
   * @param index of the tree among those whose past is known
   */
  MovingPassUp(MovingTree from, Tree closing, Members members, PassUp passUp, int index) {
    this.from = from;
    this.tree =
        new MovingTree(DerivedTrees.passUp(closing, members, passUp.first()).tree());
    this.index = index;
    this.first = passUp.first();
    this.joined = new int[members.count() + 1];
    int place = 0;
    for (int member : JoiningOrder.of(members)) {
      joined[member] = place++;
    }
  }

  /** The tree itself. */
  MovingTree tree() {
    return tree;
  }

  /** Takes note of a move in the tree it is made from, before that is taken back. */
  void touch(EarlierUpline move) {
    touched.add(move.member());
    touched.add(from.parent(move.member()));
    touched.add(move.upline());
  }

  /** After the moves were taken back in the tree it is made from. */
  void follow(int day) {
    List<EarlierUpline> moves = new ArrayList<>();
    for (int who : touched) {
      if (who != 0) {
        recruits(who, day, moves);
        if (from.parent(who) == 0) {
          put(who, 0, day, moves);
        }
      }
    }
    touched.clear();
    tree.move(moves);
  }

  private void recruits(int upline, int day, List<EarlierUpline> moves) {
    int above = from.parent(upline);
    PriorityQueue<Integer> passed = new PriorityQueue<>(
        Comparator.comparingInt((Integer who) -> joined[who]).reversed());
    for (int who = from.firstBelow(upline); above != 0 && who != 0; who = from.nextBelow(who)) {
      passed.add(who);
      if (passed.size() > first) {
        passed.remove();
      }
    }
    for (int who = from.firstBelow(upline); who != 0; who = from.nextBelow(who)) {
      boolean goesUp = !passed.isEmpty() && joined[who] <= joined[passed.peek()];
      put(who, goesUp ? above : upline, day, moves);
    }
  }

  private void put(int who, int upline, int day, List<EarlierUpline> moves) {
    if (tree.parent(who) != upline) {
      moves.add(new EarlierUpline(index, who, day, upline, NO_LEG));
    }
  }
}
