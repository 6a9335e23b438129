package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaders by generation, by hand. Leaders hold rank gold; sales are 100 of the lowest member. */
class GenerationTest {
  private static final Predicate GOLD = new Predicate.RankAtLeast(2);
  private static final List<List<Long>> THREE = Plans.same("0.1", "0.06", "0.04");

  private static SmallMonth chain(String... ids) {
    return new SmallMonth()
        .volumes("pv")
        .ranks("silver", "gold")
        .chain(ids)
        .volume("pv", ids[ids.length - 1], "100");
  }

  private static SmallMonth golds(SmallMonth month, String... ids) {
    for (String id : ids) {
      month.ranked(id, "gold");
    }
    return month;
  }

  private static Bonus bonus(Nearest nearest, From from, UnqualifiedLeader unqualified) {
    return bonus(THREE, nearest, from, unqualified);
  }

  private static Bonus bonus(
      List<List<Long>> lists, Nearest nearest, From from, UnqualifiedLeader unqualified) {
    return new Bonus.Generation(
        Plans.terms("generation", "pv", Plans.ACTIVE),
        GOLD,
        lists,
        nearest,
        from,
        unqualified,
        null);
  }

  private static SmallMonth threeLeaders() {
    return golds(chain("c", "x", "b", "a", "y", "source"), "a", "b", "c");
  }

  @Test
  void theNearestLeaderIsTheFirstGeneration() {
    Paid paid = threeLeaders()
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/3, 0.04: 4.00",
            "source to b, level 3/2, 0.06: 6.00",
            "source to a, level 2/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).isEmpty();
    assertThat(paid.theoretical(0)).isEqualTo("20.00");
  }

  @Test
  void leadersWhoMayNotBePaidAreNamedEachInItsGeneration() {
    Paid paid = threeLeaders()
        .inactive("a", "b")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to c, level 5/3, 0.04: 4.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 2/1, 0.1: 10.00 NOT_ACTIVE",
            "source to b, level 3/2, 0.06: 6.00 NOT_ACTIVE");
  }

  @Test
  void theNearestLeaderOwnsTheGroup() {
    Paid paid = threeLeaders()
        .bonus(bonus(Nearest.OWNER, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/2, 0.06: 6.00", "source to b, level 3/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).containsExactly("source to -, level 0/3, 0.04: 4.00 NO_UPLINE");
  }

  @Test
  void aSourceThatIsALeaderIsItsOwnFirstGeneration() {
    Paid paid = golds(chain("b", "a", "source"), "b", "a", "source")
        .bonus(bonus(Nearest.FIRST, From.SELF, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/3, 0.04: 4.00",
            "source to a, level 1/2, 0.06: 6.00",
            "source to source, level 0/1, 0.1: 10.00");
  }

  @Test
  void aSourceThatIsALeaderOwnsItsSales() {
    SmallMonth month = golds(chain("b", "a", "source"), "b", "a", "source");
    Paid paid =
        month.bonus(bonus(Nearest.OWNER, From.SELF, UnqualifiedLeader.COUNTS)).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/2, 0.06: 6.00", "source to a, level 1/1, 0.1: 10.00");
    Paid upline = golds(chain("b", "a", "source"), "b", "a", "source")
        .bonus(bonus(Nearest.OWNER, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(upline.lines(0)).containsExactly("source to b, level 2/1, 0.1: 10.00");
  }

  @Test
  void anUnqualifiedLeaderUsesItsGenerationUp() {
    Paid paid = threeLeaders()
        .inactive("a")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/3, 0.04: 4.00", "source to b, level 3/2, 0.06: 6.00");
    assertThat(paid.unpaid(0)).containsExactly("source to a, level 2/1, 0.1: 10.00 NOT_ACTIVE");
  }

  @Test
  void anUnqualifiedLeaderOwnsAGroupAllTheSame() {
    Paid paid = threeLeaders()
        .inactive("a")
        .bonus(bonus(Nearest.OWNER, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/2, 0.06: 6.00", "source to b, level 3/1, 0.1: 10.00");
  }

  @Test
  void anInvisibleLeaderIsNamedWithThePayee() {
    Paid paid = threeLeaders()
        .inactive("a")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.INVISIBLE))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/2, 0.06: 6.00", "source to b, level 3/1, 0.1: 10.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 2/1, 0.1: 10.00 NOT_ACTIVE, went to b",
            "source to -, level 0/3, 0.04: 4.00 NO_UPLINE");
  }

  @Test
  void theNearestInvisibleLeaderCountsWhereNobodyCame() {
    Paid paid = threeLeaders()
        .inactive("b", "c")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.INVISIBLE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 2/1, 0.1: 10.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to b, level 3/2, 0.06: 6.00 NOT_ACTIVE",
            "source to -, level 0/3, 0.04: 4.00 NO_UPLINE");
  }

  @Test
  void nothingIsMissedWhileTheOwnerIsLookedFor() {
    Paid paid = threeLeaders()
        .inactive("a")
        .bonus(bonus(Nearest.OWNER, From.UPLINE, UnqualifiedLeader.INVISIBLE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to c, level 5/1, 0.1: 10.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to -, level 0/2, 0.06: 6.00 NO_UPLINE",
            "source to -, level 0/3, 0.04: 4.00 NO_UPLINE");
  }

  @Test
  void nobodyIsNamedBeyondTheGenerationsThatArePaid() {
    List<List<Long>> one = Plans.same("0.1");
    Paid paid = threeLeaders()
        .inactive("a", "b")
        .bonus(bonus(one, Nearest.FIRST, From.UPLINE, UnqualifiedLeader.INVISIBLE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to c, level 5/1, 0.1: 10.00");
    assertThat(paid.unpaid(0))
        .containsExactly("source to a, level 2/1, 0.1: 10.00 NOT_ACTIVE, went to c");
  }

  @Test
  void aLeaderWithAShorterListUsesItsGenerationUp() {
    Predicate any = new Predicate.RankAtLeast(1);
    List<List<Long>> lists =
        List.of(List.of(), Plans.rates("0.08"), Plans.rates("0.1", "0.06", "0.04"));
    Paid paid = golds(chain("c", "b", "a", "source"), "c")
        .ranked("a", "silver")
        .ranked("b", "silver")
        .bonus(new Bonus.Generation(
            Plans.terms("generation", "pv"),
            any,
            lists,
            Nearest.FIRST,
            From.UPLINE,
            UnqualifiedLeader.COUNTS,
            null))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 3/3, 0.04: 4.00", "source to a, level 1/1, 0.08: 8.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.02: 2.00 BELOW_RANK",
            "source to b, level 2/2, 0.06: 6.00 LEVEL_TOO_DEEP");
  }

  @Test
  void leadersAreJudgedWhateverTheStatus() {
    Paid paid = threeLeaders()
        .status("a", Members.TERMINATED)
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.unpaid(0)).containsExactly("source to a, level 2/1, 0.1: 10.00 TERMINATED");
  }

  @Test
  void whoIsNoSellerIsNoLeader() {
    Paid paid = threeLeaders()
        .customer("a")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.COUNTS))
        .pay();
    assertThat(paid.lines(0)).contains("source to b, level 3/1, 0.1: 10.00");
  }

  @Test
  void aWalkEndsWithTheFirstUplineWhoMeetsStopAtLeaderOrNot() {
    Bonus.Terms terms = Plans.stopAt(Plans.terms("generation", "pv"), new Predicate.RankAtLeast(1));
    Predicate active = Plans.ACTIVE;
    Paid paid = chain("c", "b", "a", "source")
        .ranked("b", "silver")
        .inactive("b")
        .bonus(new Bonus.Generation(
            terms, active, THREE, Nearest.FIRST, From.SELF, UnqualifiedLeader.COUNTS, null))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to a, level 1/2, 0.06: 6.00", "source to source, level 0/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).containsExactly("source to -, level 0/3, 0.04: 4.00 NO_UPLINE");
  }

  @Test
  void aSourceEndsNoWalkOfItsOwn() {
    Bonus.Terms terms = Plans.stopAt(Plans.terms("generation", "pv"), GOLD);
    Paid paid = golds(chain("b", "a", "source"), "b", "a", "source")
        .bonus(new Bonus.Generation(
            terms, GOLD, THREE, Nearest.OWNER, From.SELF, UnqualifiedLeader.COUNTS, null))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.1: 10.00");
  }

  @Test
  void aNegativeBasisTakesFromTheSamePeople() {
    Paid paid = threeLeaders()
        .volume("pv", "source", "-100")
        .inactive("b")
        .bonus(bonus(Nearest.FIRST, From.UPLINE, UnqualifiedLeader.INVISIBLE))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 5/2, 0.06: -6.00", "source to a, level 2/1, 0.1: -10.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to b, level 3/2, 0.06: -6.00 NOT_ACTIVE, went to c",
            "source to -, level 0/3, 0.04: -4.00 NO_UPLINE");
    assertThat(paid.theoretical(0)).isEqualTo("-20.00");
  }
}
