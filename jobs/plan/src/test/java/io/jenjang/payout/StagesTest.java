package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.JenjangException;
import io.jenjang.plan.Plan;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.plan.Rank;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final Quantity PV =
      new Quantity.Sum("pv", Quantity.SaleColumn.CV, Quantity.Filter.NONE);

  private static Plan plan(Predicate active, Predicate require, Quantity... groups) {
    List<Quantity> quantities = new ArrayList<>(List.of(PV));
    quantities.addAll(List.of(groups));
    Plan plan = Scene.of("volumes { pv { sum = cv } }").plan();
    return new Plan(
        "circle",
        1,
        plan.effectiveFrom(),
        "USD",
        2,
        plan.rounding(),
        plan.pointValue(),
        plan.calendar(),
        plan.periodBy(),
        plan.trees(),
        plan.derived(),
        quantities,
        active,
        List.of(new Rank("gold", 1, require, 0)),
        List.of(),
        plan.returns(),
        plan.statement(),
        "");
  }

  private static Predicate legs(String tree, Predicate having) {
    return new Predicate.Legs(1, having, Predicate.ANY_DEPTH, tree, false);
  }

  @Test
  void whatNeedsNothingOfRanksComesBeforeThemInStagesOfItsOwn() {
    Quantity plain = new Quantity.Group("gv", "pv", "sponsor", null, -1, 0);
    Quantity stopped =
        new Quantity.Group("pgv", "pv", "sponsor", new Predicate.RankAtLeast(1), -1, 0);
    List<List<Fact>> stages =
        Stages.of(plan(Predicate.ALWAYS, new Predicate.AtLeast("pgv", 1), plain, stopped));
    assertThat(stages)
        .containsExactly(
            List.of(new Fact.Volume(0)),
            List.of(new Fact.Volume(1)),
            List.of(new Fact.Volume(2), new Fact.Ranking(1)),
            List.of(new Fact.Activity()));
  }

  @Test
  void ranksOfOthersOverTwoTreesAreRefused() {
    Predicate gold = new Predicate.RankAtLeast(1);
    Plan plan = plan(
        Predicate.ALWAYS,
        new Predicate.All(List.of(legs("sponsor", gold), legs("placement", gold))));
    assertThatThrownBy(() -> Stages.of(plan))
        .isInstanceOf(JenjangException.class)
        .hasMessage("plan circle: legs, ranks need each other over the trees sponsor and placement;"
            + " what looks at the ranks of other members must all be over one tree");
  }

  @Test
  void groupsThatStopAtRanksOverTwoTreesAreRefused() {
    Predicate gold = new Predicate.RankAtLeast(1);
    Quantity brought = new Quantity.Group("brought", "pv", "sponsor", gold, -1, 0);
    Quantity put = new Quantity.Group("put", "pv", "placement", gold, -1, 0);
    Predicate both = new Predicate.All(
        List.of(new Predicate.AtLeast("brought", 1), new Predicate.AtLeast("put", 1)));
    Plan plan = plan(Predicate.ALWAYS, both, brought, put);
    assertThatThrownBy(() -> Stages.of(plan))
        .isInstanceOf(JenjangException.class)
        .hasMessage(
            "plan circle: brought, put, ranks need each other over the trees sponsor and placement;"
                + " what looks at the ranks of other members must all be over one tree");
  }

  @Test
  void aCircleInOneMemberIsRefused() {
    Plan plan = plan(new Predicate.RankAtLeast(1), new Predicate.Active(true));
    assertThatThrownBy(() -> Stages.of(plan))
        .isInstanceOf(JenjangException.class)
        .hasMessage(
            "plan circle: active, ranks need each other in a circle, for one and the same member;"
                + " take one of them out of the other's predicate");
  }
}
