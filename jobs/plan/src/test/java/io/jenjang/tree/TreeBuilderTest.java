package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeBuilderTest {
  private static final int ROOT = TreeBuilder.ROOT;
  private static final int ORPHAN = TreeBuilder.ORPHAN;

  @Test
  void numbersParentsBeforeChildrenAndSiblingsById() {
    TreeBuilder.Layout layout = TreeBuilder.build(new int[] {3, 3, 0, ROOT, 0});
    assertThat(layout.input()).containsExactly(-1, 3, 0, 2, 4, 1);
    assertThat(layout.parent()).containsExactly(0, 0, 1, 2, 2, 1);
    assertThat(layout.size()).containsExactly(6, 5, 3, 1, 1, 1);
    assertThat(layout.depth()).containsExactly(0, 1, 2, 3, 3, 2);
    assertThat(layout.findings()).isEmpty();
  }

  @Test
  void nobodyIsATreeToo() {
    TreeBuilder.Layout layout = TreeBuilder.build(new int[0]);
    assertThat(layout.input()).containsExactly(-1);
    assertThat(layout.size()).containsExactly(1);
  }

  @Test
  void findsEverythingThatIsWrongAndHangsItUnderTheCompany() {
    int[] given = {ROOT, 1, ORPHAN, 5, 3, 4, 3, ROOT, 9, 8, 2};
    TreeBuilder.Layout layout = TreeBuilder.build(given);
    assertThat(layout.findings().stream().map(f -> f.kind() + Arrays.toString(f.members())))
        .containsExactly(
            "ORPHAN[2]", "SELF_SPONSOR[1]", "CYCLE[3, 5, 4]", "CYCLE[8, 9]", "SECOND_ROOT[7]");
    assertThat(uplines(layout)).containsExactly(-1, -1, -1, -1, 3, 4, 3, -1, -1, 8, 2);
  }

  @Test
  void aChainOfAMillionIsLegalInAnyOrder() {
    int[] down = new int[1_000_000];
    int[] up = new int[1_000_000];
    for (int i = 0; i < down.length; i++) {
      down[i] = i - 1;
      up[i] = i == up.length - 1 ? ROOT : i + 1;
    }
    assertThat(TreeBuilder.build(down).depth()[1_000_000]).isEqualTo(1_000_000);
    assertThat(TreeBuilder.build(up).input()[1]).isEqualTo(999_999);
  }

  @Test
  void aCycleOfAMillionIsCut() {
    int[] ring = new int[1_000_000];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = (i + ring.length - 1) % ring.length;
    }
    TreeBuilder.Layout layout = TreeBuilder.build(ring);
    assertThat(layout.findings()).hasSize(1);
    assertThat(layout.findings().get(0).members()).hasSize(1_000_000).startsWith(0, 999_999);
    assertThat(layout.depth()[1_000_000]).isEqualTo(1_000_000);
  }

  @Test
  void randomUplinesComeOutAsTheyWereGivenExceptWhereSomethingIsWrong() {
    for (long seed = 1; seed <= 500; seed++) {
      int[] given = randomUplines(new Random(seed));
      TreeBuilder.Layout layout = TreeBuilder.build(given);
      List<String> cycles = new ArrayList<>();
      int[] expected = mended(given, cycles);
      assertThat(uplines(layout)).as("seed %s", seed).containsExactly(expected);
      assertThat(layout.findings().stream()
              .filter(f -> f.kind() == Finding.Kind.CYCLE)
              .map(f -> Arrays.toString(f.members())))
          .as("seed %s", seed)
          .containsExactlyElementsOf(cycles);
      assertPreOrder(layout, "seed " + seed);
    }
  }

  /** More members than are looked at together, by shape: anybody above, few above many, nearly a chain, many roots. */
  @Test
  void manyMembersStandWhereTheyWereGiven() {
    Random random = new Random(7);
    int count = 200_000;
    int[] shuffled = shuffled(count, random);
    for (int near : new int[] {count, 3, 2, 1}) {
      int[] given = new int[count];
      for (int i = 0; i < count; i++) {
        int above = near == 3 ? random.nextInt(3) : i - 1 - random.nextInt(near);
        given[shuffled[i]] = above < 0 || above >= i ? ROOT : shuffled[above];
      }
      TreeBuilder.Layout layout = TreeBuilder.build(given);
      assertThat(uplines(layout)).as("near %s", near).isEqualTo(given);
      assertThat(brokenNodes(layout)).as("near %s", near).isZero();
    }
  }

  private static int[] shuffled(int count, Random random) {
    int[] shuffled = new int[count];
    for (int i = 1; i < count; i++) {
      int other = random.nextInt(i + 1);
      shuffled[i] = shuffled[other];
      shuffled[other] = i;
    }
    return shuffled;
  }

  /** How many nodes do not begin where the one before ends, below the same one and by index, or are not as deep or as many as what is below says. */
  private static int brokenNodes(TreeBuilder.Layout layout) {
    int nodes = layout.parent().length;
    int[] next = new int[nodes];
    int[] last = new int[nodes];
    Arrays.setAll(next, node -> node + 1);
    Arrays.fill(last, -1);
    int broken = 0;
    for (int node = 1; node < nodes; node++) {
      int parent = layout.parent()[node];
      boolean sound = parent < node
          && next[parent] == node
          && last[parent] < layout.input()[node]
          && layout.depth()[node] == layout.depth()[parent] + 1;
      next[parent] = node + layout.size()[node];
      last[parent] = layout.input()[node];
      broken += sound ? 0 : 1;
    }
    for (int node = 0; node < nodes; node++) {
      broken += next[node] == node + layout.size()[node] ? 0 : 1;
    }
    return broken;
  }

  private static int[] randomUplines(Random random) {
    int[] given = new int[1 + random.nextInt(30)];
    for (int i = 0; i < given.length; i++) {
      given[i] = random.nextInt(given.length + 3) - 2;
      given[i] = given[i] >= given.length ? ROOT : given[i];
    }
    return given;
  }

  /** From the definition: climb from everybody; who comes back to itself and is the smallest on the way is cut. */
  private static int[] mended(int[] given, List<String> cycles) {
    int[] mended = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      List<Integer> climb = new ArrayList<>(List.of(i));
      int at = given[i];
      while (at >= 0 && !climb.contains(at)) {
        climb.add(at);
        at = given[at];
      }
      boolean smallestOfCycle = at == i && climb.stream().min(Integer::compare).orElseThrow() == i;
      mended[i] = smallestOfCycle || given[i] < 0 ? -1 : given[i];
      if (smallestOfCycle && climb.size() > 1) {
        cycles.add(climb.toString());
      }
    }
    return mended;
  }

  private static int[] uplines(TreeBuilder.Layout layout) {
    int[] uplines = new int[layout.input().length - 1];
    for (int node = 1; node <= uplines.length; node++) {
      uplines[layout.input()[node]] = layout.input()[layout.parent()[node]];
    }
    return uplines;
  }

  static void assertPreOrder(TreeBuilder.Layout layout, String as) {
    for (int node = 1; node < layout.parent().length; node++) {
      int parent = layout.parent()[node];
      assertThat(parent).as(as).isLessThan(node);
      assertThat(node + layout.size()[node])
          .as(as)
          .isLessThanOrEqualTo(parent + layout.size()[parent]);
      assertThat(layout.depth()[node]).as(as).isEqualTo(layout.depth()[parent] + 1);
      int sibling = node + layout.size()[node];
      if (sibling < parent + layout.size()[parent]) {
        assertThat(layout.parent()[sibling]).as(as).isEqualTo(parent);
        assertThat(layout.input()[sibling]).as(as).isGreaterThan(layout.input()[node]);
      }
    }
  }
}
