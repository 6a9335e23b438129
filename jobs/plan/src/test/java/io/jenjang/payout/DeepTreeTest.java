package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Tree;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One chain of very many, of whom one in a thousand may be paid. Whoever climbed past the others one by one, or went down to them in vain, would not come to
 * an end here.
 */
class DeepTreeTest {
  private static final int MEMBERS = 300_000;
  private static final int APART = 1_000;
  private static final long BASIS = 1_000_000;

  private final Sources sources;
  private final Entitlement entitlement;

  DeepTreeTest() {
    int[] parent = new int[MEMBERS + 1];
    int[] size = new int[MEMBERS + 1];
    int[] depth = new int[MEMBERS + 1];
    long[] basis = new long[MEMBERS + 1];
    entitlement = new Entitlement(MEMBERS + 1);
    for (int member = 1; member <= MEMBERS; member++) {
      parent[member] = member - 1;
      depth[member] = member;
      size[member] = MEMBERS + 1 - member;
      basis[member] = BASIS;
      if (member % APART != 0) {
        entitlement.refuse(member, Reason.NOT_ACTIVE);
      }
    }
    WalkTree tree = WalkTree.of(new Tree(parent, size, depth, null, null), MEMBERS);
    sources = new Sources(basis, tree);
  }

  @ParameterizedTest
  @EnumSource
  void levels(Bonus.Compression compression) {
    List<Long> list = Collections.nCopies(7, 100_000L);
    List<List<Long>> levels = List.of(list, list.subList(0, 3));
    LevelRates rates = new LevelRates(levels, RandomScene::multiplier);
    Lists lists = new Lists(rates, sources.tree(), entitlement, member -> member / APART % 2);
    Bonus.Unilevel bonus = new Bonus.Unilevel(RandomScene.terms("level"), levels, compression);
    check(LevelPayment.of(bonus, sources, entitlement, lists));
    check(LevelPayment.of(bonus, sources, entitlement, lists, 2 * APART + APART / 2));
    check(LevelPayment.of(bonus, sources, entitlement, lists, 7));
  }

  @ParameterizedTest
  @EnumSource
  void differences(Bonus.Unqualified unqualified) {
    short[] step = new short[MEMBERS + 1];
    for (int member = 1; member <= MEMBERS; member++) {
      step[member] = (short) (member / APART % 3);
    }
    Bonus.Differential bonus = new Bonus.Differential(
        RandomScene.terms("difference"), new Rates.Flat(0), true, unqualified);
    long[] rates = {0, 50_000, 80_000};
    RateSteps steps = new RateSteps(rates, step, RandomScene::multiplier);
    check(new DifferentialPayment(bonus, sources, entitlement, steps));
  }

  private static void check(Payment payment) {
    long[] earned = new long[MEMBERS + 1];
    payment.earn(earned);
    long[] fromLines = new long[MEMBERS + 1];
    long[] all = {0};
    for (int i = 0; i <= MEMBERS; i++) {
      int member = i;
      payment.lines(
          member, (SourceLines) (source, level, paidLevel, basis, rate, multiplier, amount) ->
              fromLines[member] += amount);
      payment.unpaid(
          member,
          (missed, source, level, paidLevel, basis, rate, amount, reason, wentTo) ->
              all[0] += wentTo == 0 ? amount : 0);
      all[0] += earned[member];
    }
    assertThat(fromLines).isEqualTo(earned);
    assertThat(all[0]).isEqualTo(payment.theoretical());
  }
}
