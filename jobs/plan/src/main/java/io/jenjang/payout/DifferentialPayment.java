package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;

/** A {@link Bonus.Differential} made ready: everyone on the way up whose rate is above what was covered below. */
final class DifferentialPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final WalkTree tree;
  private final Sources sources;
  private final Entitlement entitlement;
  private final RateSteps steps;
  private final Ladder ladder;
  private final DifferentialRefusals refusals;
  private transient volatile LadderInverse inverse;

  DifferentialPayment(
      Bonus.Differential bonus, Sources sources, Entitlement entitlement, RateSteps steps) {
    this.code = bonus.code();
    this.tree = sources.tree();
    this.sources = sources;
    this.entitlement = entitlement;
    this.steps = steps;
    this.ladder = bonus.unqualified() == Bonus.Unqualified.HOLD
        ? Ladder.ofEverybody(tree, entitlement, steps, Ladder.Start.of(bonus))
        : Ladder.ofQualified(tree, entitlement, steps, Ladder.Start.of(bonus));
    this.refusals = new DifferentialRefusals(bonus, sources, entitlement, steps, ladder);
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
    Multiplier top = steps.between(0, steps.top());
    long theoretical = SectionPay.over(tree, byNode, (from, to, paid) -> {
      long worth = 0;
      for (int source = from; source < to; source++) {
        long basis = bases[source];
        if (basis != 0) {
          worth = Math.addExact(worth, top == null ? 0 : top.amount(basis));
          climb(source, basis, paid);
        }
      }
      return worth;
    });
    if (byNode != earned) {
      tree.addByMember(byNode, earned);
    }
    return theoretical;
  }

  private void climb(int source, long basis, SectionPay paid) {
    int covered = 0;
    for (int at = ladder.start(source); at != 0; at = ladder.after(at)) {
      int node = Upline.node(at);
      int step = steps.of(node);
      if (entitlement.mayEarn(node)) {
        paid.add(node, part(node, covered).amount(basis));
      }
      covered = step;
    }
  }

  /** What a node is paid from above what was covered; half if it gets half. */
  private Multiplier part(int node, int covered) {
    return entitlement.isHalf(node)
        ? steps.halfBetween(covered, steps.of(node))
        : steps.between(covered, steps.of(node));
  }

  @Override
  public void lines(int earner, LineSink sink) {
    int node = tree.node(earner);
    if (node == 0 || steps.of(node) == 0 || !entitlement.mayEarn(node)) {
      return;
    }
    LadderInverse below = inverse();
    if (below.isEmpty(node)) {
      return;
    }
    LineKeys keys = new LineKeys();
    new LadderDescent(tree, entitlement, steps, below, keys).from(node);
    keys.sort();
    for (int i = 0; i < keys.size(); i++) {
      line(node, keys.source(i), keys.note(i), sink);
    }
  }

  private void line(int earner, int source, int note, LineSink sink) {
    long basis = sources.basis()[source];
    int distance = tree.depth(tree.node(source)) - tree.depth(earner);
    Multiplier part = part(earner, LadderDescent.covered(note));
    int place = LadderDescent.place(note);
    sink.line(source, distance, place, basis, part.rate(), part, part.amount(basis));
  }

  /** Built where it is first needed: the tasks that write lines need it, the pass that sums does not. */
  private LadderInverse inverse() {
    LadderInverse built = inverse;
    if (built == null) {
      synchronized (this) {
        built = inverse;
        if (built == null) {
          built = LadderInverse.of(ladder, entitlement, sources);
          inverse = built;
        }
      }
    }
    return built;
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    if (source == 0) {
      rounding(sink);
    } else if (sources.basis()[source] != 0) {
      refusals.of(tree.node(source), sources.basis()[source], sink);
    }
  }

  /** What the pieces, rounded one by one, lack of the whole, rounded once for each source. */
  private void rounding(UnpaidSink sink) {
    long[] rest = {theoretical()};
    long[] earned = new long[tree.nodes()];
    earn(earned);
    for (long amount : earned) {
      rest[0] = Math.subtractExact(rest[0], amount);
    }
    UnpaidSink less = (member, source, level, place, basis, rate, amount, reason, wentTo) ->
        rest[0] = Math.subtractExact(rest[0], amount);
    for (int source = 1; source < tree.nodes(); source++) {
      unpaid(source, less);
    }
    if (rest[0] != 0) {
      sink.unpaid(0, 0, 0, 0, 0, 0, rest[0], Reason.ROUNDING, 0);
    }
  }

  @Override
  public long theoretical() {
    long sum = 0;
    Multiplier top = steps.between(0, steps.top());
    for (int member = 1; top != null && member < sources.basis().length; member++) {
      long basis = sources.basis()[member];
      sum = basis == 0 ? sum : Math.addExact(sum, top.amount(basis));
    }
    return sum;
  }
}
