package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.plan.Plan;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static Statement settle(long minimum, long recover, long opening, long earned) {
    return new Settlement(new Plan.StatementRules(minimum, recover)).settle(opening, earned, 0);
  }

  private static Statement statement(
      long opening, long earned, long held, long payable, long closing) {
    return new Statement(opening, earned, 0, 0, 0, 0, held, payable, closing);
  }

  @Test
  void paysWhatReachesTheMinimum() {
    assertThat(settle(50_000, 1_000_000, 0, 50_000)).isEqualTo(statement(0, 50_000, 0, 50_000, 0));
  }

  @Test
  void holdsWhatIsBelowTheMinimum() {
    assertThat(settle(50_000, 1_000_000, 0, 49_999))
        .isEqualTo(statement(0, 49_999, 49_999, 0, 49_999));
  }

  @Test
  void paysWhatWasHeldTogetherWithWhatIsEarned() {
    assertThat(settle(50_000, 1_000_000, 49_999, 1)).isEqualTo(statement(49_999, 1, 0, 50_000, 0));
  }

  @Test
  void carriesWhatIsOwedByTheMember() {
    assertThat(settle(0, 1_000_000, 0, -700)).isEqualTo(statement(0, -700, 0, 0, -700));
  }

  @Test
  void recoversANegativeBalanceFromWhatIsEarned() {
    assertThat(settle(0, 1_000_000, -700, 1_000)).isEqualTo(statement(-700, 1_000, 0, 300, 0));
    assertThat(settle(0, 1_000_000, -700, 500)).isEqualTo(statement(-700, 500, 0, 0, -200));
  }

  @Test
  void recoversNoMoreThanThePlansShare() {
    assertThat(settle(0, 250_000, -700, 1_001)).isEqualTo(statement(-700, 1_001, 0, 751, -450));
    assertThat(settle(0, 250_000, -100, 1_000)).isEqualTo(statement(-100, 1_000, 0, 900, 0));
  }

  @Test
  void setsWhatIsBelowTheMinimumAgainstWhatIsOwed() {
    assertThat(settle(800, 250_000, -700, 1_000)).isEqualTo(statement(-700, 1_000, 300, 0, 300));
    assertThat(settle(800, 250_000, -900, 400)).isEqualTo(statement(-900, 400, 0, 0, -500));
  }

  @Test
  void paysNothingToWhoEarnedNothing() {
    assertThat(settle(0, 1_000_000, -5, 0)).isEqualTo(statement(-5, 0, 0, 0, -5));
    assertThat(settle(0, 1_000_000, 0, 0)).isEqualTo(statement(0, 0, 0, 0, 0));
  }

  @Test
  void takesSharesOfTheLargestAmounts() {
    long all = Long.MAX_VALUE;
    assertThat(settle(0, 999_999, -all, all).payable()).isEqualTo(all / 1_000_000 + 1);
  }

  @Test
  void stopsOnAnOverflow() {
    assertThatThrownBy(() -> settle(0, 1_000_000, Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
  }

  @Test
  void alwaysAddsUp() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long minimum = random.nextInt(500);
      long opening = random.nextInt(2_000) - 1_000L;
      long earned = random.nextInt(2_000) - 1_000L;
      long recover = random.nextInt(1_000_001);
      Statement found = settle(minimum, recover, opening, earned);
      assertThat(found.payable() == 0 || found.payable() >= minimum)
          .as("seed 7, draw %d: %s", i, found)
          .isTrue();
    }
  }

  @Test
  void refusesAStatementThatDoesNotAddUp() {
    assertThatThrownBy(() -> statement(1, 2, 0, 4, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a statement that does not add up: opening 1, earned 2, adjustments 0, "
            + "clawback 0, tax 0, fees 0, held 0, payable 4, closing 0");
  }
}
