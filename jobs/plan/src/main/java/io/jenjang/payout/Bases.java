package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import java.util.List;

/** Volumes as bonuses are paid on them where returns of closed periods lower those by which members are judged. */
final class Bases {
  private Bases() {}

  /** The basis of a quantity of one period, by member; a new array or one that is not to be changed. */
  static long[] of(Standing standing, int index) {
    Plan plan = standing.period.plan();
    List<Quantity> quantities = plan.quantities();
    long[] basis = null;
    for (int i = index; basis == null; i = plan.quantityIndex(source(quantities.get(i)))) {
      if (quantities.get(i) instanceof Quantity.Sum sum) {
        basis = standing.period.sums()[plan.sums().indexOf(sum)];
      } else if (!(quantities.get(i) instanceof Quantity.Rolled)) {
        return standing.values(index);
      }
    }
    return quantities.get(index) instanceof Quantity.Rolled rolled
        ? rolled(standing, rolled, basis)
        : basis;
  }

  private static String source(Quantity quantity) {
    return quantity instanceof Quantity.Rolled rolled ? rolled.of() : quantity.name();
  }

  private static long[] rolled(Standing standing, Quantity.Rolled rolled, long[] of) {
    if (standing.derivedPlaces(rolled.tree()) != null) {
      return new PlacedVolumes(standing).basis(rolled);
    }
    long[] values = new long[of.length];
    Volumes.roll(standing, rolled, of, values);
    return values;
  }
}
