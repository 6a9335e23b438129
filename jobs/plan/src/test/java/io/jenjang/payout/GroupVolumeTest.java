package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.oracle.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Volumes and groups, key by key: A over B and C, B over D and E, D over F; own volumes 1, 10, 100 and so on. */
class GroupVolumeTest {
  private static final String SUM = "volumes { pv { sum = cv } }\n";

  private static Scene scene(String body) {
    return Scene.of(body)
        .members("A", "A>B", "A>C", "B>D", "B>E", "D>F")
        .volumes("pv", "A=1", "B=10", "C=100", "D=1000", "E=10000", "F=100000");
  }

  private static String group(String keys) {
    Scene.Judged judged = scene(SUM + "groups { g { of = pv" + keys + " } }").judge();
    return judged.values("g", "A", "B", "C", "D", "E", "F");
  }

  @Test
  void aGroupIsTheMemberAndTheWholeDownline() {
    assertThat(group("")).isEqualTo("111111 111010 100 101000 10000 100000");
  }

  @Test
  void depthLimitsTheLevelsBelow() {
    assertThat(group(", depth = 0")).isEqualTo("1 10 100 1000 10000 100000");
    assertThat(group(", depth = 1")).isEqualTo("111 11010 100 101000 10000 100000");
    assertThat(group(", depth = 2")).isEqualTo("11111 111010 100 101000 10000 100000");
    assertThat(group(", depth = 9")).isEqualTo("111111 111010 100 101000 10000 100000");
  }

  @Test
  void stopAtCutsOffWhoMeetsItAndEverybodyBelow() {
    assertThat(group(", stop-at { pv = 1000 }")).isEqualTo("111 10 100 1000 10000 100000");
    assertThat(group(", stop-at { pv = 1000 }, depth = 1"))
        .isEqualTo("111 10 100 1000 10000 100000");
    assertThat(group(", stop-at { market = [XX] }"))
        .isEqualTo("111111 111010 100 101000 10000 100000");
  }

  @Test
  void aCutOffLegMayBeShorterThanOneThatWasLessDeep() {
    // B is four deep, but E cuts itself and F off; C stays three deep.
    String[] tree = {"A", "A>B", "B>D", "D>E", "E>F", "A>C", "C>G", "G>H"};
    String[] volumes = {"A=1", "B=10", "C=2", "D=100", "E=1000", "F=10000", "G=20", "H=200"};
    for (int depth = 1; depth <= 3; depth++) {
      String group = "groups { g { of = pv, stop-at { pv = 1000 }, depth = " + depth + " } }";
      Scene.Judged judged =
          Scene.of(SUM + group).members(tree).volumes("pv", volumes).judge();
      assertThat(judged.value("g", "A")).isEqualTo(List.of("13", "133", "333").get(depth - 1));
    }
  }

  @Test
  void theLargestLegsAreLeftOut() {
    assertThat(group(", leave-out-largest-legs = 1")).isEqualTo("101 10010 100 1000 10000 100000");
    assertThat(group(", leave-out-largest-legs = 2")).isEqualTo("1 10 100 1000 10000 100000");
    assertThat(group(", leave-out-largest-legs = 1, depth = 1"))
        .isEqualTo("11 1010 100 1000 10000 100000");
    assertThat(group(", leave-out-largest-legs = 1, stop-at { pv = 100000 }"))
        .isEqualTo("101 1010 100 1000 10000 100000");
  }

  @Test
  void anotherTreeIsAnotherDownline() {
    Scene.Judged judged = scene(SUM + "groups { g { of = pv, tree = placement } }")
        .placed("F>A", "A>B")
        .judge();
    assertThat(judged.values("g", "A", "B", "C", "D", "E", "F"))
        .isEqualTo("11 10 100 1000 10000 100011");
  }

  @Test
  void aGroupMayStopAtRanksThatRestOnIt() {
    Scene.Judged judged = scene(
            SUM
                + "groups { pgv { of = pv, stop-at { rank = gold } } }\nranks = [ { name = gold, require { pgv = 11000 } } ]")
        .judge();
    // F holds gold, so D is left alone and does not; B does by D and E, so A is left with itself
    // and C.
    assertThat(judged.values("pgv", "A", "B", "D", "F")).isEqualTo("101 11010 1000 100000");
    assertThat(judged.paidAs("A", "B", "C", "D", "E", "F")).isEqualTo("- gold - - - gold");
  }

  @Test
  void stopAtIsAboutSellersOfAnyStatus() {
    Scene scene = scene(SUM + "groups { g { of = pv, stop-at { pv = 1000 } } }")
        .status("D", Person.Status.TERMINATED);
    assertThat(scene.judge().value("g", "B")).isEqualTo("10");
    assertThat(scene.preferred("D").judge().value("g", "B")).isEqualTo("1010");
  }

  @Test
  void rolledUpVolumeGoesToTheNearestKeptUpline() {
    String body = """
        volumes { pv { sum = cv }, rolled { of = pv, tree = compressed } }
        derived { compressed { from = sponsor, keep { pv = 1000 }, roll-up = true } }
        groups { team { of = rolled, tree = compressed, depth = 1 } }
        """;
    Scene.Judged judged = scene(body).kept("B", "compressed").judge();
    assertThat(judged.values("rolled", "A", "B", "C", "D", "E", "F"))
        .isEqualTo("0 10 0 1000 10000 100000");
    assertThat(judged.qualification().quantities(1)[0]).isEqualTo(101_0000L);
    assertThat(judged.values("team", "A", "B", "D")).isEqualTo("0 11010 101000");
    assertThat(judged.qualification().derived("compressed").tree().nodes()).isEqualTo(5);
    Scene.Judged withD = scene(body).kept("A", "compressed").judge();
    assertThat(withD.values("rolled", "A", "B")).isEqualTo("111 0");
  }

  @Test
  void whoWasTakenOutOfATreeIsJudgedAllTheSame() {
    Scene.Judged judged = scene("""
        volumes { pv { sum = cv } }
        derived { thinned { from = sponsor, keep { pv = 1000 } } }
        groups { team { of = pv, tree = thinned, stop-at { rank = gold } } }
        ranks = [ { name = gold, require { any-of = [ { pv = 100 }, { legs = [ { count = 1, tree = thinned, having { rank = gold } } ] } ] } } ]
        """).judge();
    assertThat(judged.paidAs("A", "B", "C", "D", "E", "F")).isEqualTo("- - gold gold gold gold");
    assertThat(judged.values("team", "A", "B", "C", "D")).isEqualTo("0 0 0 1000");
  }

  @Test
  void accumulationAddsWhatWasRecorded() {
    Scene.Judged judged = scene(SUM + "groups { gv { of = pv }\n gv3 { of = gv, over = 3 } }")
        .past("gv3", "B=5", "C=-3")
        .judge();
    assertThat(judged.values("gv3", "A", "B", "C")).isEqualTo("111111 111015 97");
    int over = judged.month().period().plan().quantityIndex("gv3");
    assertThat(judged.qualification().recorded(over)[judged.number("B")]).isEqualTo(111010_0000L);
  }

  @Test
  void aSumBeyondTheRangeIsAnError() {
    Scene scene = scene(SUM + "groups { g { of = pv } }")
        .volumes("pv", "D=900000000000000", "F=900000000000000");
    assertThatThrownBy(scene::judge).isInstanceOf(ArithmeticException.class);
  }
}
