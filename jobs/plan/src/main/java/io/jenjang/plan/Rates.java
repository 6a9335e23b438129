package io.jenjang.plan;

import java.io.Serializable;
import java.util.List;

/** Where a rate comes from; all rates with 6 places. */
public sealed interface Rates extends Serializable {
  /**
   * Half of a rate, exactly.
   *
   * @throws IllegalArgumentException if half needs more than 6 places
   */
  static long half(long rate) {
    if (rate % 2 != 0) {
      throw new IllegalArgumentException("half of the rate " + rate + " needs more than 6 places");
    }
    return rate / 2;
  }

  /** One rate for everyone. */
  record Flat(long rate) implements Rates {}

  /**
   * A rate chosen by a quantity of the one who is paid: the last bracket whose {@code from} is reached; 0 below the first.
   *
   * @param by name of a volume or group
   * @param from ascending, 4 places
   * @param rate as long as {@code from}
   */
  record Brackets(String by, List<Long> from, List<Long> rate) implements Rates {}

  /**
   * A rate by paid-as rank.
   *
   * @param rate index 0 (no rank) to the number of ranks; an unlisted rank already holds that of the nearest lower listed one, 0 below the lowest
   */
  record ByRank(List<Long> rate) implements Rates {}
}
