package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples that others published: bonuses by level, each with what it must come to. */
class PublishedLevelExamplesTest {
  @Test
  void unilevelByRankOfAPartOfTheVolume() {
    Bonus bonus = new Bonus.Unilevel(
        Plans.terms("level", "cv"),
        List.of(
            List.of(),
            Plans.rates("0.05"),
            Plans.rates("0.05", "0.05"),
            Plans.rates("0.05", "0.05", "0.05"),
            Plans.rates("0.05", "0.05", "0.05", "0.05", "0.05")),
        Bonus.Compression.NONE);
    Paid paid = new SmallMonth()
        .volumes("cv")
        .ranks("member", "silver", "gold", "diamond")
        .pointValue("0.4")
        .bonus(bonus)
        .chain("D", "G", "S", "M", "C")
        .ranked("D", "diamond")
        .ranked("G", "gold")
        .ranked("S", "silver")
        .ranked("M", "member")
        .volume("cv", "C", "200")
        .pay();
    for (String upline : List.of("D", "G", "S", "M")) {
      assertThat(paid.to(upline)).isEqualTo("4.00");
    }
    assertThat(paid.theoretical(0)).isEqualTo("20.00");
    assertThat(paid.unpaid(0)).containsExactly("C to -, level 0/5, 0.05: 4.00 NO_UPLINE");
  }

  @Test
  void siuReferrals() {
    SmallMonth month = new SmallMonth()
        .volumes("fee")
        .bonus(new Bonus.Unilevel(
            Plans.terms("referral", "fee"),
            List.of(Plans.rates("0.4", "0.3", "0.1", "0.1", "0.1")),
            Bonus.Compression.NONE))
        .chain("1", "2", "3", "4", "5", "6")
        .volume("fee", "6", "36");
    Paid paid = month.pay();
    assertThat(List.of(paid.to("5"), paid.to("4"), paid.to("3"), paid.to("2"), paid.to("1")))
        .containsExactly("14.40", "10.80", "3.60", "3.60", "3.60");
    assertThat(paid.unpaid(0)).isEmpty();
    Paid second = month.volume("fee", "6", "0").volume("fee", "5", "36").pay();
    assertThat(second.to("4")).isEqualTo("14.40");
    assertThat(second.unpaid(0)).containsExactly("5 to -, level 0/5, 0.1: 3.60 NO_UPLINE");
  }

  @Test
  void doTerraFastStart() {
    Paid paid = new SmallMonth()
        .volumes("starter")
        .bonus(new Bonus.Unilevel(
            Plans.terms("fast-start", "starter"),
            List.of(Plans.rates("0.2", "0.1", "0.05")),
            Bonus.Compression.NONE))
        .chain("third", "second", "first")
        .member("a", "first")
        .member("b", "first")
        .member("c", "first")
        .volume("starter", "a", "132")
        .volume("starter", "b", "78")
        .volume("starter", "c", "147")
        .pay();
    assertThat(paid.to("first")).isEqualTo("71.40");
    assertThat(paid.to("second")).isEqualTo("35.70");
    assertThat(paid.to("third")).isEqualTo("17.85");
    assertThat(paid.lines(0))
        .contains(
            "a to first, level 1/1, 0.2: 26.40",
            "b to first, level 1/1, 0.2: 15.60",
            "c to first, level 1/1, 0.2: 29.40");
  }

  private static SmallMonth dynamicCompression() {
    String[] rates = {"0.02", "0.03", "0.05", "0.05", "0.06", "0.06", "0.07"};
    String[] ranks = {"advocate", "manager", "director", "executive", "elite", "premier", "silver"};
    List<List<Long>> lists = new ArrayList<>(List.of(List.of()));
    for (int reach = 1; reach <= rates.length; reach++) {
      lists.add(Plans.rates(rates).subList(0, reach));
    }
    SmallMonth month = new SmallMonth()
        .volumes("pv")
        .ranks(ranks)
        .bonus(new Bonus.Unilevel(
            Plans.terms("unilevel", "pv", Plans.ACTIVE), lists, Bonus.Compression.SEEK))
        .chain(
            "higher silver",
            "silver",
            "premier",
            "elite",
            "executive",
            "director",
            "manager",
            "advocate",
            "buyer")
        .ranked("higher silver", "silver")
        .volume("pv", "buyer", "100");
    for (String rank : ranks) {
      month.ranked(rank, rank);
    }
    return month;
  }

  @Test
  void doTerraDynamicCompression() {
    Paid paid = dynamicCompression().pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "buyer to silver, level 7/7, 0.07: 7.00",
            "buyer to premier, level 6/6, 0.06: 6.00",
            "buyer to elite, level 5/5, 0.06: 6.00",
            "buyer to executive, level 4/4, 0.05: 5.00",
            "buyer to director, level 3/3, 0.05: 5.00",
            "buyer to manager, level 2/2, 0.03: 3.00",
            "buyer to advocate, level 1/1, 0.02: 2.00");
  }

  @Test
  void doTerraDynamicCompressionPastAnInactiveExecutive() {
    Paid paid = dynamicCompression().inactive("executive").pay();
    assertThat(paid.lines(0))
        .containsExactly(
            "buyer to higher silver, level 8/7, 0.07: 7.00",
            "buyer to silver, level 7/6, 0.06: 6.00",
            "buyer to premier, level 6/5, 0.06: 6.00",
            "buyer to elite, level 5/4, 0.05: 5.00",
            "buyer to director, level 3/3, 0.05: 5.00",
            "buyer to manager, level 2/2, 0.03: 3.00",
            "buyer to advocate, level 1/1, 0.02: 2.00");
    assertThat(paid.unpaid(0))
        .containsExactly("buyer to executive, level 4/4, 0.05: 5.00 NOT_ACTIVE, went to elite");
  }

  @Test
  void overrideOnHalfOfRetailVolume() {
    Paid paid = new SmallMonth()
        .volumes("retail")
        .pointValue("0.5")
        .bonus(new Bonus.Unilevel(
            Plans.terms("override", "retail"),
            List.of(Plans.rates("0.07")),
            Bonus.Compression.NONE))
        .chain("upline", "seller")
        .volume("retail", "seller", "3000")
        .pay();
    assertThat(paid.to("upline")).isEqualTo("105.00");
  }

  private static final Predicate DIRECTOR = new Predicate.RankAtLeast(2);

  private static Bonus generations(UnqualifiedLeader unqualified, String... rates) {
    return new Bonus.Generation(
        Plans.terms("generation", "cv", Plans.ACTIVE),
        DIRECTOR,
        Plans.same(rates),
        Nearest.FIRST,
        From.UPLINE,
        unqualified,
        null);
  }

  @Test
  void generationsPastAssociates() {
    Paid paid = new SmallMonth()
        .volumes("cv")
        .ranks("associate", "director")
        .bonus(generations(UnqualifiedLeader.COUNTS, "0.1", "0.06", "0.04"))
        .chain("top", "as3", "middle", "as2", "nearest", "as1", "leaf")
        .ranked("top", "director")
        .ranked("middle", "director")
        .ranked("nearest", "director")
        .volume("cv", "leaf", "200")
        .pay();
    assertThat(List.of(paid.to("nearest"), paid.to("middle"), paid.to("top")))
        .containsExactly("20.00", "12.00", "8.00");
    assertThat(List.of(paid.to("as1"), paid.to("as2"), paid.to("as3"))).containsOnly("0.00");
  }

  @Test
  void anInactiveLeaderCountsOrVanishes() {
    for (UnqualifiedLeader unqualified : UnqualifiedLeader.values()) {
      Paid paid = new SmallMonth()
          .volumes("cv")
          .ranks("associate", "director")
          .bonus(generations(unqualified, "0.1", "0.05"))
          .chain("top", "inactive", "leaf")
          .ranked("top", "director")
          .ranked("inactive", "director")
          .inactive("inactive")
          .volume("cv", "leaf", "100")
          .pay();
      assertThat(paid.to("top"))
          .isEqualTo(unqualified == UnqualifiedLeader.COUNTS ? "5.00" : "10.00");
    }
  }

  /** Gold breaks away: above it only leaders of a higher rank are paid, by generation. */
  @Test
  void stairstepWithABreakaway() {
    Predicate gold = new Predicate.RankAtLeast(4);
    Bonus levels = new Bonus.Unilevel(
        Plans.stopAt(Plans.terms("levels", "cv"), gold),
        Collections.nCopies(7, Plans.rates("0.05", "0.05", "0.05", "0.05", "0.05")),
        Bonus.Compression.NONE);
    List<Long> none = List.of();
    Bonus override = new Bonus.Generation(
        Plans.terms("override", "cv"),
        gold,
        List.of(none, none, none, none, none, Plans.rates("0.02"), Plans.rates("0.02")),
        Nearest.OWNER,
        From.SELF,
        UnqualifiedLeader.COUNTS,
        null);
    SmallMonth month = new SmallMonth()
        .volumes("cv")
        .ranks("member", "bronze", "silver", "gold", "platinum", "diamond")
        .pointValue("0.4")
        .bonus(levels)
        .bonus(override)
        .chain("Dan", "Pat", "Gina", "Sam", "Mike", "Carol")
        .member("Beth", "Gina")
        .volume("cv", "Carol", "300")
        .volume("cv", "Beth", "200");
    Paid paid = month
        .ranked("Dan", "diamond")
        .ranked("Pat", "platinum")
        .ranked("Gina", "gold")
        .ranked("Sam", "silver")
        .ranked("Beth", "bronze")
        .pay();
    assertThat(List.of("Mike", "Sam", "Gina", "Pat", "Dan", "Beth").stream().map(paid::to))
        .containsExactly("6.00", "6.00", "10.00", "4.00", "0.00", "0.00");
    assertThat(paid.lines(1))
        .containsExactly(
            "Carol to Pat, level 4/1, 0.02: 2.40", "Beth to Pat, level 2/1, 0.02: 1.60");
  }
}
