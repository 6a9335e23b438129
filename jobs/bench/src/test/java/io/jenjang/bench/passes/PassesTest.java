package io.jenjang.bench.passes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.bench.Main;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassesTest {
  private static final int MEMBERS = 1_000;

  @ParameterizedTest
  @EnumSource(TreeShape.class)
  void everyShapePaysInPassesWhatItHasInLines(TreeShape shape) throws Exception {
    Passes passes = Passes.measure(BenchPlan.STANDARD.read(), Month.of(MEMBERS, shape, 1));

    assertThat(passes.paid()).isPositive();
    assertThat(passes.passes()).extracting("name").contains("renumber", "qualify");
  }

  @Test
  void theUnilevelAloneIsMeasuredInThePlanOfAllTypes() throws Exception {
    Plan nine = BenchPlan.NINE_TYPES.read();
    Plan alone = BenchPlan.UNILEVEL.read();

    assertThat(nine.bonuses()).hasSize(9).extracting(Object::getClass).doesNotHaveDuplicates();
    assertThat(alone.bonuses()).containsExactly(nine.bonuses().get(1));
    assertThat(alone.trees()).isEqualTo(nine.trees());
    assertThat(alone.ranks()).isEqualTo(nine.ranks());
    assertThat(Passes.measure(alone, Month.of(MEMBERS, TreeShape.LEGS, 1)).paid())
        .isPositive();
  }

  @Test
  void theRanksLookIntoLegsOfTheOneTreeAndSomebodyHasEachOfThem() throws Exception {
    Plan plan = BenchPlan.RANKS.read();
    Month month = Month.of(MEMBERS, TreeShape.RANDOM, 1);

    Outcome outcome = Engine.compute(month.period(plan, month.renumber(plan)));

    assertThat(plan.trees()).hasSize(1);
    assertThat(plan.bonuses()).singleElement().isInstanceOf(Bonus.Unilevel.class);
    assertThat(outcome.qualification().legRules()).hasSize(3);
    assertThat(outcome.qualification().paidAs()).contains(1, 2, 3, 4, 5);
    assertThat(Passes.measure(plan, month).paid()).isPositive();
  }

  @Test
  void theCommandRuns() {
    assertThat(Main.run("passes", "--members=1000", "--shape=random,chain", "--rounds=1"))
        .isZero();
  }
}
