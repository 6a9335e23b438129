package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Rates;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * The rate that every node has, as a step: the place of the rate among the distinct rates of the bonus, ascending; step 0 is the rate 0. Two bytes a node,
 * and every difference of two rates has its multiplier; half of it, too, where somebody may get half.
 */
final class RateSteps implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] rates;
  private final short[] step;
  private final Multiplier[][] between;
  /** Null where nobody gets half. */
  private final Multiplier[][] half;

  /** Without halves. */
  RateSteps(long[] rates, short[] step, LongFunction<Multiplier> multiplier) {
    this(rates, step, multiplier, false);
  }

  /**
   * @param rates distinct, ascending, the first 0; 6 places
   * @param step by node
   * @param multiplier of a rate
   * @param halves whether somebody may get half; half of every rate then has 6 places as well
   */
  RateSteps(long[] rates, short[] step, LongFunction<Multiplier> multiplier, boolean halves) {
    this.rates = rates;
    this.step = step;
    this.between = parts(rates, multiplier);
    this.half = halves ? parts(Arrays.stream(rates).map(Rates::half).toArray(), multiplier) : null;
  }

  private static Multiplier[][] parts(long[] rates, LongFunction<Multiplier> multiplier) {
    Multiplier[][] between = new Multiplier[rates.length][rates.length];
    for (int low = 0; low < rates.length; low++) {
      for (int high = low + 1; high < rates.length; high++) {
        between[low][high] = multiplier.apply(rates[high] - rates[low]);
      }
    }
    return between;
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

  /** What the part of the rates from one step up to a higher one is worth; null where there is none. */
  Multiplier between(int low, int high) {
    return between[low][high];
  }

  /** Half of {@link #between}, for who gets half. */
  Multiplier halfBetween(int low, int high) {
    return half[low][high];
  }
}
