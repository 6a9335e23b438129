package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import java.util.stream.LongStream;

/** What has to be counted or summed before a plan can be judged. */
public final class Quantities {
  /** The smallest volume: a buyer with any net sale at all is a customer. */
  public static final long ANY_SALE = 1;

  private Quantities() {}

  /**
   * The distinct {@code volume}s, 4 places, that customers are asked for anywhere in the plan, ascending; with {@link #ANY_SALE} if the plan runs under rule
   * sets, which count customers.
   */
  public static long[] customerThresholds(Plan plan) {
    LongStream measured =
        plan.safeguards().isNamed() ? LongStream.of(ANY_SALE) : LongStream.empty();
    LongStream asked = Predicates.of(plan)
        .flatMap(Predicates::withParts)
        .filter(Predicate.Customers.class::isInstance)
        .mapToLong(predicate -> ((Predicate.Customers) predicate).volume());
    return LongStream.concat(measured, asked).distinct().sorted().toArray();
  }
}
