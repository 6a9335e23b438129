package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.Unqualified;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Members;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Half pay by hand: who is active gets all, whoever sold at least 10 gets half. */
class HalfPayTest {
  private static final Bonus.Terms TERMS =
      Plans.half(Plans.terms("half", "pv", Plans.ACTIVE), Plans.atLeast("own", "10"));

  private static SmallMonth chain(String... ids) {
    SmallMonth month = new SmallMonth()
        .volumes("pv", "own")
        .ranks("silver", "gold")
        .chain(ids)
        .volume("pv", ids[ids.length - 1], "100.05");
    for (String id : ids) {
      month.volume("own", id, "10");
    }
    return month;
  }

  @Test
  void theOtherHalfIsUnpaid() {
    Paid paid = chain("b", "a", "source")
        .inactive("a")
        .bonus(new Bonus.Unilevel(TERMS, Plans.same("0.1", "0.05"), Compression.NONE))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/2, 0.05: 5.00", "source to a, level 1/1, 0.05: 5.00");
    assertThat(paid.unpaid(0)).containsExactly("source to a, level 1/1, 0.05: 5.01 NOT_ACTIVE");
    assertThat(paid.theoretical(0)).isEqualTo("15.01");
  }

  @Test
  void whoGetsHalfIsVisibleToCompression() {
    Paid paid = chain("c", "b", "a", "source")
        .inactive("a", "b")
        .volume("own", "b", "9")
        .bonus(new Bonus.Unilevel(TERMS, Plans.same("0.1", "0.05"), Compression.SKIP))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 3/2, 0.05: 5.00", "source to a, level 1/1, 0.05: 5.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.05: 5.01 NOT_ACTIVE",
            "source to b, level 2/2, 0.05: 5.00 NOT_ACTIVE, went to c");
  }

  @Test
  void lessOfTheRankComesBesideHalf() {
    List<List<Long>> lists = List.of(List.of(), Plans.rates("0.06"), Plans.rates("0.1", "0.02"));
    Paid paid = chain("b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "silver")
        .inactive("a", "b")
        .bonus(new Bonus.Unilevel(TERMS, lists, Compression.NONE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.03: 3.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.04: 4.01 BELOW_RANK",
            "source to a, level 1/1, 0.03: 3.00 NOT_ACTIVE",
            "source to b, level 2/2, 0.02: 2.00 LEVEL_TOO_DEEP");
  }

  @Test
  void bothAreOneRowWhereTheReasonIsTheSame() {
    List<List<Long>> lists = List.of(List.of(), Plans.rates("0.06"), Plans.rates("0.1"));
    Bonus.Terms gold = Plans.half(Plans.terms("half", "pv", new Predicate.RankAtLeast(2)));
    Paid paid = chain("a", "source")
        .ranked("a", "silver")
        .bonus(new Bonus.Unilevel(gold, lists, Compression.NONE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.03: 3.00");
    assertThat(paid.unpaid(0)).containsExactly("source to a, level 1/1, 0.07: 7.01 BELOW_RANK");
  }

  @Test
  void aHalfPaidRateIsCoveredWhole() {
    Bonus bonus =
        new Bonus.Differential(TERMS, Plans.byRank("0", "0.06", "0.1"), false, Unqualified.PASS_UP);
    Paid paid = chain("b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "gold")
        .inactive("a")
        .bonus(bonus)
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/2, 0.04: 4.00", "source to a, level 1/1, 0.03: 3.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "- to -, level 0/0, 0: 0.01 ROUNDING", "source to a, level 1/1, 0.03: 3.00 NOT_ACTIVE");
  }

  @Test
  void whatIsHeldBelowIsNotHalved() {
    Bonus bonus =
        new Bonus.Differential(TERMS, Plans.byRank("0", "0.06", "0.1"), false, Unqualified.HOLD);
    Paid paid = chain("b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "gold")
        .inactive("a", "b")
        .volume("own", "a", "0")
        .bonus(bonus)
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to b, level 2/1, 0.02: 2.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "- to -, level 0/0, 0: 0.01 ROUNDING",
            "source to b, level 2/1, 0.06: 6.00 COVERED_BELOW",
            "source to b, level 2/1, 0.02: 2.00 NOT_ACTIVE");
  }

  @Test
  void theSellerItselfGetsHalf() {
    Paid paid = chain("a", "source")
        .inactive("source")
        .bonus(new Bonus.Personal(TERMS, new Rates.Flat(Plans.rate("0.1"))))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to source, level 0/0, 0.05: 5.00");
    assertThat(paid.unpaid(0))
        .containsExactly("source to source, level 0/0, 0.05: 5.01 NOT_ACTIVE");
    assertThat(paid.theoretical(0)).isEqualTo("10.01");
  }

  @Test
  void theSellerItselfGetsHalfOfEveryBlock() {
    Paid paid = chain("a", "source")
        .inactive("source")
        .bonus(new Bonus.Personal(
            TERMS, Plans.brackets("pv", "0", "0.02", "50", "0", "60", "0.1"), true))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to source, level 0/1, 0.01: 0.50", "source to source, level 0/3, 0.05: 2.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to source, level 0/1, 0.01: 0.50 NOT_ACTIVE",
            "source to source, level 0/3, 0.05: 2.01 NOT_ACTIVE");
    assertThat(paid.theoretical(0)).isEqualTo("5.01");
  }

  @Test
  void whoMeetsWhenGetsAllWhateverHalfWhenSays() {
    Paid paid = chain("a", "source")
        .bonus(new Bonus.Unilevel(TERMS, Plans.same("0.1"), Compression.NONE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.1: 10.01");
    assertThat(paid.unpaid(0)).isEmpty();
  }

  @Test
  void halfWhenMayNameAStatusThatWhenDoesNot() {
    Bonus.Terms terms = new Bonus.Terms(
        "half",
        "pv",
        Plans.terms("", "").when(),
        "sponsor",
        null,
        false,
        new Bonus.Bounds(new Predicate.StatusIn(Set.of(Members.SUSPENDED)), null, null));
    Paid paid = chain("b", "a", "source")
        .status("a", Members.SUSPENDED)
        .status("b", Members.TERMINATED)
        .bonus(new Bonus.Unilevel(terms, Plans.same("0.1", "0.1"), Compression.NONE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.05: 5.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.05: 5.01 SUSPENDED",
            "source to b, level 2/2, 0.1: 10.01 TERMINATED");
  }
}
