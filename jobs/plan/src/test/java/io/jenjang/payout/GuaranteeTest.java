package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guaranteed share by hand: golds U, M, L and K, each above the next; 4 % of at least 10,000 from the group right below. */
class GuaranteeTest {
  private static final Predicate GOLD = new Predicate.RankAtLeast(2);

  private static Bonus bonus(Bonus.Terms terms, UnqualifiedLeader unqualified) {
    return new Bonus.Generation(
        terms,
        GOLD,
        Plans.same("0.04"),
        Nearest.OWNER,
        From.SELF,
        unqualified,
        new Bonus.Guarantee(100_000_000L));
  }

  private static Bonus bonus() {
    return bonus(Plans.terms("share", "pv", Plans.ACTIVE), UnqualifiedLeader.COUNTS);
  }

  private static SmallMonth chain(String ofM, String ofL, String ofK) {
    SmallMonth month = new SmallMonth()
        .volumes("pv")
        .ranks("silver", "gold")
        .chain("U", "x", "M", "L", "K")
        .volume("pv", "M", ofM)
        .volume("pv", "L", ofL)
        .volume("pv", "K", ofK);
    List.of("U", "M", "L", "K").forEach(leader -> month.ranked(leader, "gold"));
    return month;
  }

  @Test
  void whatIsMissingIsTakenFromTheLeaderBelow() {
    Paid paid = chain("4000", "15000", "0").bonus(bonus()).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "M moves to U, level 2: 240.00",
            "M to U, level 2/1, 0.04: 160.00",
            "M moves to M, level 0: -240.00",
            "L to M, level 1/1, 0.04: 600.00");
    assertThat(List.of(paid.to("U"), paid.to("M"), paid.to("L")))
        .containsExactly("400.00", "360.00", "0.00");
    assertThat(paid.theoretical(0)).isEqualTo("760.00");
    assertThat(paid.unpaid(0)).isEmpty();
  }

  @Test
  void whatWasGivenFromBelowIsPassedOn() {
    Paid paid = chain("4000", "2500", "20000").bonus(bonus()).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "M moves to U, level 2: 240.00",
            "M to U, level 2/1, 0.04: 160.00",
            "M moves to M, level 0: -240.00",
            "L moves to M, level 1: 300.00",
            "L to M, level 1/1, 0.04: 100.00",
            "L moves to L, level 0: -300.00",
            "K to L, level 1/1, 0.04: 800.00");
    assertThat(List.of(paid.to("U"), paid.to("M"), paid.to("L")))
        .containsExactly("400.00", "160.00", "500.00");
  }

  @Test
  void nobodyGivesMoreThanItHas() {
    Paid paid = chain("4000", "2500", "0").bonus(bonus()).pay();
    assertThat(List.of(paid.to("U"), paid.to("M"), paid.to("L")))
        .containsExactly("260.00", "0.00", "0.00");
  }

  @Test
  void whoOwesGivesNothing() {
    Paid paid = chain("4000", "-2500", "0").bonus(bonus()).pay();
    assertThat(paid.lines(0))
        .containsExactly("M to U, level 2/1, 0.04: 160.00", "L to M, level 1/1, 0.04: -100.00");
  }

  @Test
  void enoughIsEnough() {
    Paid paid = chain("10000", "15000", "0").bonus(bonus()).pay();
    assertThat(paid.lines(0))
        .containsExactly("M to U, level 2/1, 0.04: 400.00", "L to M, level 1/1, 0.04: 600.00");
  }

  @Test
  void salesOfWhoeverStandsInAGroupCountForIt() {
    Paid paid = chain("4000", "15000", "0")
        .member("customer of M", "M")
        .volume("pv", "customer of M", "3000")
        .bonus(bonus())
        .pay();
    assertThat(paid.lines(0))
        .contains("M moves to U, level 2: 120.00", "customer of M to U, level 3/1, 0.04: 120.00");
  }

  @Test
  void whoFailsWhenIsGuaranteedNothing() {
    Paid paid = chain("4000", "15000", "0").inactive("U").bonus(bonus()).pay();
    assertThat(paid.lines(0)).containsExactly("L to M, level 1/1, 0.04: 600.00");
    assertThat(paid.unpaid(0)).containsExactly("M to U, level 2/1, 0.04: 160.00 NOT_ACTIVE");
  }

  @Test
  void anUnqualifiedLeaderWhoCountsHasNothingToGive() {
    Paid paid = chain("4000", "15000", "0").inactive("M").bonus(bonus()).pay();
    assertThat(paid.lines(0)).containsExactly("M to U, level 2/1, 0.04: 160.00");
  }

  @Test
  void anInvisibleLeaderIsNoLeaderHereEither() {
    Bonus invisible = bonus(Plans.terms("share", "pv", Plans.ACTIVE), UnqualifiedLeader.INVISIBLE);
    Paid paid = chain("4000", "2500", "20000").inactive("M").bonus(invisible).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "L moves to U, level 3: 300.00",
            "L to U, level 3/1, 0.04: 100.00",
            "L moves to L, level 0: -300.00",
            "K to L, level 1/1, 0.04: 800.00");
  }

  @Test
  void halfOfTheRateIsGuaranteedToWhoGetsHalf() {
    Bonus.Terms terms = Plans.half(Plans.terms("share", "pv", Plans.ACTIVE));
    Paid paid = chain("4000", "15000", "0")
        .inactive("U")
        .bonus(bonus(terms, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "M moves to U, level 2: 120.00",
            "M to U, level 2/1, 0.02: 80.00",
            "M moves to M, level 0: -120.00",
            "L to M, level 1/1, 0.04: 600.00");
    assertThat(paid.unpaid(0)).containsExactly("M to U, level 2/1, 0.02: 80.00 NOT_ACTIVE");
  }

  @Test
  void nothingIsGuaranteedFromTheGroupOfOneWithWhomWalksEnd() {
    Bonus.Terms terms =
        Plans.stopAt(Plans.terms("share", "pv", Plans.ACTIVE), Plans.atLeast("pv", "4000"));
    Paid paid = chain("4000", "2500", "20000")
        .bonus(bonus(terms, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "M to U, level 2/1, 0.04: 160.00",
            "L moves to M, level 1: 300.00",
            "L to M, level 1/1, 0.04: 100.00",
            "L moves to L, level 0: -300.00",
            "K to L, level 1/1, 0.04: 800.00");
  }

  @Test
  void twoLegsAreGuaranteedEachByItself() {
    SmallMonth month = new SmallMonth()
        .volumes("pv")
        .ranks("silver", "gold")
        .member("U", "")
        .member("M", "U")
        .member("below M", "M")
        .member("N", "U")
        .volume("pv", "M", "30000")
        .volume("pv", "below M", "1000")
        .volume("pv", "N", "1000");
    List.of("U", "M", "N", "below M").forEach(leader -> month.ranked(leader, "gold"));
    Paid paid = month.bonus(bonus()).pay();
    assertThat(List.of(paid.to("U"), paid.to("M"))).containsExactly("1240.00", "40.00");
  }

  @Test
  void aLeaderWithoutSalesGivesAfterAllLines() {
    Paid paid = chain("0", "15000", "0").bonus(bonus()).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "M moves to U, level 2: 400.00",
            "M moves to M, level 0: -400.00",
            "L to M, level 1/1, 0.04: 600.00");
  }

  /** The chain T, M, L, K in the placement tree alone, where members are numbered the other way round. */
  private static Paid placed(String fund) {
    Scene scene = Scene.of("""
        volumes { cv { sum = cv }, company { sum = cv } }
        ranks = [ { name = gold, require { cv = 999999 } } ]
        bonuses = [ { code = g, type = generation, basis = cv, tree = placement, leader { rank = gold },
          generations = [0.04], nearest = 0, from = self, guarantee { volume = 10000 } %s } ]
        """.formatted(fund))
        .members("K", "L", "M", "T")
        .placed("T>M", "M>L", "L>K")
        .volumes("cv", "M=4000", "L=2500", "K=20000")
        .volumes("company", "K=530");
    List.of("K", "L", "M", "T").forEach(leader -> scene.forcedRank(leader, 1));
    Scene.Judged judged = scene.judge();
    return new Paid(judged.month().ids(), Engine.compute(judged.month().period()));
  }

  @Test
  void linesStandBySourceInWhateverTree() {
    assertThat(placed("").lines(0))
        .containsExactly(
            "K to L, level 1/1, 0.04: 800.00",
            "L moves to L, level 0: -300.00",
            "L moves to M, level 1: 300.00",
            "L to M, level 1/1, 0.04: 100.00",
            "M moves to M, level 0: -240.00",
            "M moves to T, level 1: 240.00",
            "M to T, level 1/1, 0.04: 160.00");
  }

  @Test
  void aFundScalesWhatIsGivenAsWell() {
    // 1,060 in all, and half of that in the fund.
    Paid paid = placed(", fund { rate = 1, of = company }");
    assertThat(List.of(paid.to("T"), paid.to("M"), paid.to("L"), paid.to("K")))
        .containsExactly("200.00", "80.00", "250.00", "0.00");
  }
}
