package io.jenjang.payout;

import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;

/** What has to be counted or summed before a plan can be judged. */
public final class Quantities {
  private Quantities() {}

  /** The distinct {@code volume}s, 4 places, that customers are asked for anywhere in the plan, ascending. */
  public static long[] customerThresholds(Plan plan) {
    return Predicates.of(plan)
        .flatMap(Predicates::withParts)
        .filter(Predicate.Customers.class::isInstance)
        .mapToLong(predicate -> ((Predicate.Customers) predicate).volume())
        .distinct()
        .sorted()
        .toArray();
  }
}
