package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members A to E, numbered 1 to 5: A above B and C, D below C, E below D at the close. D stood below B before, and took E along. */
class FrontlinesTest {
  private static Places places() {
    return FiveMembers.timeline(List.of(), List.of(), FiveMembers.before(0, 'D', 'B'))
        .places()
        .get(0);
  }

  /** What every leg of a member brings, in the order of their numbers. */
  private static List<Long> legs(Frontlines frontlines, char member) {
    Tree tree = frontlines.tree();
    int node = tree.node(member - 'A' + 1);
    List<Long> legs = new ArrayList<>();
    for (int leg = node + 1; leg < node + tree.size(node); leg += tree.size(leg)) {
      legs.add(frontlines.leg()[leg]);
    }
    return legs;
  }

  @Test
  void whoStoodRightBelowIsALeg() {
    Places places = places();
    long[] one = new long[places.tree().nodes()];
    Arrays.fill(one, 1);

    Frontlines frontlines = places.frontlines(one);

    assertThat(legs(frontlines, 'A')).containsExactly(1L, 1L);
    assertThat(legs(frontlines, 'B')).as("D until it moved").containsExactly(1L);
    assertThat(legs(frontlines, 'C')).as("D since").containsExactly(1L);
    assertThat(legs(frontlines, 'D')).as("E at both places").containsExactly(2L);
    assertThat(legs(frontlines, 'E')).isEmpty();
  }

  @Test
  void everybodyHasANodeOfItsOwn() {
    Frontlines frontlines = places().frontlines(new long[8]);

    assertThat(frontlines.tree().nodes()).isEqualTo(1 + 5 + 5);
    for (int member = 1; member <= 5; member++) {
      assertThat(frontlines.tree().member(frontlines.tree().node(member))).isEqualTo(member);
    }
  }
}
