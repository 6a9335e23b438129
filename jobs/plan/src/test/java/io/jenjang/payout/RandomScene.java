package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Rates;
import io.jenjang.tree.Tree;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random tree with random people in it, all by member number: what a payment is made of, without a plan or a qualification. */
final class RandomScene {
  static final int RANKS = 4;
  private static final Reason[] REASONS = {Reason.NOT_ACTIVE, Reason.SUSPENDED, Reason.NOT_SELLER};
  private static final long[] RATES = {0, 30_000, 55_555, 90_000, 123_456, 210_000};

  final Random random;
  final int members;
  final Tree tree;
  final WalkTree walkTree;
  final Sources sources;
  final Entitlement entitlement;
  final int[] rank;
  final short[] step;

  RandomScene(long seed) {
    random = new Random(seed);
    members = 1 + random.nextInt(40);
    tree = tree();
    walkTree = WalkTree.of(tree, members);
    sources = new Sources(basis(), walkTree);
    entitlement = entitlement();
    rank = new int[members + 1];
    step = new short[members + 1];
    for (int member = 1; member <= members; member++) {
      rank[member] = random.nextInt(RANKS);
      step[walkTree.node(member)] = (short) random.nextInt(RATES.length);
    }
  }

  /** In pre-order; half of the trees leave somebody out and number their nodes otherwise than members. */
  private Tree tree() {
    boolean first = random.nextBoolean();
    int nodes = first ? members : random.nextInt(members + 1);
    int[] parent = new int[nodes + 1];
    int[] depth = new int[nodes + 1];
    int bend = random.nextInt(4);
    for (int node = 1; node <= nodes; node++) {
      int above = node - 1;
      int climbs = bend == 0 ? 0 : random.nextInt(bend == 3 ? nodes : bend + 1);
      for (int climb = 0; climb < climbs && above != 0; climb++) {
        above = parent[above];
      }
      parent[node] = above;
      depth[node] = depth[above] + 1;
    }
    int[] size = new int[nodes + 1];
    for (int node = nodes; node >= 0; node--) {
      size[node]++;
      if (node > 0) {
        size[parent[node]] += size[node];
      }
    }
    return first ? new Tree(parent, size, depth, null, null) : renumbered(parent, size, depth);
  }

  private Tree renumbered(int[] parent, int[] size, int[] depth) {
    List<Integer> order = new ArrayList<>();
    for (int member = 1; member <= members; member++) {
      order.add(random.nextInt(order.size() + 1), member);
    }
    int[] memberOf = new int[parent.length];
    int[] nodeOf = new int[members + 1];
    for (int node = 1; node < parent.length; node++) {
      memberOf[node] = order.get(node - 1);
      nodeOf[memberOf[node]] = node;
    }
    return new Tree(parent, size, depth, memberOf, nodeOf);
  }

  private long[] basis() {
    long[] basis = new long[members + 1];
    int sellers = 1 + random.nextInt(10);
    for (int member = 1; member <= members; member++) {
      basis[member] = random.nextInt(10) < sellers ? random.nextInt(4_000_000) - 500_000 : 0;
    }
    return basis;
  }

  private Entitlement entitlement() {
    Entitlement built = new Entitlement(walkTree.nodes());
    int good = random.nextInt(11);
    int ending = random.nextInt(4) == 0 ? 3 : 0;
    for (int node = 1; node < walkTree.nodes(); node++) {
      if (random.nextInt(10) >= good) {
        built.refuse(node, REASONS[random.nextInt(REASONS.length)]);
      }
      if (random.nextInt(10) < ending) {
        built.end(node);
      }
    }
    return built;
  }

  static Multiplier multiplier(long rate) {
    return new Multiplier(rate, 1_000_000, 2, RoundingMode.HALF_UP);
  }

  static Bonus.Terms terms(String code) {
    return new Bonus.Terms(code, "pv", Predicate.ALWAYS, "sponsor", null, false);
  }

  Bonus.Unilevel unilevel(Bonus.Compression compression) {
    List<List<Long>> levels = new ArrayList<>();
    for (int each = 0; each < RANKS; each++) {
      List<Long> list = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        list.add(RATES[random.nextInt(RATES.length)]);
      }
      levels.add(each > 0 && random.nextInt(3) == 0 ? levels.get(0) : list);
    }
    return new Bonus.Unilevel(terms("level"), levels, compression);
  }

  LevelPayment payment(Bonus.Unilevel bonus) {
    LevelRates rates = new LevelRates(bonus.levels(), RandomScene::multiplier);
    Lists lists = new Lists(rates, walkTree, entitlement, member -> rank[member]);
    return LevelPayment.of(bonus, sources, entitlement, lists);
  }

  /** Leaders are those whose {@link #step} is even. */
  Bonus.Generation generation(Bonus.Nearest nearest, Bonus.From from) {
    return new Bonus.Generation(
        terms("generation"),
        Predicate.ALWAYS,
        unilevel(Bonus.Compression.NONE).levels(),
        nearest,
        from,
        random.nextBoolean() ? Bonus.UnqualifiedLeader.COUNTS : Bonus.UnqualifiedLeader.INVISIBLE,
        null);
  }

  boolean isLeader(int node) {
    return step[node] % 2 == 0;
  }

  LevelPayment payment(Bonus.Generation bonus) {
    LevelRates rates = new LevelRates(bonus.generations(), RandomScene::multiplier);
    Lists lists = new Lists(rates, walkTree, entitlement, member -> rank[member]);
    boolean[] leads = new boolean[members + 1];
    for (int member = 1; member <= members; member++) {
      leads[member] = isLeader(walkTree.node(member));
    }
    Leaders leaders = new Leaders(bonus, leads, walkTree, entitlement);
    return LevelPayment.of(bonus, sources, entitlement, lists, leaders);
  }

  Bonus.Differential differential(Bonus.Unqualified unqualified) {
    return new Bonus.Differential(
        terms("difference"), new Rates.Flat(0), random.nextBoolean(), unqualified);
  }

  DifferentialPayment payment(Bonus.Differential bonus) {
    RateSteps steps = new RateSteps(RATES, step, RandomScene::multiplier);
    return new DifferentialPayment(bonus, sources, entitlement, steps);
  }

  static long rateOf(int step) {
    return RATES[step];
  }
}
