package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the limit of the company leaves, by hand: B sponsors A, each earns one cent in each of two bonuses. */
class CompanyLimitTest {
  private static Scene.Judged judged(String max) {
    return Scene.of("""
        volumes { cv { sum = cv }, all { sum = cv } }
        bonuses = [
          { code = one, type = personal, basis = cv, rate = 0.5 }
          { code = two, type = personal, basis = cv, rate = 0.5 }
        ]
        limits { payout { max = %s, of = all } }
        """.formatted(max))
        .members("B", "B>A")
        .volumes("cv", "A=0.02", "B=0.02")
        .volumes("all", "A=0.02", "B=0.02")
        .judge();
  }

  private static String paid(String max) {
    Scene.Judged judged = judged(max);
    Outcome outcome = Engine.compute(judged.month().period());
    StringBuilder paid = new StringBuilder();
    for (int bonus = 0; bonus < 2; bonus++) {
      for (String id : new String[] {"A", "B"}) {
        int member = judged.number(id);
        paid.append(outcome.earned()[bonus][member] - outcome.cuts().of(bonus, member));
      }
    }
    return paid.toString();
  }

  @Test
  void amongEqualRemaindersTheSmallerIdThenTheEarlierBonusKeepsItsUnit() {
    assertThat(paid("0.25")).isEqualTo("1000");
    assertThat(paid("0.5")).isEqualTo("1010");
    assertThat(paid("0.75")).isEqualTo("1110");
  }

  @Test
  void whatComesToTheLimitIsNotCut() {
    assertThat(paid("1")).isEqualTo("1111");
    assertThat(Engine.compute(judged("1").month().period()).cuts().scaled(0, 1)).isZero();
  }

  @Test
  void theLimitIsRoundedDown() {
    assertThat(paid("0.999999")).isEqualTo("1110");
  }

  @Test
  void whatCapsCutDoesNotCountTowardsTheLimit() {
    Scene.Judged judged =
        Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = one, type = personal, basis = cv, rate = 0.5, cap { per-earner = 0.01 } } ]
        limits { payout { max = 0.25, of = cv } }
        """).members("A", "B").volumes("cv", "A=0.04", "B=0.04").judge();
    Outcome outcome = Engine.compute(judged.month().period());
    assertThat(outcome.cuts().capped(0, 1)).isEqualTo(1);
    assertThat(outcome.cuts().scaled(0, 1)).isZero();
    assertThat(outcome.paid(0)).isEqualTo(2);
    assertThat(outcome.unpaid(0)).isEqualTo(2);
  }
}
