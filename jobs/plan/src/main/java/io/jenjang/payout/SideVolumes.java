package io.jenjang.payout;

import io.jenjang.money.WideSum;
import io.jenjang.payout.Period.LegCarry;
import io.jenjang.tree.BinaryLegs;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * What comes to both sides of everybody: what was carried in, and what is new, by node of the tree and side (0 or 1), 4 places.
 *
 * <p>New on a side is the basis of its head and of the head's whole downline, whatever their kind and status, returns included; and, where the plan says so, the
 * member's own basis on the side that holds less without it, the first of two that hold the same. Nothing is new for who fails {@code accrue-when}.
 *
 * @param basis by member
 * @param below what stands below on both sides
 * @param accrues by member; null for everybody
 * @param own whether the member's own basis counts
 * @param carry null where nothing was carried
 */
record SideVolumes(
    BinaryLegs legs, long[] basis, SidesBelow below, boolean[] accrues, boolean own, LegCarry carry)
    implements Serializable {

  /** New volume of a side. */
  long added(int node, int side) {
    if (!accrues(node)) {
      return 0;
    }
    long from = below.of(node, side);
    return ownSide(node) == side ? Math.addExact(from, basis[legs.tree().member(node)]) : from;
  }

  private boolean accrues(int node) {
    return accrues == null || accrues[legs.tree().member(node)];
  }

  /** The side on which the member's own basis counts; -1 where it does not. */
  int ownSide(int node) {
    boolean counts = own && basis[legs.tree().member(node)] != 0 && accrues(node);
    return counts ? weaker(node) : -1;
  }

  private int weaker(int node) {
    long first = Math.addExact(carried(node, 0), below.of(node, 0));
    long second = Math.addExact(carried(node, 1), below.of(node, 1));
    return second < first ? 1 : 0;
  }

  /** What was carried in, of all ages. */
  long carried(int node, int side) {
    long sum = 0;
    if (carry != null) {
      int member = legs.tree().member(node);
      for (long[] age : carry.volume()[side]) {
        sum = Math.addExact(sum, age[member]);
      }
    }
    return sum;
  }

  /** What was carried in, by periods carried - 1. */
  long[] lots(int node, int side, int ages) {
    int member = legs.tree().member(node);
    long[] lots = new long[ages];
    for (int age = 0; carry != null && age < ages; age++) {
      lots[age] = carry.volume()[side][age][member];
    }
    return lots;
  }

  boolean paired(int node) {
    return carry != null && carry.paired() != null && carry.paired()[legs.tree().member(node)];
  }

  /** All that is new on one side of anybody, counted from the sources: each counts once for every upline that accrues and on whose side it stands. */
  BigInteger added(int side) {
    WideSum sum = new WideSum();
    for (int node = 1; own && node < legs.tree().nodes(); node++) {
      sum.add(ownSide(node) == side ? basis[legs.tree().member(node)] : 0);
    }
    return sum.value().add(below.all(side, accrues));
  }

  /** All that was carried in on one side of anybody. */
  BigInteger carried(int side) {
    WideSum sum = new WideSum();
    if (carry != null) {
      for (long[] age : carry.volume()[side]) {
        for (int member = 1; member < age.length; member++) {
          sum.add(age[member]);
        }
      }
    }
    return sum.value();
  }
}
