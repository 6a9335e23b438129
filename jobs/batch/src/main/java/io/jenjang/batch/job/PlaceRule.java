package io.jenjang.batch.job;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Placer;
import java.util.List;

/** How a request places members: as its options say, else as the plan's matrix or binary bonus over the tree does. */
final class PlaceRule {
  private PlaceRule() {}

  static Placer.Rule of(PlaceRequest request, Plan plan) {
    List<Bonus.Matrix> matrices = over(request.tree(), plan, Bonus.Matrix.class);
    boolean binary = !over(request.tree(), plan, Bonus.Binary.class).isEmpty();
    if (request.binary()) {
      return new Placer.Binary();
    } else if (request.width() != null) {
      return new Placer.Matrix(request.width(), depth(matrices));
    } else if (matrices.isEmpty() == binary) {
      return binary ? new Placer.Binary() : matrix(matrices);
    }
    throw new JenjangException(
        ErrorCode.USAGE,
        "plan " + plan.id() + " version " + plan.version()
            + (binary
                ? " has both a matrix and a binary bonus"
                : " has neither a matrix nor a binary bonus")
            + " over the tree " + request.tree() + "; say --width N or --binary");
  }

  private static <B extends Bonus> List<B> over(String tree, Plan plan, Class<B> type) {
    return plan.bonuses().stream()
        .filter(bonus -> bonus.terms().tree().equals(tree))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The narrowest, so that no bonus refuses the tree. */
  private static Placer.Matrix matrix(List<Bonus.Matrix> matrices) {
    int width = matrices.stream().mapToInt(Bonus.Matrix::width).min().orElseThrow();
    return new Placer.Matrix(width, depth(matrices));
  }

  private static int depth(List<Bonus.Matrix> matrices) {
    return matrices.stream().mapToInt(Bonus.Matrix::depth).max().orElse(Integer.MAX_VALUE);
  }
}
