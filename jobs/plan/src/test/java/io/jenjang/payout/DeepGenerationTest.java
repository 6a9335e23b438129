package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.From;
import io.jenjang.plan.Bonus.Nearest;
import io.jenjang.plan.Bonus.UnqualifiedLeader;
import io.jenjang.plan.Predicate;
import io.jenjang.tree.Tree;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A chain and a star of a million, with a guarantee. Whoever climbed past others one by one, went down to them in vain, or looked at a group once for each of its
 * leaders, would not come to an end here.
 */
class DeepGenerationTest {
  private static final int MEMBERS = 1_000_000;
  private static final long BASIS = 1_000_000;
  private static final Bonus.Guarantee GUARANTEE = new Bonus.Guarantee(700 * BASIS);

  /** The shapes of a tree that cost most where cost depends on the shape. */
  enum Shape {
    CHAIN,
    STAR,
    /** A chain of a thousand, each with a thousand below. */
    COMB;

    int above(int member) {
      return switch (this) {
        case CHAIN -> member - 1;
        case STAR -> member == 1 ? 0 : 1;
        case COMB -> member % 1000 == 1 ? Math.max(0, member - 1000) : member - (member - 1) % 1000;
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void leadersFarApart(Shape shape) {
    check(shape, member -> member % 1000 == 1);
  }

  @ParameterizedTest
  @EnumSource
  void everybodyALeader(Shape shape) {
    check(shape, member -> true);
  }

  private static void check(Shape shape, IntPredicate leader) {
    Tree tree = tree(shape);
    WalkTree walkTree = WalkTree.of(tree, MEMBERS);
    long[] basis = new long[MEMBERS + 1];
    boolean[] leads = new boolean[MEMBERS + 1];
    Entitlement entitlement = new Entitlement(MEMBERS + 1);
    for (int member = 1; member <= MEMBERS; member++) {
      basis[member] = BASIS;
      leads[member] = leader.test(member);
      if (member % 3 == 0) {
        entitlement.refuse(member, Reason.NOT_ACTIVE);
      }
    }
    Sources sources = new Sources(basis, walkTree);
    for (UnqualifiedLeader unqualified : UnqualifiedLeader.values()) {
      Bonus.Generation bonus = bonus(unqualified);
      LevelRates rates = new LevelRates(bonus.generations(), RandomScene::multiplier);
      Lists lists = new Lists(rates, walkTree, entitlement, member -> member % 2);
      Leaders leaders = new Leaders(bonus, leads, walkTree, entitlement);
      Payment exact = LevelPayment.of(bonus, sources, entitlement, lists, leaders);
      long[] earned = new long[MEMBERS + 1];
      exact.earn(earned);
      check(new GuaranteedPayment(
          exact, Guarantees.of(GUARANTEE, earned, sources, entitlement, lists, leaders)));
    }
  }

  private static Bonus.Generation bonus(UnqualifiedLeader unqualified) {
    List<Long> list = List.of(100_000L, 60_000L, 40_000L);
    return new Bonus.Generation(
        RandomScene.terms("generation"),
        Predicate.ALWAYS,
        List.of(list, list.subList(0, 2)),
        Nearest.OWNER,
        From.SELF,
        unqualified,
        GUARANTEE);
  }

  private static Tree tree(Shape shape) {
    int[] parent = new int[MEMBERS + 1];
    int[] size = new int[MEMBERS + 1];
    int[] depth = new int[MEMBERS + 1];
    for (int member = 1; member <= MEMBERS; member++) {
      parent[member] = shape.above(member);
      depth[member] = depth[parent[member]] + 1;
    }
    for (int member = MEMBERS; member > 0; member--) {
      size[member]++;
      size[parent[member]] += size[member];
    }
    size[0]++;
    return new Tree(parent, size, depth, null, null);
  }

  /** What earners are credited with is what their lines say, and all of it with the refusals is what there was to pay. */
  private static void check(Payment payment) {
    long[] earned = new long[MEMBERS + 1];
    payment.earn(earned);
    Sums sums = new Sums();
    long[] all = {0};
    for (int member = 0; member <= MEMBERS; member++) {
      if (member > 0) {
        sums.start(member);
        payment.lines(member, sums);
      }
      payment.unpaid(
          member,
          (missed, source, level, paidLevel, basis, rate, amount, reason, wentTo) ->
              all[0] += wentTo == 0 ? amount : 0);
      all[0] += earned[member];
    }
    assertThat(sums.earned).isEqualTo(earned);
    assertThat(all[0]).isEqualTo(payment.theoretical());
  }

  /** Adds lines up by earner. */
  private static final class Sums implements SourceLines {
    private final long[] earned = new long[MEMBERS + 1];
    private int earner;

    void start(int member) {
      earner = member;
    }

    @Override
    public void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long amount) {
      earned[earner] += amount;
    }

    @Override
    public void moved(int source, int level, long amount) {
      earned[earner] += amount;
    }
  }
}
