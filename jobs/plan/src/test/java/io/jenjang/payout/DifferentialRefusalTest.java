package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import org.junit.jupiter.api.Test;

/** Refusals of differentials by hand: from whom, how much, why. Sales are 100 of the lowest member. */
class DifferentialRefusalTest {
  private static SmallMonth chain(String... ids) {
    return new SmallMonth()
        .volumes("pv")
        .ranks("silver", "gold")
        .chain(ids)
        .volume("pv", ids[ids.length - 1], "100");
  }

  private static Bonus difference(Bonus.Unqualified unqualified, Rates rates) {
    return new Bonus.Differential(
        Plans.terms("difference", "pv", Plans.ACTIVE), rates, false, unqualified);
  }

  private static SmallMonth ranked() {
    return chain("c", "b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "gold")
        .ranked("c", "silver");
  }

  @Test
  void passUpNamesWhoseRateWouldHaveExceededAll() {
    Rates rates = Plans.byRank("0", "0.1", "0.18");
    Paid paid = ranked()
        .inactive("b")
        .bonus(difference(Bonus.Unqualified.PASS_UP, rates))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).containsExactly("source to b, level 2/2, 0.08: 8.00 NOT_ACTIVE");
    assertThat(paid.theoretical(0)).isEqualTo("18.00");
  }

  @Test
  void passUpPaysThePartOfWhoCannotBePaidFurtherUp() {
    Rates rates = Plans.byRank("0", "0.1", "0.18");
    Paid paid = ranked()
        .inactive("a")
        .bonus(difference(Bonus.Unqualified.PASS_UP, rates))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to b, level 2/1, 0.18: 18.00");
    assertThat(paid.unpaid(0)).isEmpty();
  }

  @Test
  void holdRefusesWhatWasCoveredBelow() {
    Rates rates = Plans.byRank("0", "0.1", "0.18");
    Paid paid =
        ranked().inactive("a").bonus(difference(Bonus.Unqualified.HOLD, rates)).pay();
    assertThat(paid.lines(0)).containsExactly("source to b, level 2/1, 0.08: 8.00");
    assertThat(paid.unpaid(0)).containsExactly("source to b, level 2/1, 0.1: 10.00 COVERED_BELOW");
  }

  @Test
  void holdNamesTheHolderForWhatNobodyAboveWasDue() {
    Rates rates = Plans.byRank("0", "0.1", "0.18");
    Paid paid = ranked()
        .inactive("a", "b")
        .bonus(difference(Bonus.Unqualified.HOLD, rates))
        .pay();
    assertThat(paid.lines(0)).isEmpty();
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to b, level 2/1, 0.08: 8.00 NOT_ACTIVE",
            "source to c, level 3/1, 0.1: 10.00 COVERED_BELOW");
  }

  @Test
  void differencesThatNobodyIsThereForHaveNoUpline() {
    Rates rates = Plans.byRank("0", "0.1", "0.18");
    Paid paid = chain("a", "source")
        .ranked("a", "silver")
        .bonus(difference(Bonus.Unqualified.PASS_UP, rates))
        .pay();
    assertThat(paid.unpaid(0)).containsExactly("source to -, level 0/2, 0.08: 8.00 NO_UPLINE");
  }

  @Test
  void roundingIsOneRowOfNobody() {
    Rates rates = Plans.byRank("0", "0.105", "0.21");
    Paid paid = ranked()
        .volume("pv", "source", "0.1")
        .bonus(difference(Bonus.Unqualified.PASS_UP, rates))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/2, 0.105: 0.01", "source to a, level 1/1, 0.105: 0.01");
    assertThat(paid.theoretical(0)).isEqualTo("0.02");
    assertThat(paid.unpaid(0)).isEmpty();
    Paid more = ranked()
        .volume("pv", "source", "0.13")
        .bonus(difference(Bonus.Unqualified.PASS_UP, rates))
        .pay();
    assertThat(more.theoretical(0)).isEqualTo("0.03");
    assertThat(more.unpaid(0)).containsExactly("- to -, level 0/0, 0: 0.01 ROUNDING");
  }
}
