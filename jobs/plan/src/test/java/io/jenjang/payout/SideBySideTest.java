package io.jenjang.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Calendars;
import io.jenjang.plan.Plan;
import io.jenjang.plan.read.PlanReader;
import io.jenjang.tree.Genealogy;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policies;
import io.jenjang.tree.Policy;
import io.jenjang.tree.Tree;
import io.jenjang.tree.TreeBuilder;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members of a tree that is large enough for several processors, against going from one member to the next. */
class SideBySideTest {
  private static final int MEMBERS = 150_000;
  private static final long SEED = 20261201;
  private static final String PLAN = """
      plan {
        id = side-by-side, version = 1, effective-from = 2020-01-01
        currency = USD, payout-exponent = 2, rounding = HALF_UP, point-value = 1
        calendar { every = month, zone = UTC }
        trees = [sponsor]
        volumes { pv { sum = cv } }
        groups {
          gv { of = pv }
          near { of = pv, depth = 3 }
          rest { of = pv, stop-at { active = false } }
        }
        active { pv = 50 }
        ranks = [
          { name = bronze, require { pv = 20, legs = [ { count = 2, within = 2, having { active = true } } ] } }
          { name = gold, require { gv = 1000, legs = [ { count = 2, having { rank = bronze } } ] } }
        ]
        bonuses = [
          { code = skip, type = unilevel, basis = pv, compression = skip, levels = [0.05, 0.03, 0.02], when { active = true } }
          { code = diff, type = differential, basis = pv, self = true, by-rank { bronze = 0.03, gold = 0.07 } }
        ]
      }
      """;

  enum Shape {
    RANDOM,
    CHAIN,
    STAR,
    LEGS,
    COMB
  }

  private final Random random = new Random(SEED);
  private final Plan plan = PlanReader.read("side-by-side", PLAN);
  private Tree tree;
  private long[] pv;
  private Outcome outcome;

  private int upline(Shape shape, int member) {
    return switch (shape) {
      case RANDOM -> random.nextInt(member);
      case CHAIN -> member - 1;
      case STAR -> 0;
      case LEGS -> Math.max(0, member - 70);
      case COMB -> member % 300 == 0 ? Math.max(0, member - 300) : member - 1;
    };
  }

  private void compute(Shape shape) {
    int[] given = new int[MEMBERS];
    given[0] = TreeBuilder.ROOT;
    for (int member = 1; member < MEMBERS; member++) {
      given[member] = upline(shape, member);
    }
    Policies attach = new Policies(
        Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT, Policy.ATTACH_TO_ROOT);
    Genealogy genealogy = Genealogy.of(List.of(TreeBuilder.build(given)), List.of(attach));
    tree = genealogy.trees().get(0);
    pv = random.longs(MEMBERS + 1, 0, 1_000_000).toArray();
    pv[0] = 0;
    byte[] bytes = new byte[MEMBERS + 1];
    int[] ints = new int[MEMBERS + 1];
    String[] none = {""};
    Members members = new Members(
        new Ids(new byte[0], new int[MEMBERS + 2]),
        genealogy.idOrder(),
        bytes,
        bytes,
        ints,
        ints,
        none,
        ints,
        none);
    outcome = Engine.compute(new Period(
        plan,
        Calendars.window(plan, "2026-10"),
        members,
        genealogy.trees(),
        Collections.nCopies(plan.sums().size(), pv).toArray(long[][]::new),
        new int[0][],
        new Period.History(
            bytes, new long[plan.quantities().size()][], new byte[plan.ranks().size()][]),
        Period.Overrides.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsAsFromOneMemberToTheNext(Shape shape) {
    compute(shape);
    String scene = shape + ", seed " + SEED;
    Expected expected = new Expected();
    for (int member = MEMBERS; member > 0; member--) {
      expected.judge(member);
      expected.lift(member, tree.parent(member));
    }
    Qualification judged = outcome.qualification();
    for (int member = 1; member <= MEMBERS; member++) {
      assertThat(quantity(judged, "gv", member)).as(scene).isEqualTo(expected.group[member]);
      assertThat(quantity(judged, "near", member)).as(scene).isEqualTo(expected.near[member]);
      assertThat(quantity(judged, "rest", member)).as(scene).isEqualTo(expected.rest[member]);
      assertThat(judged.paidAs(member)).as(scene).isEqualTo(expected.rank[member]);
    }
    assertThat(outcome.earned()[0]).as(scene).isEqualTo(skip(expected.active));
    assertThat(outcome.earned()[1]).as(scene).isEqualTo(differences(expected.rank));
  }

  /** How everybody stands, member by member from the last one. */
  private final class Expected {
    private static final int FAR = 9;
    private final boolean[] active = new boolean[MEMBERS + 1];
    private final long[] group = pv.clone();
    private final long[] rest = pv.clone();
    private final long[] near = new long[MEMBERS + 1];
    private final int[] rank = new int[MEMBERS + 1];
    private final int[] activeLegs = new int[MEMBERS + 1];
    private final int[] levelsToActive = new int[MEMBERS + 1];
    private final int[] bronzeLegs = new int[MEMBERS + 1];
    private final boolean[] bronzeBelow = new boolean[MEMBERS + 1];

    Expected() {
      Arrays.fill(levelsToActive, FAR);
    }

    void judge(int member) {
      active[member] = pv[member] >= 500_000;
      boolean bronze = pv[member] >= 200_000 && activeLegs[member] >= 2;
      boolean gold = group[member] >= 10_000_000 && bronzeLegs[member] >= 2;
      rank[member] = gold ? 2 : bronze ? 1 : 0;
    }

    void lift(int member, int up) {
      group[up] += group[member];
      rest[up] += active[member] ? rest[member] : 0;
      int levels = active[member] ? 1 : levelsToActive[member] + 1;
      if (levels <= 2) {
        activeLegs[up]++;
        levelsToActive[up] = Math.min(levels, levelsToActive[up]);
      }
      if (rank[member] >= 1 || bronzeBelow[member]) {
        bronzeLegs[up]++;
        bronzeBelow[up] = true;
      }
      int above = member;
      for (int level = 0; above != 0 && level <= 3; level++) {
        near[above] += pv[member];
        above = tree.parent(above);
      }
    }
  }

  private long quantity(Qualification judged, String name, int member) {
    return judged.quantity(plan.quantityIndex(name), member);
  }

  private static Multiplier cents(long rate) {
    return new Multiplier(rate, 1_000_000, 2, RoundingMode.HALF_UP);
  }

  private long[] skip(boolean[] active) {
    Multiplier[] rates = {cents(50_000), cents(30_000), cents(20_000)};
    long[] earned = new long[MEMBERS + 1];
    for (int source = 1; source <= MEMBERS; source++) {
      int level = 0;
      for (int up = tree.parent(source); up != 0 && level < rates.length; up = tree.parent(up)) {
        if (active[up] && pv[source] != 0) {
          earned[up] += rates[level++].amount(pv[source]);
        }
      }
    }
    return earned;
  }

  private long[] differences(int[] rank) {
    long[] rates = {0, 30_000, 70_000};
    int[] nextRanked = new int[MEMBERS + 1];
    for (int member = 1; member <= MEMBERS; member++) {
      int up = tree.parent(member);
      nextRanked[member] = rank[up] > 0 ? up : nextRanked[up];
    }
    long[] earned = new long[MEMBERS + 1];
    for (int source = 1; source <= MEMBERS; source++) {
      int covered = 0;
      for (int up = source; up != 0 && covered < 2; up = nextRanked[up]) {
        if (rank[up] > covered && pv[source] != 0) {
          earned[up] += cents(rates[rank[up]] - rates[covered]).amount(pv[source]);
          covered = rank[up];
        }
      }
    }
    return earned;
  }
}
