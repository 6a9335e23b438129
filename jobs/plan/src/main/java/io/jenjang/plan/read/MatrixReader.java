package io.jenjang.plan.read;

import io.jenjang.plan.Bonus.Matrix;
import io.jenjang.plan.Bonus.Terms;
import io.jenjang.plan.Bonus.Unilevel;

/** Reads a bonus of type {@code matrix}: levels over a tree whose width and depth are limited. */
record MatrixReader(Names names, LevelsReader levels) {
  /** More legs than any tree of a company has. */
  private static final int WIDEST = 1_000_000;

  /** As deep as levels can be written. */
  private static final int DEEPEST = 1_000;

  Matrix read(Section section, Terms terms) {
    if (!section.has("tree") && !names.trees().contains(Names.PLACEMENT)) {
      section.missing(
          "tree",
          "the tree of this bonus; without it that is " + Names.PLACEMENT
              + ", which is not among the trees of the plan");
    }
    Unilevel unilevel = levels.read(section, terms);
    int width = section.required(
        "width", "the most legs that a member of the tree has", Numbers.whole(1, WIDEST), 1);
    int depth = section.required(
        "depth", "the deepest level of a member's matrix", Numbers.whole(1, DEEPEST), DEEPEST);
    if (unilevel.depth() > depth) {
      section
          .entry()
          .at("depth")
          .wrong("levels are paid down to " + unilevel.depth()
              + "; expected a depth of at least that, or shorter lists");
    }
    return new Matrix(unilevel, width, depth);
  }
}
