package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.plan.Rates;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Finds everybody's rate for one bonus, as a step among its distinct rates. */
final class RateJudge {
  /** Every two rates have a multiplier of their own. */
  private static final int MOST_RATES = 1_000;

  private final Rates of;
  private final long[] listed;
  private final long[] distinct;

  /** @param code of the bonus, for the message when there are too many rates */
  RateJudge(String code, Rates rates) {
    this.of = rates;
    this.listed = listed(rates).stream().mapToLong(Long::longValue).toArray();
    this.distinct = LongStream.concat(LongStream.of(0), Arrays.stream(listed))
        .sorted()
        .distinct()
        .toArray();
    if (distinct.length > MOST_RATES) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "bonus " + code + ": " + listed.length + " rates, expected at most " + (MOST_RATES - 1)
              + " different ones; join brackets that are close to each other");
    }
  }

  private static List<Long> listed(Rates rates) {
    if (rates instanceof Rates.Flat flat) {
      return List.of(flat.rate());
    }
    return rates instanceof Rates.Brackets brackets
        ? brackets.rate()
        : ((Rates.ByRank) rates).rate();
  }

  /** The distinct rates, ascending, the first 0. */
  long[] distinct() {
    return distinct;
  }

  /** The step of every node. */
  short[] steps(Qualification qualification, WalkTree tree) {
    short[] places = new short[listed.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (short) Arrays.binarySearch(distinct, listed[i]);
    }
    if (of instanceof Rates.Brackets brackets) {
      int by = qualification.period().plan().quantityIndex(brackets.by());
      return byBracket(brackets, places, qualification.quantities(by), tree);
    }
    short[] steps = new short[tree.nodes()];
    for (int node = 1; node < steps.length; node++) {
      steps[node] = places[of instanceof Rates.Flat ? 0 : qualification.paidAs(tree.member(node))];
    }
    return steps;
  }

  /** The last bracket whose {@code from} is reached; below the first the rate is 0. */
  private static short[] byBracket(
      Rates.Brackets brackets, short[] places, long[] quantity, WalkTree tree) {
    long[] from = brackets.from().stream().mapToLong(Long::longValue).toArray();
    short[] steps = new short[tree.nodes()];
    for (int node = 1; node < steps.length; node++) {
      int found = Arrays.binarySearch(from, quantity[tree.member(node)]);
      int bracket = found >= 0 ? found : -found - 2;
      steps[node] = bracket < 0 ? 0 : places[bracket];
    }
    return steps;
  }
}
