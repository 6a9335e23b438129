package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Plan;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  private static final String VOLUMES = "volumes { pv { sum = cv } }\n";

  private static Plan asking(String ranks) {
    return Scene.of(VOLUMES + ranks).plan();
  }

  @Test
  void thresholdsAreThoseThatCustomersAreAskedFor() {
    Plan plan = asking(
        "ranks = [ { name = one, require { any-of = [ { customers { min = 3, volume = 20 } }, { pv = 5 } ] } },"
            + " { name = two, require { customers { min = 1, volume = 2.5 } } },"
            + " { name = three, require { customers { min = 9, volume = 20 } } } ]");
    assertThat(Quantities.customerThresholds(plan)).containsExactly(25_000, 200_000);
    assertThat(Quantities.smallestAsked(plan)).isZero();
  }

  @Test
  void ruleSetsCountEveryCustomer() {
    Plan plan = asking("safeguards { sets = [eu] }\n"
        + "ranks = [ { name = one, require { customers { min = 3, volume = 20 } } } ]");
    assertThat(Quantities.customerThresholds(plan)).containsExactly(Quantities.ANY_SALE, 200_000);
    assertThat(Quantities.smallestAsked(plan)).isEqualTo(1);
  }

  @Test
  void whoAsksForNoCustomersHasNoThreshold() {
    Plan plan = asking("ranks = [ { name = one, require { pv = 5 } } ]");
    assertThat(Quantities.customerThresholds(plan)).isEmpty();
    assertThat(Quantities.smallestAsked(plan)).isEqualTo(-1);
  }
}
