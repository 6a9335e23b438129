package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Members;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Refusals of bonuses by level by hand: from whom, how much, why, and to whom the money went instead. Sales are 100 of the lowest member. */
class LevelRefusalTest {
  private static final List<List<Long>> THREE = List.of(Plans.rates("0.1", "0.05", "0.02"));

  private static SmallMonth chain(String... ids) {
    return new SmallMonth()
        .volumes("pv")
        .ranks("silver", "gold")
        .chain(ids)
        .volume("pv", ids[ids.length - 1], "100");
  }

  private static Bonus level(Bonus.Compression compression, List<List<Long>> levels) {
    List<List<Long>> byRank =
        levels.size() == 1 ? List.of(levels.get(0), levels.get(0), levels.get(0)) : levels;
    return new Bonus.Unilevel(Plans.terms("level", "pv", Plans.ACTIVE), byRank, compression);
  }

  @Test
  void noneUsesTheLevelUp() {
    Paid paid = chain("b", "a", "source")
        .inactive("a")
        .bonus(level(Bonus.Compression.NONE, THREE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to b, level 2/2, 0.05: 5.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.1: 10.00 NOT_ACTIVE",
            "source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void aStatusMayBeNamedInsideAnyOf() {
    Predicate suspended = new Predicate.StatusIn(Set.of(Members.SUSPENDED));
    Predicate when = new Predicate.Any(List.of(suspended, Plans.ACTIVE));
    Bonus.Terms terms = new Bonus.Terms("level", "pv", when, "sponsor", null, false);
    Paid paid = chain("b", "a", "source")
        .status("a", Members.SUSPENDED)
        .status("b", Members.TERMINATED)
        .bonus(new Bonus.Unilevel(terms, Plans.same("0.1", "0.05"), Bonus.Compression.NONE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).containsExactly("source to b, level 2/2, 0.05: 5.00 TERMINATED");
  }

  @Test
  void skipNamesWhoWasPassedOverAndWhoWasPaid() {
    Paid paid = chain("c", "b", "a", "source")
        .inactive("a", "b")
        .bonus(level(Bonus.Compression.SKIP, THREE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to c, level 3/1, 0.1: 10.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.1: 10.00 NOT_ACTIVE, went to c",
            "source to b, level 2/1, 0.1: 10.00 NOT_ACTIVE, went to c",
            "source to -, level 0/2, 0.05: 5.00 NO_UPLINE",
            "source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void skipCountsTheNearestPassedOverWhereNobodyCame() {
    Paid paid = chain("c", "b", "a", "source")
        .inactive("b", "c")
        .bonus(level(Bonus.Compression.SKIP, THREE))
        .pay();
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to b, level 2/2, 0.05: 5.00 NOT_ACTIVE",
            "source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void skipNamesNobodyFurtherAwayThanItsLevels() {
    Paid paid = chain("e", "d", "c", "b", "a", "source")
        .inactive("d", "c")
        .bonus(level(Bonus.Compression.SKIP, THREE))
        .pay();
    assertThat(paid.lines(0)).hasSize(3);
    assertThat(paid.unpaid(0))
        .containsExactly("source to c, level 3/3, 0.02: 2.00 NOT_ACTIVE, went to e");
  }

  @Test
  void aShorterListUsesTheLevelUp() {
    Bonus bonus =
        level(Bonus.Compression.SKIP, List.of(List.of(), Plans.rates("0.08"), THREE.get(0)));
    Paid paid = chain("b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "silver")
        .bonus(bonus)
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.08: 8.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.02: 2.00 BELOW_RANK",
            "source to b, level 2/2, 0.05: 5.00 LEVEL_TOO_DEEP",
            "source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void seekPassesWhoDoesNotReachTheLevel() {
    Bonus bonus =
        level(Bonus.Compression.SEEK, List.of(List.of(), Plans.rates("0.08"), THREE.get(0)));
    Paid paid = chain("c", "b", "a", "source")
        .ranked("a", "silver")
        .ranked("b", "silver")
        .ranked("c", "gold")
        .bonus(bonus)
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to c, level 3/2, 0.05: 5.00", "source to a, level 1/1, 0.08: 8.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.02: 2.00 BELOW_RANK",
            "source to b, level 2/2, 0.05: 5.00 LEVEL_TOO_DEEP, went to c",
            "source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void aWalkEndsWithTheFirstWhoMeetsStopAt() {
    Bonus.Terms terms =
        Plans.stopAt(Plans.terms("level", "pv", Plans.ACTIVE), new Predicate.RankAtLeast(2));
    Bonus bonus = new Bonus.Unilevel(
        terms, List.of(THREE.get(0), THREE.get(0), THREE.get(0)), Bonus.Compression.SKIP);
    Paid paid = chain("c", "b", "a", "source").ranked("b", "gold").bonus(bonus).pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "source to b, level 2/2, 0.05: 5.00", "source to a, level 1/1, 0.1: 10.00");
    assertThat(paid.unpaid(0)).containsExactly("source to -, level 0/3, 0.02: 2.00 NO_UPLINE");
  }

  @Test
  void everyReasonHasItsPlace() {
    Bonus bonus = new Bonus.Unilevel(
        Plans.terms(
            "level", "pv", new Predicate.RankAtLeast(1), Plans.ACTIVE, Plans.atLeast("pv", "1")),
        Collections.nCopies(3, Plans.rates("0.1", "0.1", "0.1", "0.1", "0.1", "0.1")),
        Bonus.Compression.NONE);
    Paid paid = chain("f", "e", "d", "c", "b", "a", "source")
        .status("a", Members.TERMINATED)
        .status("b", Members.SUSPENDED)
        .customer("c")
        .inactive("d")
        .ranked("f", "silver")
        .bonus(bonus)
        .pay();
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.1: 10.00 TERMINATED",
            "source to b, level 2/2, 0.1: 10.00 SUSPENDED",
            "source to c, level 3/3, 0.1: 10.00 NOT_SELLER",
            "source to d, level 4/4, 0.1: 10.00 NOT_ACTIVE",
            "source to e, level 5/5, 0.1: 10.00 BELOW_RANK",
            "source to f, level 6/6, 0.1: 10.00 NOT_QUALIFIED");
  }

  @Test
  void aNegativeBasisTakesFromTheSamePeople() {
    Paid paid = chain("b", "a", "source")
        .volume("pv", "source", "-100")
        .inactive("a")
        .bonus(level(Bonus.Compression.SKIP, THREE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to b, level 2/1, 0.1: -10.00");
    assertThat(paid.theoretical(0)).isEqualTo("-17.00");
    assertThat(paid.unpaid(0))
        .containsExactly(
            "source to a, level 1/1, 0.1: -10.00 NOT_ACTIVE, went to b",
            "source to -, level 0/2, 0.05: -5.00 NO_UPLINE",
            "source to -, level 0/3, 0.02: -2.00 NO_UPLINE");
  }

  @Test
  void aLineOfNoMoneyIsALineAndARefusalOfNoneIsNot() {
    Paid paid = chain("a", "source")
        .volume("pv", "source", "0.01")
        .bonus(level(Bonus.Compression.SKIP, THREE))
        .pay();
    assertThat(paid.lines(0)).containsExactly("source to a, level 1/1, 0.1: 0.00");
    assertThat(paid.unpaid(0)).isEmpty();
  }
}
