package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.plan.Predicate;
import io.jenjang.plan.Quantity;
import io.jenjang.tree.Tree;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What every leg adds to a group, and what predicates ask of that. The legs that a group leaves out count as 0.
 *
 * @param tree of the group, or of the legs at all places
 * @param own the personal volume that the group sums, by member
 * @param group by member
 * @param leg by node: what it adds to its parent's group
 * @param leaveOut how many of the largest legs the group leaves out
 */
record LegVolumes(Tree tree, long[] own, long[] group, long[] leg, int leaveOut) {
  private static final long[] NONE = {};

  static LegVolumes of(Standing standing, String name) {
    int index = standing.period.plan().quantityIndex(name);
    Quantity.Group group = (Quantity.Group) standing.period.plan().quantities().get(index);
    return new LegVolumes(
        standing.legTree(index),
        standing.values(group.of()),
        standing.values(index),
        standing.legs(index),
        group.leaveOutLargestLegs());
  }

  /** The largest legs of a node, descending; fewer if it has fewer. */
  static long[] largest(Tree tree, long[] leg, int node, int wanted) {
    long[] largest = new long[wanted];
    int found = 0;
    int end = node + tree.size(node);
    for (int child = node + 1; child < end; child += tree.size(child)) {
      int place = found < wanted ? found++ : wanted;
      while (place > 0 && largest[place - 1] < leg[child]) {
        if (place < wanted) {
          largest[place] = largest[place - 1];
        }
        place--;
      }
      if (place < wanted) {
        largest[place] = leg[child];
      }
    }
    return found == wanted ? largest : Arrays.copyOf(largest, found);
  }

  static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  /** Whether the group reaches the minimum when no leg counts for more than its share of it. */
  Condition capped(Predicate.LegShare wanted) {
    LegCap cap = LegCap.of(wanted);
    // Capping only takes away: who has too little without it needs no look at the legs.
    return member -> group[member] >= wanted.min() && counted(member, cap) >= wanted.min();
  }

  /** Own volume, and of every leg what counts; a fraction of the last place is dropped from the sum. */
  long counted(int member, LegCap cap) {
    int node = tree.node(member);
    if (node == 0) {
      return 0;
    }
    long whole = own[member];
    long atCap = 0;
    int end = node + tree.size(node);
    for (int child = node + 1; child < end; child += tree.size(child)) {
      boolean over = leg[child] > cap.whole();
      whole = Math.addExact(whole, over ? cap.whole() : leg[child]);
      atCap += over ? 1 : 0;
    }
    for (long left : leaveOut == 0 ? NONE : largest(tree, leg, node, leaveOut)) {
      boolean over = left > cap.whole();
      whole = Math.subtractExact(whole, over ? cap.whole() : left);
      atCap -= over ? 1 : 0;
    }
    return Math.addExact(whole, atCap * cap.millionths() / Scales.ONE_RATE);
  }

  /** Whether the largest leg holds the first number, the second largest the second, and all others together the rest. */
  Condition byLeg(Predicate.ByLeg wanted) {
    long[] least = wanted.byLeg().stream().mapToLong(Long::longValue).toArray();
    BigInteger all = wanted.byLeg().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.valueOf(wanted.rest()), BigInteger::add);
    long together = all.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    return member -> ofLegs(member) >= together && byLeg(member, least, wanted.rest());
  }

  private boolean byLeg(int member, long[] least, long rest) {
    long[] legs = largest(member, least.length);
    for (int i = 0; i < least.length; i++) {
      if (legs[i] < least[i]) {
        return false;
      }
    }
    return Math.subtractExact(ofLegs(member), sum(legs)) >= rest;
  }

  /** What all legs add. */
  long ofLegs(int member) {
    return tree.node(member) == 0 ? 0 : Math.subtractExact(group[member], own[member]);
  }

  /** The largest legs as they count, descending, filled up with 0. */
  long[] largest(int member, int wanted) {
    int node = tree.node(member);
    long[] most = node == 0 ? NONE : largest(tree, leg, node, wanted + leaveOut);
    long[] counting = Arrays.copyOf(most, Math.max(most.length, wanted));
    if (leaveOut > 0) {
      Arrays.fill(most, 0, Math.min(leaveOut, most.length), 0L);
      Arrays.sort(most);
      for (int i = 0; i < most.length; i++) {
        counting[i] = most[most.length - 1 - i];
      }
    }
    return Arrays.copyOf(counting, wanted);
  }

  /**
   * The most that a leg counts for: {@code min x share}, exact.
   *
   * @param whole with 4 places, rounded down
   * @param millionths of the fourth place beyond it
   */
  record LegCap(long whole, long millionths) {
    static LegCap of(Predicate.LegShare wanted) {
      BigInteger[] parts = BigInteger.valueOf(wanted.min())
          .multiply(BigInteger.valueOf(wanted.maxLegShare()))
          .divideAndRemainder(BigInteger.valueOf(Scales.ONE_RATE));
      return new LegCap(parts[0].longValueExact(), parts[1].longValueExact());
    }
  }
}
