package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.tree.Ranges;
import java.io.Serializable;
import java.util.function.IntUnaryOperator;

/** By which list of a bonus every node is paid. */
final class Lists implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LevelRates rates;
  /** Null where there is one list for all. */
  private final byte[] list;

  /** @param entitlement says who is paid half of each rate */
  Lists(LevelRates rates, WalkTree tree, Entitlement entitlement, IntUnaryOperator paidAs) {
    this.rates = rates;
    this.list = rates.isOneForAll() ? null : new byte[tree.nodes()];
    Ranges.each(1, list == null ? 1 : list.length, (from, to) -> {
      for (int node = from; node < to; node++) {
        int whole = rates.listOf(paidAs.applyAsInt(tree.member(node)));
        list[node] = (byte) (entitlement.isHalf(node) ? rates.halfOf(whole) : whole);
      }
    });
  }

  LevelRates rates() {
    return rates;
  }

  private int list(int node) {
    return list == null ? 0 : list[node] & 0xff;
  }

  /** How many levels a node's list has. */
  int length(int node) {
    return rates.length(list(node));
  }

  /** What a node is paid at a level, half if it gets half; null for nothing. */
  Multiplier at(int node, int level) {
    return rates.at(list(node), level);
  }

  /** What a node would be paid at a level if it did not get half; null for nothing. */
  Multiplier whole(int node, int level) {
    return rates.at(rates.wholeOf(list(node)), level);
  }

  /** Whether the same lists reach both levels; nothing reaches level 0. */
  boolean sameReach(int level, int next) {
    if (level == 0) {
      return false;
    }
    for (int one = 0; one < rates.lists(); one++) {
      if (rates.length(one) >= level != rates.length(one) >= next) {
        return false;
      }
    }
    return true;
  }
}
