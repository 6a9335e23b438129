package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.payout.LegVolumes.LegCap;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One member with an own volume of 10 and some legs; half of 3 is the most that a leg counts for, so that it has a fraction. */
class LegVolumesTest {
  private static final int HEAD = 1;
  private static final long OWN = 10;
  private static final LegCap ONE_AND_A_HALF = LegCap.of(new Predicate.LegShare("gv", 3, 500_000));

  @Test
  void fractionsOfLegsThatAreCutAddUp() {
    assertThat(ONE_AND_A_HALF).isEqualTo(new LegCap(1, 500_000));
    assertThat(legs(0, 100, 100, 1).counted(HEAD, ONE_AND_A_HALF)).isEqualTo(OWN + 2 * 3 / 2 + 1);
  }

  @Test
  void aLegThatIsNoMoreThanTheWholePartIsNotCut() {
    assertThat(legs(0, 100, 1).counted(HEAD, ONE_AND_A_HALF)).isEqualTo(OWN + 1 + 1);
  }

  @Test
  void aLegThatIsLeftOutTakesItsFractionAlong() {
    assertThat(legs(1, 100, 100, 1).counted(HEAD, ONE_AND_A_HALF)).isEqualTo(OWN + 1 + 1);
    assertThat(legs(2, 1, 1).counted(HEAD, ONE_AND_A_HALF)).isEqualTo(OWN);
  }

  @Test
  void theLargestLegsThatCountComeFirst() {
    assertThat(legs(0, 50, 80, 30).largest(HEAD, 2)).containsExactly(80, 50);
    assertThat(legs(1, 50, 80, 30).largest(HEAD, 2)).containsExactly(50, 30);
    assertThat(legs(1, 80).largest(HEAD, 2)).containsExactly(0, 0);
  }

  @Test
  void whoHasFewerLegsIsGivenNoMore() {
    LegVolumes three = legs(0, 50, 80, 30);
    assertThat(LegVolumes.largest(three.tree(), three.leg(), HEAD, 2)).containsExactly(80, 50);
    assertThat(LegVolumes.largest(three.tree(), three.leg(), HEAD, 5)).containsExactly(80, 50, 30);
  }

  @Test
  void aLegThatIsLeftOutCountsMoreThanOneThatOwes() {
    assertThat(legs(1, -5, -7, -9, -11).largest(HEAD, 2)).containsExactly(0, -7);
  }

  @Test
  void theRestIsWhatTheNamedLegsDoNotHold() {
    LegVolumes legs = legs(0, 20, 50, 30);
    assertThat(legs.byLeg(new Predicate.ByLeg("gv", List.of(50L, 30L), 20)).holds(HEAD))
        .isTrue();
    assertThat(legs.byLeg(new Predicate.ByLeg("gv", List.of(50L), 51)).holds(HEAD))
        .isFalse();
    assertThat(legs.byLeg(new Predicate.ByLeg("gv", List.of(40L, 31L), 0)).holds(HEAD))
        .isFalse();
  }

  private static LegVolumes legs(int leaveOut, long... volumes) {
    int nodes = volumes.length + 2;
    int[] parent = new int[nodes];
    int[] size = new int[nodes];
    int[] depth = new int[nodes];
    Arrays.fill(parent, 2, nodes, HEAD);
    Arrays.fill(size, 2, nodes, 1);
    Arrays.fill(depth, 2, nodes, 2);
    size[0] = nodes;
    size[HEAD] = nodes - 1;
    depth[HEAD] = 1;
    long[] leg = new long[nodes];
    System.arraycopy(volumes, 0, leg, 2, volumes.length);
    long[] own = new long[nodes];
    own[HEAD] = OWN;
    long[] group = new long[nodes];
    long most = Arrays.stream(volumes).sorted().limit(volumes.length - leaveOut).sum();
    group[HEAD] = OWN + most;
    return new LegVolumes(new Tree(parent, size, depth, null, null), own, group, leg, leaveOut);
  }
}
