package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What positions of one owner keep, by hand: A and C are one owner's, B and D another's, E is nobody's; each earns three cents. */
class EarnerCapsTest {
  private static String paid(String cap) {
    Scene.Judged judged = Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = b, type = personal, basis = cv, rate = 1, cap { %s } } ]
        """.formatted(cap))
        .members("A", "B", "C", "D", "E")
        .owned("one", "A", "C")
        .owned("two", "B", "D")
        .volumes("cv", "A=0.03", "B=0.03", "C=0.03", "D=0.03", "E=0.03")
        .judge();
    Outcome outcome = Engine.compute(judged.month().period());
    StringBuilder paid = new StringBuilder();
    for (String id : new String[] {"A", "B", "C", "D", "E"}) {
      int member = judged.number(id);
      paid.append(outcome.earned()[0][member] - outcome.cuts().of(0, member));
    }
    return paid.toString();
  }

  @Test
  void positionsOfAnOwnerShareWhatItMayHaveAndTheSmallerIdKeepsTheUnit() {
    assertThat(paid("per-owner = 0.03")).isEqualTo("22113");
    assertThat(paid("per-owner = 0.05")).isEqualTo("33223");
  }

  @Test
  void whatComesToTheCapIsNotCut() {
    assertThat(paid("per-owner = 0.06")).isEqualTo("33333");
    assertThat(paid("per-earner = 0.03")).isEqualTo("33333");
    assertThat(paid("per-earner = 0, per-owner = 0")).isEqualTo("00000");
  }

  @Test
  void theCapOfTheEarnerComesFirst() {
    assertThat(paid("per-earner = 0.02, per-owner = 0.03")).isEqualTo("22112");
  }
}
