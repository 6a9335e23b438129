package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Compression;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bonuses on earnings, by hand. */
class MatchingTest {
  private static final Bonus TEAM =
      new Bonus.Unilevel(Plans.terms("team", "cv"), Plans.same("0.1", "0.05"), Compression.NONE);

  private static Bonus.Terms terms(String code, Predicate... when) {
    return new Bonus.Terms(code, "", Plans.terms(code, "", when).when(), "sponsor", null, true);
  }

  private static Bonus byLevel(String code, List<String> of, String... rates) {
    return new Bonus.Matching(
        terms(code, Plans.ACTIVE),
        of,
        new Bonus.Unilevel(terms(code, Plans.ACTIVE), Plans.same(rates), Compression.SKIP));
  }

  private static SmallMonth chain() {
    return new SmallMonth()
        .volumes("cv")
        .ranks("silver", "gold")
        .pointValue("2")
        .chain("c", "b", "a", "seller")
        .volume("cv", "seller", "700");
  }

  @Test
  void paysTheUplineOfAnEarnerOnItsMoney() {
    Paid paid = chain()
        .bonus(TEAM)
        .bonus(byLevel("match", List.of("team"), "0.5", "0.1"))
        .pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "seller to b, level 2/2, 0.05: 70.00", "seller to a, level 1/1, 0.1: 140.00");
    assertThat(paid.lines(1))
        .containsExactly(
            "b to c, level 1/1, 0.5: 35.00",
            "a to c, level 2/2, 0.1: 14.00",
            "a to b, level 1/1, 0.5: 70.00");
    assertThat(paid.theoretical(1)).isEqualTo("126.00");
    assertThat(paid.unpaid(1)).containsExactly("b to -, level 0/2, 0.1: 7.00 NO_UPLINE");
  }

  @Test
  void readsWhatStandsAfterCaps() {
    Bonus.Terms capped = new Bonus.Terms(
        "team",
        "cv",
        TEAM.terms().when(),
        "sponsor",
        null,
        false,
        new Bonus.Bounds(
            null,
            new Bonus.Cap(
                10_000L, Bonus.Cap.UNLIMITED, Collections.nCopies(3, Bonus.Cap.UNLIMITED)),
            null));
    Bonus team = new Bonus.Unilevel(capped, Plans.same("0.1", "0.05"), Compression.NONE);
    Paid paid =
        chain().bonus(team).bonus(byLevel("match", List.of("team"), "0.5")).pay();
    assertThat(paid.lines(1))
        .containsExactly("b to c, level 1/1, 0.5: 35.00", "a to b, level 1/1, 0.5: 50.00");
  }

  @Test
  void addsSeveralBonusesUpAndMayRestOnAnother() {
    Paid paid = chain()
        .bonus(TEAM)
        .bonus(byLevel("match", List.of("team"), "0.5"))
        .bonus(byLevel("both", List.of("team", "match"), "0.1"))
        .pay();
    assertThat(paid.lines(2))
        .containsExactly("b to c, level 1/1, 0.1: 14.00", "a to b, level 1/1, 0.1: 14.00");
  }

  @Test
  void whoDoesNotQualifyIsPassedOverAsInAnyWalk() {
    Paid paid = chain()
        .inactive("b")
        .bonus(TEAM)
        .bonus(byLevel("match", List.of("team"), "0.5"))
        .pay();
    assertThat(paid.lines(1))
        .containsExactly("b to c, level 1/1, 0.5: 35.00", "a to c, level 2/1, 0.5: 70.00");
    assertThat(paid.unpaid(1))
        .containsExactly("a to b, level 1/1, 0.5: 70.00 NOT_ACTIVE, went to c");
  }

  @Test
  void walksByGenerationToo() {
    Bonus.Terms terms = terms("leaders");
    Bonus bonus = new Bonus.Matching(
        terms,
        List.of("team"),
        new Bonus.Generation(
            terms,
            new Predicate.RankAtLeast(2),
            Plans.same("0.2"),
            Nearest.FIRST,
            From.UPLINE,
            UnqualifiedLeader.COUNTS,
            null));
    Paid paid = chain().ranked("c", "gold").bonus(TEAM).bonus(bonus).pay();
    assertThat(paid.lines(1))
        .containsExactly("b to c, level 1/1, 0.2: 14.00", "a to c, level 2/1, 0.2: 28.00");
  }

  @Test
  void whatIsOwedIsMatchedBelowZero() {
    Paid paid = chain()
        .volume("cv", "seller", "-700")
        .bonus(TEAM)
        .bonus(byLevel("match", List.of("team"), "0.5"))
        .pay();
    assertThat(paid.lines(1))
        .containsExactly("b to c, level 1/1, 0.5: -35.00", "a to b, level 1/1, 0.5: -70.00");
  }
}
