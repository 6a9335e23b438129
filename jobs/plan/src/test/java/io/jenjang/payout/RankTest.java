package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.oracle.Person;
import org.junit.jupiter.api.Test;

/** Predicates, activity, ranks and titles, key by key. */
class RankTest {
  private static final String VOLUMES =
      "volumes { pv { sum = cv }\n qv { sum = qv } }\ngroups { gv { of = pv } }\n";

  /** One rank with this requirement, over A > B, C, D and B > E > F. */
  private static Scene rank(String require) {
    return Scene.of(VOLUMES + "ranks = [ { name = gold, require { " + require + " } } ]")
        .members("A", "A>B", "A>C", "A>D", "B>E", "E>F");
  }

  private static String golden(Scene scene) {
    return scene.judge().paidAs("A", "B", "C", "D", "E", "F");
  }

  @Test
  void noLegCountsForMoreThanItsShareOfTheRequirement() {
    String require = "gv { min = 5000, max-leg-share = 0.5 }";
    Scene scene = rank(require).volumes("pv", "B=4000", "C=2000");
    assertThat(golden(scene)).isEqualTo("- - - - - -");
    assertThat(golden(scene.volumes("pv", "D=500"))).isEqualTo("gold - - - - -");
    assertThat(golden(rank(require).volumes("pv", "A=5000"))).isEqualTo("gold - - - - -");
    Scene infinity = rank("gv { min = 50000, max-leg-share = 0.5 }");
    assertThat(golden(infinity.volumes("pv", "B=40500", "C=8500", "D=7500"))).startsWith("-");
  }

  @Test
  void everyLegHoldsItsPart() {
    String require = "gv { by-leg = [600, 600], rest = 100 }";
    assertThat(golden(rank(require).volumes("pv", "B=651", "C=100", "D=636"))).startsWith("gold");
    assertThat(golden(rank(require).volumes("pv", "B=651", "C=99.9999", "D=636")))
        .startsWith("-");
    assertThat(golden(rank(require).volumes("pv", "B=9000", "D=599"))).startsWith("-");
  }

  @Test
  void legsCountOnceWhereverSomebodyStands() {
    assertThat(golden(rank("legs = [ { count = 2, having { pv = 100 } } ]")
            .volumes("pv", "E=100", "F=100", "D=100")))
        .isEqualTo("gold - - - - -");
    assertThat(golden(rank("legs = [ { count = 1, having { pv = 100 }, within = 2 } ]")
            .volumes("pv", "F=100")))
        .isEqualTo("- gold - - gold -");
    assertThat(golden(rank("legs = [ { count = 1, having { pv = 100 }, within = 1 } ]")
            .volumes("pv", "F=100")))
        .isEqualTo("- - - - gold -");
    assertThat(golden(
            rank("legs = [ { count = 1, having { pv = 100 } }, { count = 1, having { pv = 200 } } ]")
                .volumes("pv", "B=200")))
        .isEqualTo("gold - - - - -");
  }

  @Test
  void legsMayBeOfAnotherTreeAndOnlyOfThoseWhomTheMemberSponsored() {
    String require =
        "legs = [ { count = 2, having { pv = 1, sponsored = true }, tree = placement } ]";
    Scene scene =
        rank(require).volumes("pv", "B=1", "C=1", "D=1").placed("A>F", "A>C", "F>B", "F>D");
    assertThat(golden(scene)).isEqualTo("gold - - - - -");
    assertThat(golden(scene.placed("F>C"))).isEqualTo("- - - - - -");
    assertThat(golden(
            rank("legs = [ { count = 1, having { pv = 1, sponsored = true }, tree = placement, within = 1 } ]")
                .volumes("pv", "B=1")
                .placed("A>F", "F>B")))
        .isEqualTo("- - - - - -");
  }

  @Test
  void ranksInTheLegsAreJudgedFirst() {
    Scene scene = Scene.of(
            VOLUMES
                + "ranks = [ { name = silver, require { pv = 100 } }, { name = gold, require { legs = [ { count = 2, having { rank = silver } } ] } },"
                + " { name = star, require { rank = silver, legs = [ { count = 1, having { rank = gold } } ] } } ]")
        .members("A", "A>B", "B>C", "B>D")
        .volumes("pv", "A=100", "C=100", "D=100");
    assertThat(scene.judge().paidAs("A", "B", "C", "D")).isEqualTo("star gold silver silver");
    assertThat(scene.forcedRank("C", 0).judge().paidAs("A", "B", "C", "D"))
        .isEqualTo("silver - - silver");
  }

  @Test
  void ranksAndLegsAreJudgedForEverySellerWhateverTheStatus() {
    Scene scene =
        rank("any-of = [ { pv = 100 }, { legs = [ { count = 1, having { rank = gold } } ] } ]")
            .volumes("pv", "F=100")
            .status("F", Person.Status.TERMINATED)
            .status("E", Person.Status.SUSPENDED);
    assertThat(golden(scene)).isEqualTo("gold gold - - gold gold");
    assertThat(golden(scene.preferred("F"))).isEqualTo("- - - - - -");
  }

  @Test
  void keysAboutTheMember() {
    assertThat(golden(rank("status = [suspended]").status("C", Person.Status.SUSPENDED)))
        .isEqualTo("- - gold - - -");
    assertThat(golden(rank("market = [ID, MY]").market("B", "MY").market("C", "SG")))
        .isEqualTo("- gold - - - -");
    assertThat(golden(
            rank("joined-within-days = 60").joined("B", "2026-09-02").joined("C", "2026-09-01")))
        .isEqualTo("- gold - - - -");
    assertThat(golden(rank("customers { min = 2, volume = 50 }")
            .customers("B", "50", "49.9999", "51")
            .customers("C", "50", "49")))
        .isEqualTo("- gold - - - -");
    assertThat(golden(rank("share { of = pv, to = qv, min = 0.7 }")
            .volumes("pv", "B=70", "C=69.9999", "D=5")
            .volumes("qv", "B=100", "C=100")))
        .isEqualTo("- gold - - - -");
  }

  @Test
  void activeIsForSellersOfStatusActiveUnlessAStatusIsNamed() {
    Scene silent = Scene.of(VOLUMES)
        .members("A", "B", "C")
        .status("B", Person.Status.SUSPENDED)
        .preferred("C");
    assertThat(silent.judge().active()).isEqualTo("A");
    Scene volume = Scene.of(VOLUMES + "active { pv = 100 }")
        .members("A", "B", "C", "D")
        .volumes("pv", "A=100", "B=100", "D=99")
        .status("B", Person.Status.SUSPENDED);
    assertThat(volume.judge().active()).isEqualTo("A");
    assertThat(volume.forcedActive("B", true).forcedActive("A", false).judge().active())
        .isEqualTo("B");
    Scene named = Scene.of(VOLUMES + "active { status = [active, suspended] }")
        .members("A", "B", "C")
        .status("B", Person.Status.SUSPENDED)
        .status("C", Person.Status.TERMINATED);
    assertThat(named.judge().active()).isEqualTo("A B");
  }

  @Test
  void graceKeepsARankForSoManyPeriods() {
    Scene scene = Scene.of(
            VOLUMES + "ranks = [ { name = gold, require { pv = 100 }, keep-for = 3 } ]")
        .members("A", "B", "C", "D")
        .volumes("pv", "A=100")
        .lastHeld("B", 1, 3)
        .lastHeld("C", 1, 4);
    Scene.Judged judged = scene.judge();
    assertThat(judged.paidAs("A", "B", "C", "D")).isEqualTo("gold gold - -");
    byte[] since = judged.qualification().periodsSince()[0];
    assertThat(new int[] {since[1], since[2], since[3], since[4]}).containsExactly(1, 4, 5, 0);
  }

  @Test
  void aTitleIsTheHighestRankEverReachedAndNeverAForcedOne() {
    Scene scene = Scene.of(
            VOLUMES
                + "ranks = [ { name = silver, require { pv = 100 } }, { name = gold, require { pv = 200, title = silver } } ]")
        .members("A", "B", "C")
        .volumes("pv", "A=200", "B=200")
        .titled("B", 1)
        .titled("C", 2)
        .forcedRank("C", 1);
    Scene.Judged judged = scene.judge();
    assertThat(judged.paidAs("A", "B", "C")).isEqualTo("silver gold silver");
    assertThat(judged.titles("A", "B", "C")).isEqualTo("silver gold gold");
    Scene forced = Scene.of(VOLUMES + "ranks = [ { name = silver, require { pv = 100 } } ]")
        .members("A")
        .forcedRank("A", 1);
    assertThat(forced.judge().paidAs("A")).isEqualTo("silver");
    assertThat(forced.judge().titles("A")).isEqualTo("-");
  }

  @Test
  void aRankWithoutRequirementAlwaysHolds() {
    Scene scene =
        Scene.of(VOLUMES + "ranks = [ { name = member } ]").members("A", "B").preferred("B");
    assertThat(scene.judge().paidAs("A", "B")).isEqualTo("member -");
  }
}
