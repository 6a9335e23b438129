package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import java.util.Arrays;
import java.util.OptionalLong;
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
    return LongStream.concat(measured, asked(plan)).distinct().sorted().toArray();
  }

  /** The place among {@link #customerThresholds} of the smallest volume that the plan itself asks of customers; -1 if it asks for none. */
  public static int smallestAsked(Plan plan) {
    OptionalLong smallest = asked(plan).min();
    return smallest.isEmpty()
        ? -1
        : Arrays.binarySearch(customerThresholds(plan), smallest.getAsLong());
  }

  private static LongStream asked(Plan plan) {
    return Predicates.of(plan)
        .flatMap(Predicates::withParts)
        .filter(Predicate.Customers.class::isInstance)
        .mapToLong(predicate -> ((Predicate.Customers) predicate).volume());
  }
}
