package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.plan.Bonus;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Tree;

/** Whether the trees of matrix bonuses are as narrow as their plan says; asked before anything is paid. */
final class MatrixWidths {
  private static final int NAMED = 10;

  private final Qualification qualification;
  private final Problems problems = new Problems();

  private MatrixWidths(Qualification qualification) {
    this.qualification = qualification;
  }

  /**
   * One pass over the tree of each matrix bonus.
   *
   * @throws io.jenjang.error.JenjangException (INPUT) naming members who have more legs than {@code width}, the first ones of each tree in its order
   */
  static void check(Qualification qualification) {
    MatrixWidths widths = new MatrixWidths(qualification);
    for (Bonus bonus : qualification.period().plan().bonuses()) {
      if (bonus instanceof Bonus.Matrix matrix) {
        widths.check(matrix);
      }
    }
    widths.problems.throwIfAny(ErrorCode.INPUT);
  }

  private void check(Bonus.Matrix matrix) {
    Tree tree = qualification.tree(matrix.terms().tree());
    int[] legs = new int[tree.nodes()];
    for (int node = 1; node < legs.length; node++) {
      legs[tree.parent(node)]++;
    }
    Ids ids = qualification.period().members().ids();
    int found = 0;
    for (int node = 1; node < legs.length; node++) {
      if (legs[node] > matrix.width() && ++found <= NAMED) {
        problems.add(tooWide(matrix, ids.text(tree.member(node)), legs[node]));
      }
    }
    if (found > NAMED) {
      problems.add("and " + (found - NAMED) + " more members of tree "
          + matrix.terms().tree() + " have more than " + matrix.width() + " legs");
    }
  }

  private static String tooWide(Bonus.Matrix matrix, String member, int legs) {
    String tree = matrix.terms().tree();
    return "members: " + member + " has " + legs + " legs in tree " + tree + "; bonus "
        + matrix.code() + " is a matrix with width = " + matrix.width()
        + "; mend the " + tree + " of those below, or let width be what the tree has";
  }
}
