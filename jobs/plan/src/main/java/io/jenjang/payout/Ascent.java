package io.jenjang.payout;

import io.jenjang.tree.Ranges;
import io.jenjang.tree.Sections;
import io.jenjang.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way up a tree on which steps find their facts: every member after its whole downline. Sections of the tree are done side by side; whose downline goes on
 * behind its section comes after them all, and so does everybody where a step looks further than to the parent.
 */
final class Ascent {
  private final Tree tree;
  private final Step.Judging[] judging;
  private final Step.Lifting[] lifting;
  private final Sections sections;

  private Ascent(Tree tree, List<Step> steps) {
    this.tree = tree;
    this.judging = of(Step.Judging.class, steps).toArray(Step.Judging[]::new);
    this.lifting = of(Step.Lifting.class, steps).toArray(Step.Lifting[]::new);
    this.sections = of(Step.Lifting.class, steps).allMatch(Step.Lifting::looksToTheParentAlone)
        ? Sections.of(tree)
        : Sections.whole(tree);
  }

  private static <T extends Step> Stream<T> of(Class<T> kind, List<Step> steps) {
    return steps.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Judges everybody in the tree from the leaves to the company, and after them those who are not in the tree. */
  static void over(Tree tree, List<Step> steps, int members) {
    Ascent ascent = new Ascent(tree, steps);
    ascent.climb();
    for (int member = tree.nodes() > members ? members + 1 : 1; member <= members; member++) {
      if (tree.node(member) == 0) {
        ascent.judge(0, member);
      }
    }
  }

  /** Judges everybody, one by one, for facts that need nothing of the downline. */
  static void overEach(List<Step> steps, int members) {
    of(Step.Judging.class, steps)
        .forEach(step -> Ranges.each(1, members + 1, (from, to) -> {
          for (int member = from; member < to; member++) {
            step.judge(0, member);
          }
        }));
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
        judge(open, tree.member(open));
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
      judge(node, tree.member(node));
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

  private void judge(int node, int member) {
    for (Step.Judging step : judging) {
      step.judge(node, member);
    }
  }

  private void lift(int node, int parent) {
    int member = tree.member(node);
    for (Step.Lifting step : lifting) {
      step.lift(node, member, parent);
    }
  }
}
