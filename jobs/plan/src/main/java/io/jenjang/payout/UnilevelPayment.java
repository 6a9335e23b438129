package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;

/** A {@link Bonus.Unilevel} made ready: the upline at levels 1 to N, after compression. */
final class UnilevelPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final WalkTree tree;
  private final Sources sources;
  private final Entitlement entitlement;
  private final Lists lists;
  private final LevelWalk walk;
  private final UnilevelRefusals refusals;

  UnilevelPayment(Bonus.Unilevel bonus, Sources sources, Entitlement entitlement, Lists lists) {
    this.code = bonus.code();
    this.tree = sources.tree();
    this.sources = sources;
    this.entitlement = entitlement;
    this.lists = lists;
    this.walk = walk(bonus.compression());
    this.refusals = new UnilevelRefusals(bonus.compression(), sources, entitlement, lists, walk);
  }

  /** With lists of one length everyone who may be paid reaches every level, so that {@code seek} walks as {@code skip} does. */
  private LevelWalk walk(Bonus.Compression compression) {
    int depth = lists.rates().depth();
    if (compression == Bonus.Compression.SEEK && !lists.rates().sameLength()) {
      return new SeekWalk(tree, entitlement, sources, lists);
    }
    NearestWalk.LevelIs levelIs = compression == Bonus.Compression.NONE
        ? NearestWalk.LevelIs.DISTANCE
        : NearestWalk.LevelIs.PAYEE;
    return new NearestWalk(tree, entitlement, sources, levelIs, depth);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    int[] payees = new int[lists.rates().depth() + 1];
    for (int source = 1; source < tree.nodes(); source++) {
      long basis = sources.at(source);
      if (basis != 0) {
        walk.payees(source, payees);
        pay(basis, payees, earned);
      }
    }
  }

  private void pay(long basis, int[] payees, long[] earned) {
    for (int level = 1; level < payees.length; level++) {
      int payee = payees[level];
      Multiplier multiplier = payee == 0 ? null : lists.at(payee, level);
      if (multiplier != null) {
        int member = tree.member(payee);
        earned[member] = Math.addExact(earned[member], multiplier.amount(basis));
      }
    }
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
