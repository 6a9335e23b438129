package io.jenjang.plan.read;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Binary;
import io.jenjang.plan.Bonus.Matrix;
import java.util.Map;

/** Whether the bonuses of a plan agree how many legs a tree has: a binary bonus pays on two, a matrix may allow more. */
final class TreeWidthCheck {
  private static final int SIDES = 2;

  private TreeWidthCheck() {}

  /** @param places by bonus, where it stands */
  static void check(Map<Bonus, Entry> places) {
    places.forEach((bonus, place) -> {
      if (bonus instanceof Binary) {
        places.keySet().stream()
            .filter(Matrix.class::isInstance)
            .map(Matrix.class::cast)
            .filter(matrix -> matrix.width() > SIDES)
            .filter(matrix -> matrix.terms().tree().equals(bonus.terms().tree()))
            .forEach(matrix -> place.wrong("a binary bonus over the tree "
                + bonus.terms().tree() + ", in which bonus " + matrix.code() + " allows "
                + matrix.width() + " legs; a tree is either binary or wider"));
      }
    });
  }
}
