package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import java.io.Serializable;

/**
 * What a bonus by levels did not pay on a source, and to whom; as {@link Payment#unpaid} defines it. Costs at most the number of levels: nobody is looked at
 * who stands further away, save the payees.
 *
 * @param climb everybody whom a walk looks at
 * @param walk the payees among them
 */
record LevelRefusals(
    Passing passing,
    Sources sources,
    Entitlement entitlement,
    Lists lists,
    Climb climb,
    LevelWalk walk)
    implements Serializable {

  /** Whether a walk passes over those whom it cannot pay. */
  enum Passing {
    NOBODY,
    UNPAYABLE;

    static Passing of(Bonus.Compression compression) {
      return compression == Bonus.Compression.NONE ? NOBODY : UNPAYABLE;
    }

    static Passing of(Leaders leaders) {
      return leaders.isSeen() ? NOBODY : UNPAYABLE;
    }
  }

  void of(int source, Payment.UnpaidSink sink) {
    long basis = source == 0 ? 0 : sources.basis()[source];
    if (basis != 0) {
      new OneSource(sources.tree().node(source), basis, sink).levels();
    }
  }

  /** The walk up from one source. */
  private final class OneSource {
    private final WalkTree tree = sources.tree();
    private final int depth = lists.rates().depth();
    private final int[] payees = new int[depth + 1];
    private final int source;
    private final long basis;
    private final Payment.UnpaidSink sink;
    /** The pointer to whom the climb, one by one, looks at next, and that one's place among all. */
    private int next;

    private int place;

    OneSource(int source, long basis, Payment.UnpaidSink sink) {
      this.source = source;
      this.basis = basis;
      this.sink = sink;
      this.next = climb.start(source);
      this.place = climb.first();
      walk.payees(source, payees);
    }

    void levels() {
      for (int level = climb.first(); level <= depth; level++) {
        Multiplier top = level == 0 ? null : lists.rates().top(level);
        if (passing == Passing.NOBODY) {
          exact(level, top);
        } else {
          compressed(level, top);
        }
      }
    }

    /** Nobody is passed over: whoever comes next has the level. */
    private void exact(int level, Multiplier top) {
      int reached = Upline.node(next);
      if (reached == 0) {
        nobody(level, top);
      } else if (entitlement.mayEarn(reached)) {
        payee(reached, level, top);
      } else {
        row(reached, level, top, entitlement.reason(reached), 0);
      }
      climbOn();
    }

    private void compressed(int level, Multiplier top) {
      int payee = payees[level];
      boolean paid = payee != 0 && top != null && lists.at(payee, level) != null;
      boolean named = false;
      while (next != 0 && Upline.node(next) != payee && place <= depth) {
        if (paid || payee == 0 && !named) {
          int reached = Upline.node(next);
          row(reached, level, top, whyPassedOver(reached), payee);
          named = true;
        }
        climbOn();
      }
      climbOn();
      if (payee != 0) {
        payee(payee, level, top);
      } else if (!named) {
        nobody(level, top);
      }
    }

    private void climbOn() {
      next = climb.after(next);
      place++;
    }

    private Reason whyPassedOver(int node) {
      return entitlement.mayEarn(node) ? Reason.LEVEL_TOO_DEEP : entitlement.reason(node);
    }

    /** What a payee did not get because its rank has less, or nothing, at the level, or because it gets half. */
    private void payee(int payee, int level, Multiplier top) {
      if (top == null) {
        return;
      }
      Multiplier whole = lists.whole(payee, level);
      if (level > lists.length(payee)) {
        row(payee, level, top, Reason.LEVEL_TOO_DEEP, 0);
      } else if (whole == null) {
        row(payee, level, top, Reason.BELOW_RANK, 0);
      } else {
        shortfall(payee, level, top, whole);
      }
    }

    /** What the rank has less than the highest, and the other half; one row where the reason is the same. */
    private void shortfall(int payee, int level, Multiplier top, Multiplier whole) {
      Multiplier paid = lists.at(payee, level);
      Reason why = entitlement.isHalf(payee) ? entitlement.reason(payee) : Reason.BELOW_RANK;
      if (why == Reason.BELOW_RANK) {
        difference(payee, level, top, paid, why);
      } else {
        difference(payee, level, top, whole, Reason.BELOW_RANK);
        difference(payee, level, whole, paid, why);
      }
    }

    private void difference(int payee, int level, Multiplier due, Multiplier paid, Reason reason) {
      if (due == paid) {
        // Equal rates are one multiplier: most payees get the highest, and nothing is to be worked
        // out.
        return;
      }
      long missing = Math.subtractExact(due.amount(basis), paid.amount(basis));
      row(payee, level, due.rate() - paid.rate(), missing, reason, 0);
    }

    private void nobody(int level, Multiplier top) {
      row(0, level, top, Reason.NO_UPLINE, 0);
    }

    private void row(int node, int level, Multiplier top, Reason reason, int wentTo) {
      if (top != null) {
        row(node, level, top.rate(), top.amount(basis), reason, wentTo);
      }
    }

    private void row(int node, int level, long rate, long amount, Reason reason, int wentTo) {
      if (amount != 0) {
        int trueLevel = node == 0 ? 0 : tree.depth(source) - tree.depth(node);
        sink.unpaid(
            tree.member(node),
            tree.member(source),
            trueLevel,
            level,
            basis,
            rate,
            amount,
            reason,
            tree.member(wentTo));
      }
    }
  }
}
