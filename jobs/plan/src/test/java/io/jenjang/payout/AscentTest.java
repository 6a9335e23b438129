package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;
import io.jenjang.tree.TreeBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AscentTest {
  private static final long SEED = 20261201;

  private static Tree tree(Random random, int members) {
    int[] given = new int[members];
    Arrays.setAll(given, member -> member == 0 ? TreeBuilder.ROOT : random.nextInt(member));
    TreeBuilder.Layout layout = TreeBuilder.build(given);
    return new Tree(layout.parent(), layout.size(), layout.depth(), null, null);
  }

  /** Notes when members were judged and who handed on to whom. */
  private static class Noted implements Step.Judging, Step.Lifting {
    private final AtomicInteger clock = new AtomicInteger();
    private final int[] judged;
    private final int[] lifted;

    Noted(Tree tree) {
      judged = new int[tree.nodes()];
      lifted = new int[tree.nodes()];
    }

    @Override
    public void judge(int node, int member) {
      assertThat(judged[node]).isZero();
      judged[node] = clock.incrementAndGet();
    }

    @Override
    public void lift(int node, int member, int parent) {
      assertThat(lifted[node]).isZero();
      assertThat(judged[parent]).isZero();
      lifted[node] = clock.incrementAndGet();
    }
  }

  @Test
  void everybodyHandsOnOnceAfterAllBelowAndBeforeTheParentIsJudged() {
    Random random = new Random(SEED);
    for (int members : new int[] {0, 1, 2, 40, 1_000, 150_000}) {
      Tree tree = tree(random, members);
      Noted noted = new Noted(tree);
      Ascent.over(tree, List.of(noted), members);
      for (int node = 1; node < tree.nodes(); node++) {
        int parent = tree.parent(node);
        assertThat(noted.judged[node]).as("seed %s", SEED).isBetween(1, noted.lifted[node]);
        assertThat(noted.lifted[node] < noted.judged[parent] || parent == 0).isTrue();
      }
    }
  }

  @Test
  void aStepThatLooksFurtherGoesFromTheLastMemberToTheFirst() {
    Tree tree = tree(new Random(SEED), 150_000);
    Noted noted = new Noted(tree) {
      @Override
      public boolean looksToTheParentAlone() {
        return false;
      }
    };
    Ascent.over(tree, List.of(new Noted(tree), noted), 150_000);
    int[] inTurn =
        IntStream.rangeClosed(1, 150_000).map(i -> 2 * (150_000 - i) + 1).toArray();
    assertThat(Arrays.copyOfRange(noted.judged, 1, noted.judged.length)).isEqualTo(inTurn);
  }

  @Test
  void legsOfSponsorsLookFurther() {
    Tree tree = tree(new Random(SEED), 40);
    assertThat(new SponsoredLegsStep(
                tree,
                tree,
                new Predicate.Legs(1, new Predicate.Active(true), 1, "sponsor", true),
                null,
                new int[41])
            .looksToTheParentAlone())
        .isFalse();
  }
}
