package io.jenjang.batch.job;

import io.jenjang.batch.step.publish.IndexTable;
import io.jenjang.payout.Qualification;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Derivation;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Places;
import io.jenjang.tree.Stretches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the index of sales says about where members stood when they sold.
 *
 * @param moved null where nobody moved
 * @param rolled to whom volumes were rolled up
 */
record IndexedPast(IndexTable.Moved moved, List<IndexTable.Rolled> rolled) {
  static IndexedPast of(Qualification qualification) {
    Plan plan = qualification.period().plan();
    List<String> trees = new ArrayList<>(plan.trees());
    plan.derived().stream().map(Derivation::name).forEach(trees::add);
    List<IndexTable.Rolled> rolled = new ArrayList<>();
    for (Quantity quantity : plan.quantities()) {
      if (quantity instanceof Quantity.Rolled volume) {
        rolled.add(new IndexTable.Rolled(
            volume.name(),
            qualification.homes(volume),
            qualification.earlierHomes(volume),
            walked(plan, trees, volume.name())));
      }
    }
    return new IndexedPast(moved(qualification, trees), rolled);
  }

  private static IndexTable.Moved moved(Qualification qualification, List<String> trees) {
    if (qualification.period().earlier() == null) {
      return null;
    }
    Stretches stretches = qualification.period().earlier().timeline().stretches();
    int[][] lastDays = new int[trees.size()][stretches.count()];
    for (int tree = 0; tree < lastDays.length; tree++) {
      Places places = qualification.places(trees.get(tree));
      int[] byPlace = places.lastDays(stretches);
      Arrays.setAll(lastDays[tree], stretch -> byPlace[places.inStretch(stretch)]);
    }
    return new IndexTable.Moved(stretches, trees, lastDays);
  }

  private static int[] walked(Plan plan, List<String> trees, String volume) {
    return plan.bonuses().stream()
        .filter(bonus -> volume.equals(bonus.terms().basis()))
        .filter(bonus -> !(bonus instanceof Bonus.Personal))
        .mapToInt(bonus -> trees.indexOf(bonus.terms().tree()))
        .distinct()
        .sorted()
        .toArray();
  }
}
