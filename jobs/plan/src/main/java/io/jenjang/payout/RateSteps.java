package io.jenjang.payout;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import io.jenjang.money.Multiplier;
import io.jenjang.plan.Rates;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The rate that every node has, as a step: the place of the rate among the distinct rates of the bonus, ascending; step 0 is the rate 0. Two bytes a node,
 * and every difference of two rates has its multiplier.
 */
final class RateSteps implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_RATES = 1_000;

  private final long[] rates;
  private final short[] step;
  private final Multiplier[][] between;

  private RateSteps(long[] rates, int nodes, LongFunction<Multiplier> multiplier) {
    this.rates = rates;
    this.step = new short[nodes];
    this.between = new Multiplier[rates.length][];
    for (int low = 0; low < rates.length; low++) {
      between[low] = new Multiplier[rates.length];
      for (int high = low + 1; high < rates.length; high++) {
        between[low][high] = multiplier.apply(rates[high] - rates[low]);
      }
    }
  }

  static RateSteps of(
      String code,
      Rates rates,
      Qualification qualification,
      WalkTree tree,
      LongFunction<Multiplier> multiplier) {
    long[] distinct = LongStream.concat(LongStream.of(0), listed(rates).stream().mapToLong(r -> r))
        .sorted()
        .distinct()
        .toArray();
    if (distinct.length > MOST_RATES) {
      throw new JenjangException(
          ErrorCode.PLAN,
          "bonus " + code + " has " + distinct.length + " different rates; at most " + MOST_RATES
              + " are possible: join brackets");
    }
    RateSteps steps = new RateSteps(distinct, tree.nodes(), multiplier);
    steps.place(rates, qualification, tree);
    return steps;
  }

  private static long[] by(Rates.Brackets brackets, Qualification qualification) {
    return qualification.quantities(qualification.period().plan().quantityIndex(brackets.by()));
  }

  private static List<Long> listed(Rates rates) {
    if (rates instanceof Rates.Flat flat) {
      return List.of(flat.rate());
    }
    return rates instanceof Rates.Brackets brackets
        ? brackets.rate()
        : ((Rates.ByRank) rates).rate();
  }

  private void place(Rates of, Qualification qualification, WalkTree tree) {
    short[] places = new short[listed(of).size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = (short) Arrays.binarySearch(rates, listed(of).get(i));
    }
    if (of instanceof Rates.Brackets brackets) {
      placeByBracket(brackets, places, by(brackets, qualification), tree);
      return;
    }
    for (int node = 1; node < step.length; node++) {
      step[node] = places[of instanceof Rates.Flat ? 0 : qualification.paidAs(tree.member(node))];
    }
  }

  /** The last bracket whose {@code from} is reached; below the first the rate is 0. */
  private void placeByBracket(
      Rates.Brackets brackets, short[] places, long[] quantity, WalkTree tree) {
    long[] from = brackets.from().stream().mapToLong(f -> f).toArray();
    for (int node = 1; node < step.length; node++) {
      int found = Arrays.binarySearch(from, quantity[tree.member(node)]);
      int bracket = found >= 0 ? found : -found - 2;
      step[node] = bracket < 0 ? 0 : places[bracket];
    }
  }

  int of(int node) {
    return step[node];
  }

  /** The step of the highest rate that anybody may have. */
  int top() {
    return rates.length - 1;
  }

  long rate(int step) {
    return rates[step];
  }

  /** What the part of the rates from one step up to a higher one is worth. */
  Multiplier between(int low, int high) {
    return between[low][high];
  }
}
