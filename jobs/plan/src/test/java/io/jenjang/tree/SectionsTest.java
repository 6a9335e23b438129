package io.jenjang.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final long SEED = 20261201;
  private static final int LARGE = 200_000;

  /** @param upline of an input index, from 1 on; the first is a root */
  private static Tree tree(int members, IntUnaryOperator upline) {
    int[] given = new int[members];
    Arrays.setAll(given, member -> member == 0 ? TreeBuilder.ROOT : upline.applyAsInt(member));
    TreeBuilder.Layout layout = TreeBuilder.build(given);
    return new Tree(layout.parent(), layout.size(), layout.depth(), null, null);
  }

  private static Tree drawn(Random random, int members) {
    int shape = random.nextInt(5);
    int wide = 1 + random.nextInt(30);
    return tree(members, member -> switch (shape) {
      case 0 -> random.nextInt(member);
      case 1 -> member - 1;
      case 2 -> 0;
      case 3 -> Math.max(0, member - wide);
      default ->
        random.nextInt(5) == 0
            ? TreeBuilder.ROOT
            : member - 1 - random.nextInt(Math.min(member, wide));
    });
  }

  @Test
  void sectionsAreAllNodesAndKnowWhoStandsAcrossTheirBorders() {
    Random random = new Random(SEED);
    int several = 0;
    for (int round = 0; round < 2_000; round++) {
      Tree tree = drawn(random, random.nextInt(200));
      Sections sections = Sections.of(tree);
      String scene = "seed " + SEED + ", round " + round;
      assertThat(sections.from(0)).as(scene).isZero();
      assertThat(sections.to(sections.count() - 1)).as(scene).isEqualTo(tree.nodes());
      for (int section = 0; section < sections.count(); section++) {
        assertThat(sections.to(section)).as(scene).isGreaterThan(sections.from(section));
        assertThat(open(sections, section)).as(scene).isEqualTo(crossing(tree, sections, section));
        assertThat(boxed(sections.above(section)))
            .as(scene)
            .isEqualTo(uplines(tree, sections.from(section)));
      }
      several += sections.count() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(1_000);
  }

  /** As the sections say it, from below. */
  private static List<Integer> open(Sections sections, int section) {
    List<Integer> open = new ArrayList<>();
    int node = sections.open(section);
    while (node >= sections.from(section)) {
      open.add(node);
      node = node == 0 ? -1 : sections.openUpline(section, node);
    }
    return open;
  }

  /** Whose downline goes on behind the section, from below. */
  private static List<Integer> crossing(Tree tree, Sections sections, int section) {
    List<Integer> crossing = new ArrayList<>();
    for (int node = sections.to(section) - 1; node >= sections.from(section); node--) {
      if (node + tree.size(node) > sections.to(section)) {
        crossing.add(node);
      }
    }
    return crossing;
  }

  private static List<Integer> uplines(Tree tree, int first) {
    List<Integer> uplines = new ArrayList<>();
    for (int node = first; node != 0; node = tree.parent(node)) {
      uplines.add(0, tree.parent(node));
    }
    return uplines;
  }

  private static List<Integer> boxed(int[] nodes) {
    return Arrays.stream(nodes).boxed().toList();
  }

  @Test
  void linesAboveSectionsAreShort() {
    for (Tree tree : List.of(
        tree(LARGE, member -> member - 1),
        tree(LARGE, member -> 0),
        tree(LARGE, member -> Math.max(0, member - 100)),
        tree(LARGE, member -> member / 2))) {
      Sections sections = Sections.of(tree);
      int above = 0;
      for (int section = 0; section < sections.count(); section++) {
        above += sections.above(section).length;
      }
      assertThat(above).isLessThanOrEqualTo(tree.nodes() / 2);
      assertThat(sections.count()).isGreaterThan(1);
    }
  }

  @Test
  void sumsAreThoseOfOneNodeAfterAnother() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      int members = round < 990 ? random.nextInt(200) : LARGE;
      Tree tree = drawn(random, members);
      long[] sums = random.longs(tree.nodes(), -1_000_000, 1_000_000).toArray();
      long[] expected = sums.clone();
      for (int node = tree.nodes() - 1; node > 0; node--) {
        expected[tree.parent(node)] += expected[node];
      }
      Sections.of(tree).sumUp(sums);
      assertThat(sums).as("seed %s, round %s", SEED, round).isEqualTo(expected);
    }
  }

  @Test
  void aSumThatDoesNotFitComesOut() {
    for (int members : new int[] {40, LARGE}) {
      Tree tree = tree(members, member -> member / 3);
      long[] sums = new long[tree.nodes()];
      sums[tree.nodes() - 1] = Long.MAX_VALUE;
      sums[1] = 1;
      assertThatThrownBy(() -> Sections.of(tree).sumUp(sums))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void everySectionIsDoneOnce() {
    for (int members : new int[] {0, 1, 40, LARGE}) {
      Sections sections = Sections.of(tree(members, member -> member / 2));
      AtomicIntegerArray times = new AtomicIntegerArray(sections.count());
      sections.each(times::incrementAndGet);
      for (int section = 0; section < sections.count(); section++) {
        assertThat(times.get(section)).isEqualTo(1);
      }
    }
    assertThat(Sections.whole(tree(LARGE, member -> 0)).count()).isEqualTo(1);
  }
}
