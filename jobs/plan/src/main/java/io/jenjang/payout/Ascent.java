package io.jenjang.payout;

import io.jenjang.tree.Ranges;
import io.jenjang.tree.Sections;
import io.jenjang.tree.Tree;

/**
 * The way up a tree on which steps find their facts: every member after its whole downline. Sections of the tree are done side by side; whose downline goes on
 * behind its section comes after them all, and so does everybody where a step looks further than to the parent.
 */
final class Ascent {
  private final Tree tree;
  private final Step[] steps;
  private final Sections sections;

  private Ascent(Tree tree, Step[] steps, Sections sections) {
    this.tree = tree;
    this.steps = steps;
    this.sections = sections;
  }

  /** Judges everybody in the tree from the leaves to the company, and after them those who are not in the tree. */
  static void over(Tree tree, Step[] steps, int members) {
    new Ascent(tree, steps, sections(tree, steps)).climb();
    for (int member = tree.nodes() > members ? members + 1 : 1; member <= members; member++) {
      if (tree.node(member) == 0) {
        for (Step step : steps) {
          step.judge(0, member);
        }
      }
    }
  }

  /** Judges everybody, one by one, for facts that need nothing of the downline. */
  static void overEach(Step step, int members) {
    Ranges.each(1, members + 1, (from, to) -> {
      for (int member = from; member < to; member++) {
        step.judge(0, member);
      }
    });
  }

  private static Sections sections(Tree tree, Step[] steps) {
    for (Step step : steps) {
      if (!step.looksToTheParentAlone()) {
        return Sections.whole(tree);
      }
    }
    return Sections.of(tree);
  }

  private void climb() {
    sections.each(this::climb);
    for (int section = sections.count() - 2; section >= 0; section--) {
      int open = sections.open(section);
      while (open >= sections.from(section)) {
        takeThoseBelow(open);
        if (open == 0) {
          return;
        }
        judge(open);
        open = sections.openUpline(section, open);
      }
    }
  }

  private void climb(int section) {
    int open = sections.open(section);
    int from = sections.from(section);
    for (int node = sections.to(section) - 1; node >= Math.max(from, 1); node--) {
      if (node == open) {
        open = sections.openUpline(section, node);
        continue;
      }
      judge(node);
      int parent = tree.parent(node);
      if (parent > open) {
        lift(node, parent);
      }
    }
  }

  private void takeThoseBelow(int node) {
    int end = node + tree.size(node);
    for (int child = node + 1; child < end; child += tree.size(child)) {
      lift(child, node);
    }
  }

  private void judge(int node) {
    int member = tree.member(node);
    for (Step step : steps) {
      step.judge(node, member);
    }
  }

  private void lift(int node, int parent) {
    int member = tree.member(node);
    for (Step step : steps) {
      step.lift(node, member, parent);
    }
  }
}
