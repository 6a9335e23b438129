package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a binary bonus pays and what it does not: ME has 1,000 on its first side and 400 on its second. */
class BinaryPaymentTest {
  private final List<String> lines = new ArrayList<>();
  private final List<String> unpaid = new ArrayList<>();
  private BigDecimal theoretical;
  private String sides;
  private int ownSide;
  private String left = "1000";
  private String right = "400";
  private String own = "0";

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
  void whatIsWorthTheCapAfterRoundingIsNotGivenBack() {
    right = "33.34";
    pay("mode = percent, rate = 0.3, cap { per-earner = 10 }, over-cap = keep", "");
    assertThat(lines).containsExactly("33.3400 at 0.300000: 10.002 is 10.00");
    assertThat(unpaid).isEmpty();
    assertThat(sides).isEqualTo("966.6600 / 0.0000");
  }

  @Test
  void theCapIsThatOfTheMembersRank() {
    pay(
        "mode = cycle, pair = [100, 100], amount = 10, cap { per-earner = 15, by-rank { gold = 20 } }, over-cap = keep",
        "gold");
    assertThat(lines).containsExactly("200.0000 at -: 20 is 20.00");
    assertThat(unpaid).containsExactly("ME 20.00 CAPPED, keeps it");
  }

  @Test
  void largeAmountsAndTheirHalvesAreExact() {
    left = "30000";
    right = "20000.01";
    pay("mode = percent, rate = 0.1, when { active = true }", "");
    assertThat(lines).containsExactly("20000.0100 at 0.100000: 2000.001 is 2000.00");
    lines.clear();
    pay(
        "mode = percent, rate = 0.1, when { active = true, pv = 50 }, half-when { active = true }",
        "");
    assertThat(lines).containsExactly("20000.0100 at 0.050000: 1000.0005 is 1000.00");
    assertThat(unpaid).containsExactly("ME 1000.00 NOT_QUALIFIED");
  }

  @Test
  void ownVolumeCountsOnTheWeakerSideAndOfEqualOnesOnTheFirst() {
    own = "50";
    pay("mode = percent, rate = 0.1, own-volume = weaker-leg", "");
    assertThat(sides).isEqualTo("550.0000 / 0.0000");
    assertThat(ownSide).isEqualTo(1);
    left = "400";
    pay("mode = percent, rate = 0.1, own-volume = weaker-leg", "");
    assertThat(sides).isEqualTo("50.0000 / 0.0000");
    assertThat(ownSide).isZero();
    own = "0";
    pay("mode = percent, rate = 0.1, own-volume = weaker-leg", "");
    assertThat(ownSide).isEqualTo(-1);
  }

  @Test
  void whoHasThreeLegsStopsEverything() {
    Scene.Judged judged = Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = pairs, type = binary, basis = cv, mode = percent, rate = 0.1 } ]
        """)
        .members("ME", "A", "B", "C")
        .placed("ME>A", "ME>B", "ME>C")
        .judge();
    assertThatThrownBy(() -> Engine.compute(judged.month().period()))
        .isInstanceOfSatisfying(
            JenjangException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INPUT))
        .hasMessageStartingWith("members: ME has 3 legs in the placement tree: A, B and C")
        .hasMessageNotContaining("more of that kind");
  }

  @Test
  void ofManyFaultsTheFirstAreNamed() {
    Scene scene = Scene.of("""
        volumes { cv { sum = cv } }
        bonuses = [ { code = pairs, type = binary, basis = cv, mode = percent, rate = 0.1 } ]
        """);
    for (char top = 'A'; top <= 'Z'; top++) {
      for (String id : List.of("", "1", "2", "3")) {
        scene.members(top + id);
      }
      scene.placed(top + ">" + top + "1", top + ">" + top + "2", top + ">" + top + "3");
    }
    Scene.Judged judged = scene.judge();
    assertThatThrownBy(() -> Engine.compute(judged.month().period()))
        .hasMessageContaining("members: A has 3 legs")
        .message()
        .satisfies(text -> {
          long named =
              text.lines().filter(line -> line.contains(" has 3 legs ")).count();
          assertThat(text).endsWith("members: and " + (26 - named) + " more of that kind");
        });
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
        ranks = [ { name = silver, require { pv = 10 } }, { name = gold, require { pv = 20 } } ]
        bonuses = [ { code = pairs, type = binary, basis = cv, %s } ]
        """.formatted(keys))
        .members("ME", "ME>LEFT", "ME>RIGHT", "ASIDE")
        .placed("ME>LEFT", "ME>RIGHT")
        .volumes("cv", "LEFT=" + left, "RIGHT=" + right, "ME=" + own);
    if (state.equals("inactive")) {
      scene.forcedActive("ME", false);
    } else if (state.equals("gold")) {
      scene.forcedRank("ME", 2);
    }
    Scene.Judged judged = scene.judge();
    Outcome outcome = Engine.compute(judged.month().period());
    Payment payment = outcome.payments().get(0);
    unpaid.clear();
    int me = judged.number("ME");
    payment.lines(me, new WholeLines(lines::add));
    for (int member = 0; member <= judged.month().period().members().count(); member++) {
      payment.unpaid(
          member, (who, source, level, paidLevel, basis, rate, amount, reason, wentTo) -> {
            assertThat(source).isZero();
            unpaid.add(judged.month().ids().get(who) + " " + money(amount) + " " + reason
                + (wentTo == 0 ? "" : wentTo == who ? ", keeps it" : ", went on"));
          });
    }
    theoretical = money(payment.theoretical());
    assertThat(outcome.theoretical()[0]).isEqualTo(payment.theoretical());
    assertThat(payment.legs().of(judged.number("ASIDE"))).isEmpty();
    ownSide = payment.legs().ownSide(me);
    List<LegAccount> accounts = payment.legs().of(me);
    sides = BigDecimal.valueOf(accounts.get(0).carriedOut(), 4) + " / "
        + BigDecimal.valueOf(accounts.get(1).carriedOut(), 4);
  }

  private static BigDecimal money(long amount) {
    return BigDecimal.valueOf(amount, 2);
  }
}
