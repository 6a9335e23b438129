package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import java.io.Serializable;

/**
 * What a differential did not pay on a source, and to whom; as {@link Payment#unpaid} defines it. Two staircases are climbed side by side: that of those
 * who may be paid, who are due their parts, and that of everybody, who cover. Costs at most twice the number of different rates.
 */
final class DifferentialRefusals implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Bonus.Unqualified unqualified;
  private final Ladder.Start start;
  private final Sources sources;
  private final Entitlement entitlement;
  private final RateSteps steps;
  private final Ladder paying;
  private transient volatile Ladder other;

  /** @param paying the staircase by which the bonus pays: one of the two */
  DifferentialRefusals(
      Bonus.Differential bonus,
      Sources sources,
      Entitlement entitlement,
      RateSteps steps,
      Ladder paying) {
    this.unqualified = bonus.unqualified();
    this.start = Ladder.Start.of(bonus);
    this.sources = sources;
    this.entitlement = entitlement;
    this.steps = steps;
    this.paying = paying;
  }

  /** @param source a node, with its basis */
  void of(int source, long basis, Payment.UnpaidSink sink) {
    new OneSource(source, basis, sink).climb();
  }

  /** The staircase by which the bonus does not pay; built where refusals are first asked for. */
  private Ladder other() {
    Ladder built = other;
    if (built == null) {
      synchronized (this) {
        built = other;
        if (built == null) {
          built = unqualified == Bonus.Unqualified.HOLD
              ? Ladder.ofQualified(sources.tree(), entitlement, steps, start)
              : Ladder.ofEverybody(sources.tree(), entitlement, steps, start);
          other = built;
        }
      }
    }
    return built;
  }

  /** The walk up from one source. */
  private final class OneSource {
    private final int source;
    private final long basis;
    private final Payment.UnpaidSink sink;
    private final Ladder due = unqualified == Bonus.Unqualified.HOLD ? other() : paying;
    private final Ladder everybody = unqualified == Bonus.Unqualified.HOLD ? paying : other();
    /** The highest step of the walk that may be paid. */
    private final int highestDue;
    /** The highest step so far of those who may be paid, and of everybody. */
    private int dueSoFar;

    private int coveredSoFar;
    private int paid;

    OneSource(int source, long basis, Payment.UnpaidSink sink) {
      this.source = source;
      this.basis = basis;
      this.sink = sink;
      int highest = 0;
      for (int at = due.start(source); at != 0; at = due.after(at)) {
        highest = steps.of(Upline.node(at));
      }
      this.highestDue = highest;
    }

    /** Both staircases in order of the walk: an upline has a smaller node than whoever stands below it. */
    void climb() {
      int nextDue = due.start(source);
      int nextAny = everybody.start(source);
      while (nextDue != 0 || nextAny != 0) {
        int node = Math.max(Upline.node(nextDue), Upline.node(nextAny));
        if (node == Upline.node(nextDue)) {
          due(node);
          nextDue = due.after(nextDue);
        } else {
          unqualified(node);
        }
        if (node == Upline.node(nextAny)) {
          coveredSoFar = steps.of(node);
          nextAny = everybody.after(nextAny);
        }
      }
      row(0, Math.max(coveredSoFar, highestDue), steps.top(), Reason.NO_UPLINE);
    }

    /** Someone who may be paid: with {@code hold}, less what others covered. */
    private void due(int node) {
      int step = steps.of(node);
      if (unqualified == Bonus.Unqualified.HOLD) {
        row(node, dueSoFar, Math.min(coveredSoFar, step), Reason.COVERED_BELOW);
      }
      int covered = unqualified == Bonus.Unqualified.HOLD ? coveredSoFar : dueSoFar;
      if (step > covered) {
        otherHalf(node, covered, step);
        paid++;
      }
      dueSoFar = step;
    }

    /** Someone who may not be paid and stands above everybody so far: what lies above all who may be paid is its own. */
    private void unqualified(int node) {
      int from = Math.max(coveredSoFar, highestDue);
      row(node, from, steps.of(node), entitlement.reason(node));
    }

    /** What somebody who gets half is not paid of its part. */
    private void otherHalf(int node, int low, int high) {
      if (entitlement.isHalf(node)) {
        Multiplier half = steps.halfBetween(low, high);
        long amount = steps.between(low, high).amount(basis) - half.amount(basis);
        row(node, half.rate(), amount, entitlement.reason(node));
      }
    }

    private void row(int node, int low, int high, Reason reason) {
      if (low < high) {
        long rate = steps.rate(high) - steps.rate(low);
        row(node, rate, steps.between(low, high).amount(basis), reason);
      }
    }

    private void row(int node, long rate, long amount, Reason reason) {
      WalkTree tree = sources.tree();
      if (amount != 0) {
        int distance = node == 0 ? 0 : tree.depth(source) - tree.depth(node);
        int member = tree.member(node);
        sink.unpaid(
            member, tree.member(source), distance, paid + 1, basis, rate, amount, reason, 0);
      }
    }
  }
}
