package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.money.Scales;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.words.PredicateText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * One thing that a rank asks for.
 *
 * @param text in words
 * @param holds whether the member has it
 * @param needed how much of it, or null where it is no number
 * @param has how much there is
 * @param places of both numbers
 */
record Requirement(
    String text, Condition holds, IntToLongFunction needed, IntToLongFunction has, int places) {

  /** What a predicate is made of: the parts that must all hold, and of a rule about several legs each. */
  static List<Requirement> of(Predicate predicate, Standing standing) {
    List<Requirement> found = new ArrayList<>();
    add(predicate, standing, found);
    return found;
  }

  private static void add(Predicate predicate, Standing standing, List<Requirement> found) {
    if (predicate instanceof Predicate.All all) {
      all.parts().forEach(part -> add(part, standing, found));
    } else if (predicate instanceof Predicate.ByLeg byLeg) {
      addLegs(byLeg, standing, found);
    } else {
      found.add(single(predicate, standing));
    }
  }

  private static Requirement single(Predicate predicate, Standing standing) {
    String text = new PredicateText(standing.period.plan()).of(predicate);
    Condition holds = new Conditions(standing, standing.legCounts).of(predicate);
    if (predicate instanceof Predicate.AtLeast least) {
      long[] values = standing.values(least.quantity());
      return volume(text, holds, member -> least.min(), member -> values[member]);
    } else if (predicate instanceof Predicate.LegShare share) {
      LegVolumes legs = LegVolumes.of(standing, share.group());
      LegVolumes.LegCap cap = LegVolumes.LegCap.of(share);
      return volume(text, holds, member -> share.min(), member -> legs.counted(member, cap));
    } else if (predicate instanceof Predicate.Legs legs) {
      int[] counts = standing.legCounts.get(Fact.LegCount.of(legs).rule());
      return new Requirement(text, holds, member -> legs.count(), member -> counts[member], 0);
    } else if (predicate instanceof Predicate.Customers customers) {
      int[] counts = standing.customers(customers.volume());
      return new Requirement(text, holds, member -> customers.min(), member -> counts[member], 0);
    } else if (predicate instanceof Predicate.Share share) {
      return share(share, text, holds, standing);
    }
    return new Requirement(text, holds, null, null, 0);
  }

  private static Requirement volume(
      String text, Condition holds, IntToLongFunction needed, IntToLongFunction has) {
    return new Requirement(text, holds, needed, has, Scales.VOLUME);
  }

  /** In volume: the share of {@code to}, rounded up to the fourth place. */
  private static Requirement share(
      Predicate.Share share, String text, Condition holds, Standing standing) {
    long[] of = standing.values(share.of());
    long[] to = standing.values(share.to());
    Multiplier part =
        new Multiplier(share.min(), Scales.ONE_RATE, Scales.VOLUME, RoundingMode.CEILING);
    return volume(text, holds, member -> part.amount(to[member]), member -> of[member]);
  }

  private static void addLegs(Predicate.ByLeg wanted, Standing standing, List<Requirement> found) {
    LegVolumes legs = LegVolumes.of(standing, wanted.group());
    int named = wanted.byLeg().size();
    String text = new PredicateText(standing.period.plan()).of(wanted);
    for (int i = 0; i < named; i++) {
      int place = i;
      long least = wanted.byLeg().get(i);
      IntToLongFunction has = member -> legs.largest(member, named)[place];
      found.add(volume(
          text + ": leg " + (i + 1),
          member -> has.applyAsLong(member) >= least,
          member -> least,
          has));
    }
    IntToLongFunction rest = member ->
        Math.subtractExact(legs.ofLegs(member), LegVolumes.sum(legs.largest(member, named)));
    found.add(volume(
        text + ": further legs",
        member -> rest.applyAsLong(member) >= wanted.rest(),
        member -> wanted.rest(),
        rest));
  }

  /** What a member lacks; asked only where the requirement does not hold. */
  Missing missing(int member) {
    if (needed == null) {
      return new Missing(text, null, null, null);
    }
    BigDecimal wanted = BigDecimal.valueOf(needed.applyAsLong(member), places);
    BigDecimal there = BigDecimal.valueOf(has.applyAsLong(member), places);
    // A share of nothing is never held, however much there is.
    return wanted.compareTo(there) > 0
        ? new Missing(text, wanted, there, wanted.subtract(there))
        : new Missing(text, null, null, null);
  }
}
