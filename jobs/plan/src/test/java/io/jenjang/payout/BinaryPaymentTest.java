package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.Multiplier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a binary bonus pays and what it does not: ME has 1,000 on its first side and 400 on its second. */
class BinaryPaymentTest {
  private final List<String> lines = new ArrayList<>();
  private final List<String> unpaid = new ArrayList<>();
  private BigDecimal theoretical;
  private String sides;

  @Test
  void aLineHasTheMatchedVolumeAndTheRate() {
    pay("mode = percent, rate = 0.123456", "");
    assertThat(lines).containsExactly("400.0000 at 0.123456: 49.3824 is 49.38");
    assertThat(unpaid).isEmpty();
    assertThat(theoretical).isEqualByComparingTo("49.38");
    assertThat(sides).isEqualTo("600.0000 / 0.0000");
  }

  @Test
  void aCycleHasNoRateAndTheBasisOfTheSideThatGaveLess() {
    pay("mode = cycle, pair = [300, 100], amount = 7.50", "");
    assertThat(lines).containsExactly("300.0000 at -: 22.5 is 22.50");
    assertThat(sides).isEqualTo("100.0000 / 100.0000");
  }

  @Test
  void halfPayUsesTheVolumeWholeAndTheOtherHalfIsUnpaid() {
    pay(
        "mode = percent, rate = 0.1, when { active = true, pv = 50 }, half-when { active = true }",
        "");
    assertThat(lines).containsExactly("400.0000 at 0.050000: 20 is 20.00");
    assertThat(unpaid).containsExactly("ME 20.00 NOT_QUALIFIED");
    assertThat(theoretical).isEqualByComparingTo("40");
    assertThat(sides).isEqualTo("600.0000 / 0.0000");
  }

  @Test
  void anOddAmountIsHalvedOnceRounded() {
    pay("mode = cycle, pair = [400, 400], amount = 0.05, when { pv = 50 }, half-when { }", "");
    assertThat(lines).containsExactly("400.0000 at -: 0.025 is 0.03");
    assertThat(unpaid).containsExactly("ME 0.02 NOT_QUALIFIED");
  }

  @Test
  void whoDoesNotQualifyHoldsBothSides() {
    pay("mode = percent, rate = 0.1, when { active = true }", "inactive");
    assertThat(lines).isEmpty();
    assertThat(unpaid).containsExactly("ME 40.00 NOT_ACTIVE, keeps it");
    assertThat(theoretical).isZero();
    assertThat(sides).isEqualTo("1000.0000 / 400.0000");
  }

  @Test
  void orLosesThem() {
    pay("mode = percent, rate = 0.1, when { active = true }, unqualified = flush", "inactive");
    assertThat(lines).isEmpty();
    assertThat(unpaid).containsExactly("ME 40.00 FLUSHED");
    assertThat(theoretical).isEqualByComparingTo("40");
    assertThat(sides).isEqualTo("0.0000 / 0.0000");
  }

  @Test
  void whatACapCutsIsUsedUp() {
    pay("mode = cycle, pair = [100, 100], amount = 10, cap { per-earner = 25 }", "");
    assertThat(lines).containsExactly("400.0000 at -: 40 is 40.00");
    assertThat(unpaid).isEmpty();
    assertThat(sides).isEqualTo("600.0000 / 0.0000");
  }

  @Test
  void orWholeUnpaidCyclesAreGivenBack() {
    pay(
        "mode = cycle, pair = [100, 100], amount = 10, cap { per-earner = 25 }, over-cap = keep",
        "");
    assertThat(lines).containsExactly("300.0000 at -: 30 is 30.00");
    assertThat(unpaid).containsExactly("ME 10.00 CAPPED, keeps it");
    assertThat(theoretical).isEqualByComparingTo("30");
    assertThat(sides).isEqualTo("700.0000 / 100.0000");
  }

  @Test
  void inPercentAllVolumeBeyondTheCapIsGivenBack() {
    pay("mode = percent, rate = 0.3, cap { per-earner = 10 }, over-cap = keep", "");
    assertThat(lines).containsExactly("33.3334 at 0.300000: 10.00002 is 10.00");
    assertThat(unpaid).containsExactly("ME 110.00 CAPPED, keeps it");
    assertThat(sides).isEqualTo("966.6666 / 366.6666");
  }

  @Test
  void aCapOfNothingGivesEverythingBack() {
    pay("mode = percent, rate = 0.3, cap { per-earner = 0 }, over-cap = keep", "");
    assertThat(lines).isEmpty();
    assertThat(unpaid).containsExactly("ME 120.00 CAPPED, keeps it");
    assertThat(sides).isEqualTo("1000.0000 / 400.0000");
  }

  /** Pays ME one bonus. */
  private void pay(String keys, String state) {
    Scene scene = Scene.of("""
        volumes { pv { sum = qv }, cv { sum = cv } }
        bonuses = [ { code = pairs, type = binary, basis = cv, %s } ]
        """.formatted(keys))
        .members("ME", "ME>LEFT", "ME>RIGHT")
        .placed("ME>LEFT", "ME>RIGHT")
        .volumes("cv", "LEFT=1000", "RIGHT=400");
    if (state.equals("inactive")) {
      scene.forcedActive("ME", false);
    }
    Scene.Judged judged = scene.judge();
    Payment payment = Engine.compute(judged.month().period()).payments().get(0);
    int me = judged.number("ME");
    payment.lines(me, new WholeLines());
    for (int member = 0; member <= judged.month().period().members().count(); member++) {
      payment.unpaid(
          member, (who, source, level, paidLevel, basis, rate, amount, reason, wentTo) -> {
            assertThat(source).isZero();
            unpaid.add(judged.month().ids().get(who) + " " + money(amount) + " " + reason
                + (wentTo == 0 ? "" : wentTo == who ? ", keeps it" : ", went on"));
          });
    }
    theoretical = money(payment.theoretical());
    List<LegAccount> accounts = payment.legs().of(me);
    sides = BigDecimal.valueOf(accounts.get(0).carriedOut(), 4) + " / "
        + BigDecimal.valueOf(accounts.get(1).carriedOut(), 4);
  }

  private static BigDecimal money(long amount) {
    return BigDecimal.valueOf(amount, 2);
  }

  /** Takes lines without a source. */
  private final class WholeLines implements SourceLines {
    @Override
    public void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long amount) {
      throw new AssertionError("a line with a source");
    }

    @Override
    public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
      BigInteger exact = BigInteger.valueOf(exactHigh)
          .shiftLeft(Long.SIZE)
          .add(new BigInteger(Long.toUnsignedString(exactLow)));
      lines.add(BigDecimal.valueOf(basis, 4) + " at "
          + (rate == ABSENT ? "-" : BigDecimal.valueOf(rate, 6)) + ": "
          + new BigDecimal(exact, 16).stripTrailingZeros().toPlainString() + " is "
          + money(amount));
    }
  }
}
