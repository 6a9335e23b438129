package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;

/** A bonus made ready that pays the upline by levels or generations, each at the rate of its list. */
final class LevelPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final WalkTree tree;
  private final Sources sources;
  private final Entitlement entitlement;
  private final Lists lists;
  private final LevelWalk walk;
  private final LevelRefusals refusals;

  private LevelPayment(
      String code,
      Sources sources,
      Entitlement entitlement,
      Lists lists,
      LevelWalk walk,
      LevelRefusals refusals) {
    this.code = code;
    this.tree = sources.tree();
    this.sources = sources;
    this.entitlement = entitlement;
    this.lists = lists;
    this.walk = walk;
    this.refusals = refusals;
  }

  /** The upline at levels 1 to N, after compression. */
  static LevelPayment of(
      Bonus.Unilevel bonus, Sources sources, Entitlement entitlement, Lists lists) {
    return of(bonus, sources, entitlement, lists, LevelWalk.ANY_DISTANCE);
  }

  /**
   * The same with a limit.
   *
   * @param reach the largest true distance at which anybody is paid; at least the number of levels
   */
  static LevelPayment of(
      Bonus.Unilevel bonus, Sources sources, Entitlement entitlement, Lists lists, int reach) {
    LevelWalk walk = walk(bonus.compression(), sources, entitlement, lists, reach);
    LevelRefusals refusals = new LevelRefusals(
        LevelRefusals.Passing.of(bonus.compression()),
        sources,
        entitlement,
        lists,
        Climb.pastEverybody(sources.tree(), entitlement),
        walk);
    return new LevelPayment(bonus.code(), sources, entitlement, lists, walk, refusals);
  }

  /** The leaders in the upline at generations 1 to N. */
  static LevelPayment of(
      Bonus.Generation bonus,
      Sources sources,
      Entitlement entitlement,
      Lists lists,
      Leaders leaders) {
    LevelWalk walk =
        NearestWalk.ofLeaders(entitlement, sources, leaders, lists.rates().depth());
    LevelRefusals refusals = new LevelRefusals(
        LevelRefusals.Passing.of(leaders),
        sources,
        entitlement,
        lists,
        Climb.pastLeaders(sources.tree(), entitlement, leaders),
        walk);
    return new LevelPayment(bonus.code(), sources, entitlement, lists, walk, refusals);
  }

  /** With lists of one length everyone who may be paid reaches every level, so that {@code seek} walks as {@code skip} does. */
  private static LevelWalk walk(
      Bonus.Compression compression,
      Sources sources,
      Entitlement entitlement,
      Lists lists,
      int reach) {
    int depth = lists.rates().depth();
    if (compression == Bonus.Compression.SEEK && !lists.rates().sameLength()) {
      return new SeekWalk(sources.tree(), entitlement, sources, lists, reach);
    }
    return compression == Bonus.Compression.NONE
        ? NearestWalk.byDistance(entitlement, sources, depth)
        : NearestWalk.byPayee(entitlement, sources, depth, reach);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    pay(earned);
  }

  @Override
  public long pay(long[] earned) {
    // Uplines are neighbours in the order of the tree, whatever their member numbers.
    long[] byNode = tree.isNumbering() ? earned : new long[tree.nodes()];
    long[] bases = sources.byNode();
    long theoretical = SectionPay.over(tree, byNode, (from, to, paid) -> {
      LevelSums sums = new LevelSums(lists, paid);
      for (int source = from; source < to; source++) {
        if (bases[source] != 0) {
          walk.payees(source, sums.payees(bases[source]));
        }
      }
      return sums.worth();
    });
    if (byNode != earned) {
      tree.addByMember(byNode, earned);
    }
    return theoretical;
  }

  @Override
  public void lines(int earner, LineSink sink) {
    int node = tree.node(earner);
    int levels = lists.length(node);
    if (node == 0 || levels == 0 || !entitlement.mayEarn(node)) {
      return;
    }
    LineKeys keys = new LineKeys();
    walk.sources(node, levels, keys);
    keys.sort();
    for (int i = 0; i < keys.size(); i++) {
      Multiplier multiplier = lists.at(node, keys.note(i));
      if (multiplier != null) {
        line(node, keys.source(i), keys.note(i), multiplier, sink);
      }
    }
  }

  private void line(int earner, int source, int level, Multiplier multiplier, LineSink sink) {
    long basis = sources.basis()[source];
    int distance = tree.depth(tree.node(source)) - tree.depth(earner);
    sink.line(
        source, distance, level, basis, multiplier.rate(), multiplier, multiplier.amount(basis));
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    refusals.of(source, sink);
  }

  @Override
  public long theoretical() {
    long sum = 0;
    LevelRates rates = lists.rates();
    for (int member = 1; member < sources.basis().length; member++) {
      long basis = sources.basis()[member];
      for (int level = 1; basis != 0 && level <= rates.depth(); level++) {
        Multiplier top = rates.top(level);
        sum = top == null ? sum : Math.addExact(sum, top.amount(basis));
      }
    }
    return sum;
  }
}
