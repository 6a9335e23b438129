package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Members;
import java.util.List;

/** The trees in which nobody may have more than two legs, because a plan pays a binary bonus over them. */
public final class BinaryTrees {
  /** The tree whose legs the records of members number. */
  private static final String PLACEMENT = "placement";

  private BinaryTrees() {}

  /** Their names, each once, in the order of the bonuses. */
  public static List<String> of(Plan plan) {
    return plan.bonuses().stream()
        .filter(Bonus.Binary.class::isInstance)
        .map(bonus -> bonus.terms().tree())
        .distinct()
        .toList();
  }

  /** By member number, the legs that records name in a tree; null where they name none. */
  public static short[] legs(String tree, Members members) {
    return tree.equals(PLACEMENT) ? members.leg() : null;
  }
}
