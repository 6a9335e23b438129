package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.DerivedPlaces;
import io.jenjang.tree.Places;
import io.jenjang.tree.Stretches;
import java.math.BigInteger;
import java.util.List;

/**
 * Volumes by the places of members in a tree. What was rolled up counts where the one who has it stood on the day of the sale; what earlier periods left in an accumulation
 * has no day, and counts where the member stands at the close.
 */
final class PlacedVolumes {
  private final Standing standing;
  private final Period period;
  private final Stretches stretches;
  private final List<Quantity> quantities;

  PlacedVolumes(Standing standing) {
    this.standing = standing;
    this.period = standing.period;
    this.stretches = period.earlier().timeline().stretches();
    this.quantities = period.plan().quantities();
  }

  /** A personal or rolled-up volume as bonuses are paid on it, by place. */
  long[] basis(Places places, String name) {
    Quantity quantity = quantity(name);
    return quantity instanceof Quantity.Rolled rolled
        ? rolled(rolled, places, sum(rolled.of()), period.earlier().sums()[index(rolled.of())])
        : places.share(sum(name), stretches, period.earlier().sums()[index(name)]);
  }

  /** A volume of one or several periods as members are judged by it, by place. */
  long[] judged(Places places, String name) {
    Quantity quantity = quantity(name);
    if (quantity instanceof Quantity.Over over) {
      return withPast(judged(places, over.of()), places, over);
    }
    return quantity instanceof Quantity.Rolled rolled
        ? rolled(rolled, places, period.judged(index(rolled.of())), earlier(rolled.of()))
        : places.share(period.judged(index(name)), stretches, earlier(name));
  }

  /** A rolled-up volume as bonuses are paid on it, by member; index 0 has what nobody took. */
  long[] basis(Quantity.Rolled rolled) {
    long[] values = new long[standing.count() + 1];
    roll(rolled, sum(rolled.of()), period.earlier().sums()[index(rolled.of())], values);
    return values;
  }

  /** Adds a rolled-up volume as members are judged by it, by member; index 0 has what nobody took. */
  void judge(Quantity.Rolled rolled, long[] values) {
    roll(rolled, period.judged(index(rolled.of())), earlier(rolled.of()), values);
  }

  /**
   * What the members' own volume is made of, shared out among those who have it after roll-up as the volume itself is, by member. What rounding leaves goes with the last
   * stretch, and so does all of it where stretches are no shares of the whole, as after returns.
   *
   * @param of by member number
   */
  long[] share(Quantity.Rolled rolled, long[] of) {
    long[] whole = sum(rolled.of());
    long[] inEarlier = period.earlier().sums()[index(rolled.of())];
    long[] shares = new long[inEarlier.length];
    int[] start = stretches.start();
    for (int member = 1; member < of.length; member++) {
      if (of[member] != 0
          && areShares(whole[member], inEarlier, start[member], start[member + 1])) {
        for (int stretch = start[member]; stretch < start[member + 1]; stretch++) {
          shares[stretch] = BigInteger.valueOf(of[member])
              .multiply(BigInteger.valueOf(inEarlier[stretch]))
              .divide(BigInteger.valueOf(whole[member]))
              .longValueExact();
        }
      }
    }
    long[] values = new long[of.length];
    roll(rolled, of, shares, values);
    return values;
  }

  /** Whether neither a stretch nor what the last one has lies outside the whole. */
  private static boolean areShares(long whole, long[] inEarlier, int from, int to) {
    long last = whole;
    boolean areShares = whole != 0;
    for (int stretch = from; stretch < to; stretch++) {
      areShares &= Long.signum(inEarlier[stretch]) != -Long.signum(whole);
      last = Math.subtractExact(last, inEarlier[stretch]);
    }
    return areShares && Long.signum(last) != -Long.signum(whole);
  }

  private Quantity quantity(String name) {
    return quantities.get(period.plan().quantityIndex(name));
  }

  private int index(String sum) {
    Plan plan = period.plan();
    return plan.sums().indexOf((Quantity.Sum) plan.quantities().get(plan.quantityIndex(sum)));
  }

  private long[] sum(String name) {
    return period.sums()[index(name)];
  }

  private long[] earlier(String sum) {
    return period.earlier().judged(index(sum));
  }

  private long[] withPast(long[] byPlace, Places places, Quantity.Over over) {
    long[] past = period.history().past()[period.plan().quantityIndex(over.name())];
    for (int member = 1; past != null && member < past.length; member++) {
      int place = places.atClose(member);
      byPlace[place] = Math.addExact(byPlace[place], past[member]);
    }
    return byPlace;
  }

  /** Takes what was rolled up to somebody in a stretch of somebody else's. */
  @FunctionalInterface
  private interface Taking {
    /** @param stretch {@link Stretches#LAST} for the last */
    void take(int home, int stretch, long amount);
  }

  private void roll(Quantity.Rolled rolled, long[] all, long[] inEarlier, long[] values) {
    roll(
        rolled,
        all,
        inEarlier,
        (home, stretch, amount) -> values[home] = Math.addExact(values[home], amount));
  }

  private long[] rolled(Quantity.Rolled rolled, Places places, long[] all, long[] inEarlier) {
    long[] byPlace = new long[places.tree().nodes()];
    roll(rolled, all, inEarlier, (home, stretch, amount) -> {
      int place = stretch == Stretches.LAST
          ? places.atClose(home)
          : places.on(stretches, home, stretches.until()[stretch] - 1);
      byPlace[place] = Math.addExact(byPlace[place], amount);
    });
    return byPlace;
  }

  private void roll(Quantity.Rolled rolled, long[] all, long[] inEarlier, Taking taking) {
    DerivedPlaces derived = standing.derivedPlaces(rolled.tree());
    int[] start = stretches.start();
    for (int member = 1; member < all.length; member++) {
      long last = all[member];
      for (int stretch = start[member]; stretch < start[member + 1]; stretch++) {
        last = Math.subtractExact(last, inEarlier[stretch]);
        taking.take(derived.home(stretch), stretch, inEarlier[stretch]);
      }
      taking.take(derived.homeAtClose(member), Stretches.LAST, last);
    }
  }
}
