package io.jenjang.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import org.junit.jupiter.api.Test;

/** What a requirement asks for decides where advice names it. */
class AskedTest {
  private static final Plan PLAN = PlanReader.read("asked.conf", """
      plan {
        id = asked, version = 1, effective-from = 2026-01-01, currency = USD
        calendar { every = month, zone = UTC }
        trees = [sponsor]
        volumes { cv { sum = cv } }
        groups { gv { of = cv } }
        ranks = [
          { name = silver, require { cv = 100 } }
          {
            name = gold
            require {
              status = [active], legs = [ { count = 2, having { rank = silver } } ], gv = 5000, cv = 200
              customers { min = 5, volume = 1 }, share { of = cv, to = gv, min = 0.1 }
            }
          }
        ]
        bonuses = [ { code = own, type = personal, basis = cv, rate = 0.1 } ]
      }
      """);

  @Test
  void everyPartHasItsKind() {
    assertThat(Asked.of(PLAN, "gold", "at least 5 customers with 1 or more"))
        .isEqualTo(Asked.CUSTOMERS);
    assertThat(Asked.of(PLAN, "gold", "cv at least 200")).isEqualTo(Asked.OWN_SALES);
    assertThat(Asked.of(PLAN, "gold", "cv at least 10 % of gv")).isEqualTo(Asked.OWN_SALES);
    assertThat(Asked.of(PLAN, "gold", "gv at least 5000")).isEqualTo(Asked.TEAM_SALES);
    assertThat(Asked.of(
            PLAN,
            "gold",
            "2 legs over sponsor with somebody at any depth (paid as silver or above)"))
        .isEqualTo(Asked.PEOPLE);
    assertThat(Asked.of(PLAN, "gold", "status active")).isEqualTo(Asked.OTHER);
    assertThat(Asked.of(PLAN, "silver", "cv at least 200")).isEqualTo(Asked.OTHER);
    assertThat(Asked.of(PLAN, "bronze", "cv at least 100")).isEqualTo(Asked.OTHER);
  }
}
