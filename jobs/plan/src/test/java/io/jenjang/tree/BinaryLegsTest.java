package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sides of a binary tree, and what is wrong with a tree that is none. Members are A, B, C … in the order of their ids and of the tree. */
class BinaryLegsTest {
  private static final int LONG_AGO = Members.LONG_AGO;

  @Test
  void aNumberedLegStandsWhereItsRecordSays() {
    assertThat(heads(new short[] {0, 0, 2, 1}, LONG_AGO, LONG_AGO)).isEqualTo("C B");
    assertThat(heads(new short[] {0, 0, 1, 2}, LONG_AGO, LONG_AGO)).isEqualTo("B C");
  }

  @Test
  void oneWithoutANumberTakesTheSideThatIsFree() {
    assertThat(heads(new short[] {0, 0, 0, 1}, LONG_AGO, LONG_AGO)).isEqualTo("C B");
    assertThat(heads(new short[] {0, 0, 2, 0}, LONG_AGO, LONG_AGO)).isEqualTo("C B");
    assertThat(heads(new short[] {0, 0, 0, 2}, 5, 4)).isEqualTo("B C");
  }

  @Test
  void ofTwoWithoutTheOneWhoJoinedFirstThenTheSmallerIdStandsOnTheFirst() {
    assertThat(heads(null, 20, 10)).isEqualTo("C B");
    assertThat(heads(null, 10, 20)).isEqualTo("B C");
    assertThat(heads(null, 10, 10)).isEqualTo("B C");
    assertThat(heads(null, 10, LONG_AGO)).isEqualTo("C B");
  }

  @Test
  void aSingleLegWithoutANumberStandsOnTheFirst() {
    BinaryLegs legs = BinaryLegs.of(tree(0, 1), members(0, 0), null);
    assertThat(legs.head(1, 0)).isEqualTo(2);
    assertThat(legs.head(1, 1)).isZero();
    assertThat(legs.head(2, 0)).isZero();
    BinaryLegs second = BinaryLegs.of(tree(0, 1), members(0, 0), new short[] {0, 0, 2});
    assertThat(second.head(1, 0)).isZero();
    assertThat(second.head(1, 1)).isEqualTo(2);
    assertThat(second.side(2)).isEqualTo(1);
  }

  /** Who heads both sides of A, above B and C. */
  private static String heads(short[] leg, int joinedB, int joinedC) {
    Members members = members(LONG_AGO, joinedB, joinedC);
    BinaryLegs legs = BinaryLegs.of(tree(0, 1, 1), members, leg);
    return members.ids().text(legs.head(1, 0)) + " " + members.ids().text(legs.head(1, 1));
  }

  @Test
  void threeLegsAreTooMany() {
    assertThat(faults(null, 0, 1, 1, 1))
        .containsExactly(
            "A has 3 legs in the placement tree: B, C and D; a binary bonus pays on two; "
                + "place the others elsewhere");
    assertThat(faults(null, 0, 1, 1, 1, 1, 1))
        .containsExactly(
            "A has 5 legs in the placement tree: B, C, D and 2 more; a binary bonus pays on two; "
                + "place the others elsewhere");
  }

  @Test
  void aLegNumberIsOneOrTwo() {
    String end =
        " of A in the placement tree; a binary bonus pays on legs 1 and 2; mend placement_leg";
    assertThat(faults(new short[] {0, 0, 3}, 0, 1)).containsExactly("B stands on leg 3" + end);
    assertThat(faults(new short[] {0, 0, 1, 4}, 0, 1, 1))
        .containsExactly("C stands on leg 4" + end);
    assertThat(faults(new short[] {0, 0, -1, 1}, 0, 1, 1))
        .containsExactly("B stands on a leg below 1" + end);
    assertThat(faults(new short[] {0, 0, 5, 5}, 0, 1, 1))
        .containsExactly("B and C stand on leg 5" + end);
  }

  @Test
  void twoLegsCannotHaveOneNumber() {
    assertThat(faults(new short[] {0, 0, 2, 2}, 0, 1, 1))
        .containsExactly("B and C both stand on leg 2 of A in the placement tree; "
            + "give one of them leg 1 in placement_leg");
  }

  @Test
  void rootsAreLegsOfNobody() {
    assertThat(faults(new short[] {0, 3, 3, 3}, 0, 0, 0)).isEmpty();
    assertThat(faults(new short[] {0, 0, 1, 1, 2}, 0, 1, 2, 1)).isEmpty();
    assertThat(faults(null, 0, 1, 1)).isEmpty();
  }

  @Test
  void ofManyTheFirstTenAreNamedAndTheOthersCounted() {
    int[] parents = new int[4 * 12];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i % 4 == 0 ? 0 : i - i % 4 + 1;
    }
    LegFaults faults = LegFaults.of(tree(parents), null);
    assertThat(faults.first()).hasSize(10);
    assertThat(faults.more()).isEqualTo(2);
  }

  private static List<String> faults(short[] leg, int... parents) {
    Members members = members(new int[parents.length]);
    LegFaults faults = LegFaults.of(tree(parents), leg);
    assertThat(faults.more()).isZero();
    assertThat(faults.isEmpty()).isEqualTo(faults.first().isEmpty());
    return faults.first().stream()
        .map(fault -> fault.text("placement", members.ids()))
        .toList();
  }

  /** @param parents of nodes 1 and up, in pre-order */
  private static Tree tree(int... parents) {
    int[] parent = new int[parents.length + 1];
    System.arraycopy(parents, 0, parent, 1, parents.length);
    int[] depth = new int[parent.length];
    for (int node = 1; node < depth.length; node++) {
      depth[node] = depth[parent[node]] + 1;
    }
    return new Tree(parent, Downlines.sizes(parent), depth, null, null);
  }

  private static Members members(int... joined) {
    int size = joined.length + 1;
    byte[] bytes = new byte[size - 1];
    int[] start = new int[size + 1];
    int[] joinedOn = new int[size];
    int[] order = new int[size];
    for (int member = 1; member < size; member++) {
      bytes[member - 1] = (byte) ('A' + member - 1);
      start[member + 1] = member;
      joinedOn[member] = joined[member - 1];
      order[member] = member;
    }
    Ids ids = new Ids(bytes, start);
    String[] none = {""};
    return new Members(
        ids,
        order,
        new byte[size],
        new byte[size],
        joinedOn,
        new int[size],
        none,
        new int[size],
        none);
  }
}
