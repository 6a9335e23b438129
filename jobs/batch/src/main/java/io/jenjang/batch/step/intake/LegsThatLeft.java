package io.jenjang.batch.step.intake;

import io.jenjang.error.Problems;
import io.jenjang.payout.BinaryTrees;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether the rows of those who left an upline inside the period say on which side of a binary bonus they stood there. */
final class LegsThatLeft {
  private static final int SHOWN = 10;

  private final Plan plan;
  private final List<String> binary;
  private final Ids ids;
  private final List<Tree> trees;
  private final List<String> unknown = new ArrayList<>();
  private int more;

  /** @param trees at the close */
  LegsThatLeft(Plan plan, Ids ids, List<Tree> trees) {
    this.plan = plan;
    this.binary = BinaryTrees.of(plan);
    this.ids = ids;
    this.trees = trees;
  }

  /**
   * Somebody who left an upline.
   *
   * @param upline 0 for the company, which has no sides
   * @param until first day, as epoch day, on which it stood elsewhere
   * @param leg that the row names, 0 where it names none
   */
  void left(int tree, int member, int upline, int until, int leg) {
    boolean isKnown = leg == 1 || leg == 2;
    if (isKnown || upline == 0 || !binary.contains(plan.trees().get(tree))) {
      return;
    }
    Tree close = trees.get(tree);
    if (close.member(close.parent(close.node(member))) == upline) {
      return;
    }
    if (unknown.size() == SHOWN) {
      more++;
      return;
    }
    unknown.add("members: " + ids.text(member) + " stood right below " + ids.text(upline)
        + " in the " + plan.trees().get(tree) + " tree until " + LocalDate.ofEpochDay(until - 1L)
        + ", and the row of that time names "
        + (leg == 0 ? "no placement_leg" : "a placement_leg that is neither 1 nor 2")
        + "; a binary bonus counts what came through it on one side; name 1 or 2 there");
  }

  /** Adds what is wrong. */
  void tell(Problems problems) {
    unknown.forEach(problems::add);
    if (more > 0) {
      problems.add("members: and " + more + " more of that kind");
    }
  }
}
