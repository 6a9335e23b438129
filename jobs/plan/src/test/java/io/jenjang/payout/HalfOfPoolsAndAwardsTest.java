package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half pay of bonuses whose lines have no source, by hand: A is active and gets all, B is not and gets half. */
class HalfOfPoolsAndAwardsTest {
  private final List<String> lines = new ArrayList<>();
  private final List<String> unpaid = new ArrayList<>();
  private Outcome outcome;

  @Test
  void whoGetsHalfHasHalfAShareOfAPool() {
    pay("type = pool, fund { rate = 0.3, of = cv }");
    assertThat(lines)
        .containsExactly("A 1.0000 at 1.000000: 20 is 20.00", "B 1.0000 at 0.500000: 10 is 10.00");
    assertThat(unpaid).isEmpty();
    assertThat(outcome.totals()).containsExactly(30_00);
  }

  @Test
  void sharesByVolumeAreHalvedToo() {
    pay("type = pool, fund { rate = 0.3, of = cv }, shares = cv");
    assertThat(lines)
        .containsExactly(
            "A 20.0000 at 1.000000: 10 is 10.00", "B 80.0000 at 0.500000: 20 is 20.00");
  }

  @Test
  void anAwardIsHalvedOnceRoundedAndTheOtherHalfIsUnpaid() {
    pay("type = award, by-rank { silver = 0.05 }, each = period");
    assertThat(lines).containsExactly("A - at -: 0.05 is 0.05", "B - at -: 0.025 is 0.03");
    assertThat(unpaid).containsExactly("B 0.02 NOT_ACTIVE");
    assertThat(outcome.theoretical()).containsExactly(10);
    assertThat(outcome.payments().get(0).theoretical()).isEqualTo(10);
    assertThat(outcome.awards()[0]).isNull();
  }

  private void pay(String keys) {
    Scene.Judged judged = Scene.of("""
        volumes { cv { sum = cv } }
        ranks = [ { name = silver, require { cv = 10 } } ]
        bonuses = [ { code = b, %s, when { active = true }, half-when { cv = 10 } } ]
        """.formatted(keys))
        .members("A", "B")
        .forcedActive("B", false)
        .volumes("cv", "A=20", "B=80")
        .judge();
    outcome = Engine.compute(judged.month().period());
    Payment payment = outcome.payments().get(0);
    for (String id : List.of("A", "B")) {
      int member = judged.number(id);
      payment.lines(member, new WholeLines(line -> lines.add(id + " " + line)));
      payment.unpaid(
          member, (who, source, level, paidLevel, basis, rate, amount, reason, wentTo) -> {
            unpaid.add(id + " " + BigDecimal.valueOf(amount, 2) + " " + reason);
          });
    }
  }
}
