package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.plan.PeriodWindow;
import io.jenjang.plan.StatementRules;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final PeriodWindow OCTOBER =
      new PeriodWindow("2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), 0, 1);

  private static Statement settle(long minimum, long recover, long opening, long earned) {
    return Settlement.of(StatementRules.of(minimum, recover), 0, OCTOBER)
        .settle(Balances.of(opening), new Pay(earned, 0, 0), Payee.PLAIN);
  }

  private static Statement statement(
      long opening, long earned, long payable, long held, long debt) {
    return new Statement(
        Balances.of(opening),
        new Pay(earned, 0, 0),
        Rounded.NONE,
        Rounded.NONE,
        payable,
        null,
        new Balances(held, debt));
  }

  @Test
  void paysWhatReachesTheMinimum() {
    assertThat(settle(50_000, 1_000_000, 0, 50_000)).isEqualTo(statement(0, 50_000, 50_000, 0, 0));
  }

  @Test
  void holdsWhatIsBelowTheMinimum() {
    assertThat(settle(50_000, 1_000_000, 0, 49_999)).isEqualTo(statement(0, 49_999, 0, 49_999, 0));
  }

  @Test
  void paysWhatWasHeldTogetherWithWhatIsEarned() {
    assertThat(settle(50_000, 1_000_000, 49_999, 1)).isEqualTo(statement(49_999, 1, 50_000, 0, 0));
  }

  @Test
  void carriesWhatIsOwedByTheMember() {
    assertThat(settle(0, 1_000_000, 0, -700)).isEqualTo(statement(0, -700, 0, 0, 700));
  }

  @Test
  void recoversANegativeBalanceFromWhatIsEarned() {
    assertThat(settle(0, 1_000_000, -700, 1_000)).isEqualTo(statement(-700, 1_000, 300, 0, 0));
    assertThat(settle(0, 1_000_000, -700, 500)).isEqualTo(statement(-700, 500, 0, 0, 200));
  }

  @Test
  void recoversNoMoreThanThePlansShare() {
    assertThat(settle(0, 250_000, -700, 1_001)).isEqualTo(statement(-700, 1_001, 751, 0, 450));
    assertThat(settle(0, 250_000, -100, 1_000)).isEqualTo(statement(-100, 1_000, 900, 0, 0));
  }

  @Test
  void holdsWhatIsBelowTheMinimumBesideADebt() {
    assertThat(settle(800, 250_000, -700, 1_000)).isEqualTo(statement(-700, 1_000, 0, 750, 450));
    assertThat(settle(800, 250_000, -900, 400)).isEqualTo(statement(-900, 400, 0, 300, 800));
  }

  @Test
  void paysWhatWasHeldBesideADebtAndLeavesTheDebt() {
    Statement next = Settlement.of(StatementRules.of(800, 250_000), 0, OCTOBER)
        .settle(new Balances(750, 450), new Pay(100, 0, 0), Payee.PLAIN);
    assertThat(next.payable()).isEqualTo(825);
    assertThat(next.closing()).isEqualTo(new Balances(0, 425));
  }

  @Test
  void takesPayBelowZeroFromWhatIsHeldFirst() {
    Settlement settlement = Settlement.of(StatementRules.of(800, 250_000), 0, OCTOBER);
    assertThat(settlement
            .settle(new Balances(750, 450), new Pay(0, -700, 0), Payee.PLAIN)
            .closing())
        .isEqualTo(new Balances(50, 450));
    assertThat(settlement
            .settle(new Balances(750, 450), new Pay(0, -800, 0), Payee.PLAIN)
            .closing())
        .isEqualTo(new Balances(0, 500));
  }

  @Test
  void paysNothingToWhoEarnedNothing() {
    assertThat(settle(0, 1_000_000, -5, 0)).isEqualTo(statement(-5, 0, 0, 0, 5));
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
    assertThatThrownBy(() -> statement(1, 2, 4, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a statement that does not add up: opening Balances[held=1, debt=0], "
            + "Pay[earned=2, adjustments=0, clawback=0], tax 0, fee 0, payable 4, "
            + "closing Balances[held=0, debt=0]");
  }

  @Test
  void aStatementCountsEverythingThatThePeriodGave() {
    Pay pay = new Pay(100, 50, -30);
    Statement statement =
        new Statement(Balances.of(-20), pay, Rounded.NONE, Rounded.NONE, 100, null, Balances.NONE);
    assertThat(statement.pay().sum()).isEqualTo(120);
    assertThatThrownBy(() -> new Statement(
            Balances.of(-20), pay, Rounded.NONE, Rounded.NONE, 200, null, Balances.NONE))
        .hasMessageContaining("a statement that does not add up");
  }

  @Test
  void onlyWhereNothingStandsOpenThereAreNoBalances() {
    assertThat(Balances.NONE.isNone()).isTrue();
    assertThat(new Balances(1, 0).isNone()).isFalse();
    assertThat(new Balances(0, 1).isNone()).isFalse();
  }
}
