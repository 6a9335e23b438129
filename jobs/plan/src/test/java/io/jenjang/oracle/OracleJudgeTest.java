package io.jenjang.oracle;

import static io.jenjang.oracle.Example.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Predicate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requirements on legs, against published cases and cases small enough to see. */
class OracleJudgeTest {
  private static long volume(String value) {
    return Example.atLeast("any", value).min();
  }

  private static Example legs(Predicate require, String... volumes) {
    Example example =
        new Example().sum("pv").group("gv", "pv").rank("judged", require).member("X", null);
    for (int i = 0; i < volumes.length; i++) {
      example.member("L" + i, "X").volume("pv", "L" + i, volumes[i]);
    }
    return example;
  }

  private static int rankOfX(Example example) {
    return example.outcome().paidAs().get("X");
  }

  private static Predicate halfOf(String min) {
    return new Predicate.LegShare("gv", volume(min), Example.rate("0.5"));
  }

  @Test
  void o36NoLegCountsForMoreThanItsShareOfTheRequirement() {
    assertThat(rankOfX(legs(halfOf("5000"), "4000", "2000"))).isZero();
    assertThat(rankOfX(legs(halfOf("4500"), "4000", "2250"))).isEqualTo(1);
    assertThat(rankOfX(legs(halfOf("50000"), "40500", "8500", "7500"))).isZero();
    assertThat(rankOfX(legs(halfOf("5000"), "4000", "2000").volume("pv", "X", "500")))
        .isEqualTo(1);
  }

  @Test
  void o38EveryOfThreeTeamsHoldsItsVolume() {
    Predicate three =
        new Predicate.ByLeg("gv", List.of(volume("600"), volume("600"), volume("600")), 0);
    assertThat(rankOfX(legs(three, "651", "636", "552"))).isZero();
    assertThat(rankOfX(legs(three, "651", "636", "600"))).isEqualTo(1);
  }

  @Test
  void legsBeyondTheNamedOnesHoldTheRestTogether() {
    Predicate rule =
        new Predicate.ByLeg("gv", List.of(volume("24000"), volume("18000")), volume("9000"));
    assertThat(rankOfX(legs(rule, "5000", "18000", "24000", "4000"))).isEqualTo(1);
    assertThat(rankOfX(legs(rule, "5000", "18000", "24000", "3999"))).isZero();
  }

  @Test
  void aLegIsCountedOnceHoweverManyInItMeetTheRule() {
    Predicate.Legs two =
        new Predicate.Legs(2, atLeast("pv", "10"), Predicate.ANY_DEPTH, "sponsor", false);
    Example example = legs(two, "0", "10").member("M", "L1").volume("pv", "M", "10");
    assertThat(rankOfX(example)).isZero();
    assertThat(rankOfX(example.member("N", "L0").volume("pv", "N", "10"))).isEqualTo(1);
  }
}
