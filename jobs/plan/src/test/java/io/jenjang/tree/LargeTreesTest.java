package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Trees of more members than a processor takes at a time, against one who goes from member to member. */
class LargeTreesTest {
  private static final int WINDOW = 65_536;
  private static final Policies REJECT =
      new Policies(Policy.REJECT, Policy.REJECT, Policy.REJECT, Policy.REJECT);

  /** Who stands above whom, both by the order of joining: nobody above the first. */
  private enum Shape {
    RANDOM,
    CHAIN,
    STAR,
    LEGS,
    BUSHES,
    ONE_LARGE_LEG,
    NEAR,
    ROOTS;

    IntUnaryOperator above(Random random) {
      int heads = 3 * WINDOW / 2 + random.nextInt(WINDOW);
      int legs = 1 + random.nextInt(100);
      return switch (this) {
        case RANDOM -> i -> random.nextInt(i);
        case CHAIN -> i -> i - 1;
        case STAR -> i -> 0;
        case LEGS -> i -> Math.max(0, i - legs);
        case BUSHES -> i -> i < heads ? 0 : random.nextInt(heads);
        case ONE_LARGE_LEG ->
          i -> i < heads ? 0 : random.nextInt(4) > 0 ? heads / 2 : i - heads / 2;
        case NEAR -> i -> Math.max(0, i - 1 - random.nextInt(3));
        case ROOTS -> i -> random.nextInt(3) == 0 ? -1 : random.nextInt(i);
      };
    }
  }

  @Test
  void everybodyStandsWhereOneWhoGoesFromMemberToMemberPutsThem() {
    for (Shape shape : Shape.values()) {
      long seed = 1L + shape.ordinal();
      check(given(shape, 4 * WINDOW + 1_000, new Random(seed)), shape + ", seed " + seed);
    }
  }

  @Test
  void aMemberMoreOrLessThanProcessorsTakeAtATime() {
    for (int count = WINDOW - 2; count <= WINDOW + 2; count++) {
      check(given(Shape.STAR, count, new Random(count)), "star, count and seed " + count);
      check(given(Shape.RANDOM, count, new Random(count)), "random, count and seed " + count);
      check(given(Shape.ROOTS, 2 * count, new Random(count)), "roots, seed " + count);
    }
  }

  @Test
  void numbersAndNodesOfLargeTreesTranslateBack() {
    int leftOut = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      List<TreeBuilder.Layout> layouts = List.of(
          TreeBuilder.build(given(Shape.RANDOM, 3 * WINDOW, random)),
          TreeBuilder.build(given(Shape.BUSHES, 3 * WINDOW, random)));
      Genealogy all = Genealogy.of(layouts, List.of(REJECT, REJECT));
      leftOut += all.leftOut();
      int[] number = new int[3 * WINDOW];
      Tree second = all.trees().get(1);
      for (int member = 1; member < all.input().length; member++) {
        number[all.input()[member]] = member;
        assertThat(second.member(second.node(member))).as("seed %s", seed).isEqualTo(member);
      }
      assertThat(all.number()).as("seed %s", seed).isEqualTo(number);
    }
    assertThat(leftOut).isPositive();
  }

  private static void check(int[] given, String as) {
    SlowLayout slow = new SlowLayout(given);
    TreeBuilder.Layout layout = TreeBuilder.build(given);
    assertThat(SlowLayout.told(layout.findings())).as(as).isEqualTo(slow.findings);
    assertThat(layout.input()).as("input of " + as).isEqualTo(slow.input);
    assertThat(layout.parent()).as("parent of " + as).isEqualTo(slow.parent);
    assertThat(layout.size()).as("size of " + as).isEqualTo(slow.size);
    assertThat(layout.depth()).as("depth of " + as).isEqualTo(slow.depth);
  }

  /** By id, which says nothing of who joined when; every other time a few uplines are wrong. */
  private static int[] given(Shape shape, int count, Random random) {
    int[] id = ids(count, random);
    IntUnaryOperator above = shape.above(random);
    int[] given = new int[count];
    given[id[0]] = TreeBuilder.ROOT;
    for (int i = 1; i < count; i++) {
      int up = above.applyAsInt(i);
      given[id[i]] = up < 0 ? TreeBuilder.ROOT : id[up];
    }
    for (int wrong = random.nextBoolean() ? count / 1_000 : 0; wrong > 0; wrong--) {
      given[random.nextInt(count)] = random.nextInt(-2, count);
      int self = random.nextInt(count);
      given[self] = self;
      given[random.nextInt(count)] = TreeBuilder.ORPHAN;
    }
    return given;
  }

  private static int[] ids(int count, Random random) {
    int[] ids = new int[count];
    boolean asTheyJoined = random.nextInt(4) == 0;
    for (int i = 0; i < count; i++) {
      int other = asTheyJoined ? i : random.nextInt(i + 1);
      ids[i] = ids[other];
      ids[other] = i;
    }
    return ids;
  }
}
