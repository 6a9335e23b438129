package io.jenjang.plan.words;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Generation;
import io.jenjang.plan.Bonus.Matching;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;

/** What a plan check warns of: whoever may be paid after nothing but buying. */
final class Warnings {
  private static final String ADVICE =
      " can be met by own purchases alone; ask for sales to customers, such as customers { min = 1 } or a volume with buyer = [retail, preferred]";

  private Warnings() {}

  static List<String> of(Plan plan) {
    OwnPurchases purchases = new OwnPurchases(plan);
    List<String> warnings = new ArrayList<>();
    if (purchases.suffice(plan.active())) {
      warnings.add("active" + ADVICE);
    }
    for (Rank rank : plan.ranks()) {
      if (purchases.suffice(rank.require())) {
        warnings.add("rank " + rank.name() + ADVICE);
      }
    }
    for (Bonus bonus : plan.bonuses()) {
      if (purchases.suffice(bonus.terms().when())) {
        warnings.add("the when of bonus " + bonus.code() + ADVICE);
      }
      Predicate halfWhen = bonus.terms().bounds().halfWhen();
      if (halfWhen != null && purchases.suffice(halfWhen)) {
        warnings.add("the half-when of bonus " + bonus.code() + ADVICE);
      }
      Bonus walk = bonus instanceof Matching matching ? matching.walk() : bonus;
      if (walk instanceof Generation generation && purchases.suffice(generation.leader())) {
        warnings.add("the leader of bonus " + bonus.code() + ADVICE);
      }
    }
    return List.copyOf(warnings);
  }
}
