package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import java.io.Serializable;

/**
 * What a bonus by levels did not pay on a source, and to whom; as {@link Payment#unpaid} defines it. Costs at most the number of levels: nobody is looked at
 * who stands further away, save the payees.
 */
record UnilevelRefusals(
    Bonus.Compression compression,
    Sources sources,
    Entitlement entitlement,
    Lists lists,
    LevelWalk walk)
    implements Serializable {

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
    /** Where the climb through everybody, one by one, has come to. */
    private int reached;

    private int distance;

    OneSource(int source, long basis, Payment.UnpaidSink sink) {
      this.source = source;
      this.basis = basis;
      this.sink = sink;
      this.reached = source;
      walk.payees(source, payees);
    }

    void levels() {
      for (int level = 1; level <= depth; level++) {
        Multiplier top = lists.rates().top(level);
        if (compression == Bonus.Compression.NONE) {
          exact(level, top);
        } else {
          compressed(level, top);
        }
      }
    }

    /** Nobody is passed over: whoever stands at the distance has the level. */
    private void exact(int level, Multiplier top) {
      climb();
      if (reached == 0) {
        nobody(level, top);
      } else if (entitlement.mayEarn(reached)) {
        payee(reached, level, top);
      } else {
        row(reached, level, top, entitlement.reason(reached), 0);
      }
    }

    private void compressed(int level, Multiplier top) {
      int payee = payees[level];
      boolean paid = payee != 0 && lists.at(payee, level) != null;
      boolean named = false;
      climb();
      while (reached != 0 && reached != payee && distance <= depth) {
        if (paid || payee == 0 && !named) {
          row(reached, level, top, whyPassedOver(reached), payee);
          named = true;
        }
        climb();
      }
      if (payee != 0) {
        payee(payee, level, top);
      } else if (!named) {
        nobody(level, top);
      }
    }

    /** One step further up; to nobody, for good, where the walk ends. */
    private void climb() {
      boolean first = distance == 0;
      if (reached != 0) {
        reached = !first && entitlement.ends(reached) ? 0 : tree.parent(reached);
        distance++;
      }
    }

    private Reason whyPassedOver(int node) {
      return entitlement.mayEarn(node) ? Reason.LEVEL_TOO_DEEP : entitlement.reason(node);
    }

    /** What a payee did not get because its rank has less, or nothing, at the level. */
    private void payee(int payee, int level, Multiplier top) {
      Multiplier paid = lists.at(payee, level);
      if (level > lists.length(payee)) {
        row(payee, level, top, Reason.LEVEL_TOO_DEEP, 0);
      } else if (paid == null) {
        row(payee, level, top, Reason.BELOW_RANK, 0);
      } else if (paid.rate() != top.rate()) {
        long missing = Math.subtractExact(top.amount(basis), paid.amount(basis));
        row(payee, level, top.rate() - paid.rate(), missing, Reason.BELOW_RANK, 0);
      }
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
