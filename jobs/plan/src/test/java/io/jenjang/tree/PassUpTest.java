package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The tree in which first recruits are passed up: small ones by hand, and very deep and very wide ones. */
class PassUpTest {
  private static final int MANY = 1_000_000;

  private static Tree tree(int[] parent) {
    int[] depth = new int[parent.length];
    for (int node = 1; node < parent.length; node++) {
      depth[node] = depth[parent[node]] + 1;
    }
    return new Tree(parent, Downlines.sizes(parent), depth, null, null);
  }

  /** Members whose ids are numbers of seven digits, in their order. */
  private static Members members(int[] joinedOn) {
    int count = joinedOn.length - 1;
    int[] order = new int[count + 1];
    int[] start = new int[count + 2];
    for (int member = 1; member <= count; member++) {
      order[member] = member;
      start[member + 1] = 7 * member;
    }
    byte[] bytes =
        String.join("", Collections.nCopies(count, "0000000")).getBytes(StandardCharsets.US_ASCII);
    for (int member = 1; member <= count; member++) {
      byte[] id = String.format("%07d", member).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(id, 0, bytes, start[member], 7);
    }
    byte[] zero = new byte[count + 1];
    int[] none = new int[count + 1];
    String[] empty = {""};
    return new Members(
        new Ids(bytes, start), order, zero, zero, joinedOn, none, empty, none, empty);
  }

  private static int[] uplines(Tree tree) {
    int[] uplines = new int[tree.nodes()];
    for (int member = 1; member < uplines.length; member++) {
      uplines[member] = tree.member(tree.parent(tree.node(member)));
    }
    return uplines;
  }

  @Test
  void theFirstTwoByDateThenIdGoUp() {
    // 1 over 2, 2 over 3, 5, 6 and 7, 3 over 4; of the recruits of 2, 6 joined first, 5 and 7 on
    // one day
    int[] parent = {0, 0, 1, 2, 3, 2, 2, 2};
    int[] joined = {0, 10, 20, 90, 95, 40, 30, 40};
    DerivedTree derived = DerivedTrees.passUp(tree(parent), members(joined), 2);
    // 6, then 5 go up to 1; 4, the only recruit of 3, to 2
    assertThat(uplines(derived.tree())).containsExactly(0, 0, 1, 2, 2, 1, 1, 2);
    assertThat(derived.tree().sizes()[0]).isEqualTo(8);
    assertThat(derived.home()[4]).isEqualTo(derived.tree().node(4));
  }

  @Test
  void whoHangsUnderTheCompanyKeepsTheirs() {
    DerivedTree derived = DerivedTrees.passUp(tree(new int[] {0, 0, 1, 1}), members(new int[4]), 9);
    assertThat(uplines(derived.tree())).containsExactly(0, 0, 1, 1);
  }

  @Test
  void unknownDatesAreLongAgo() {
    int[] joined = {0, 5, 5, -3, Members.LONG_AGO, 7};
    assertThat(JoiningOrder.of(members(joined))).containsExactly(4, 3, 1, 2, 5);
  }

  @Test
  void aChainOfAMillion() {
    int[] parent = new int[MANY + 1];
    Arrays.setAll(parent, node -> Math.max(0, node - 1));
    Tree derived =
        DerivedTrees.passUp(tree(parent), members(new int[MANY + 1]), 1).tree();
    // everybody but the second stands under the second one above
    assertThat(derived.depth(derived.node(MANY))).isEqualTo(MANY / 2 + 1);
    assertThat(derived.member(derived.parent(derived.node(MANY)))).isEqualTo(MANY - 2);
    assertThat(derived.member(derived.parent(derived.node(2)))).isEqualTo(1);
  }

  @Test
  void aStarOfAMillionUnderOne() {
    int[] parent = new int[MANY + 1];
    Arrays.fill(parent, 3, MANY + 1, 2);
    parent[2] = 1;
    Tree derived =
        DerivedTrees.passUp(tree(parent), members(new int[MANY + 1]), 3).tree();
    assertThat(derived.size(derived.node(1))).isEqualTo(MANY);
    assertThat(derived.size(derived.node(2))).isEqualTo(MANY - 4);
    assertThat(derived.member(derived.parent(derived.node(5)))).isEqualTo(1);
    assertThat(derived.member(derived.parent(derived.node(6)))).isEqualTo(2);
  }
}
