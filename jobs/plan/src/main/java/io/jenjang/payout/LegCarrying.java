package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Cap;
import io.jenjang.plan.Bonus.Carry;
import java.io.Serializable;

/**
 * What becomes of the volume of a side at the close. All that leaves a side leaves it oldest first: what is matched, what pays a debt, what expires, what is
 * above {@code carry-max}. A debt is carried whatever the plan says of what is left over, and does not age.
 *
 * @param keep whether what is left over is carried
 * @param most that one side carries, {@link Cap#UNLIMITED} without a limit
 * @param expires for how many periods volume is carried; 0 without limit
 */
record LegCarrying(boolean keep, long most, int expires) implements Serializable {
  static LegCarrying of(Bonus.Binary bonus) {
    return new LegCarrying(bonus.carry() == Carry.KEEP, bonus.carryMax(), bonus.carryExpires());
  }

  /** How many ages are told apart. */
  int ages() {
    return Math.max(1, expires);
  }

  /**
   * Settles one side.
   *
   * @param carriedIn by periods carried - 1
   * @param matched at least 0, at most what there is
   * @param flush whether all that is left goes
   */
  LegAccount settle(long[] carriedIn, long added, long matched, boolean flush) {
    long[] lots = lots(carriedIn, added);
    long opened = sum(carriedIn);
    long[] carried = new long[ages()];
    long left = Math.subtractExact(sum(lots), matched);
    if (left <= 0) {
      carried[0] = left;
      return new LegAccount(opened, added, matched, carried, 0);
    }
    take(lots, Math.addExact(matched, debts(lots)));
    long expired = expires == 0 ? 0 : lots[lots.length - 1];
    long room = !keep || flush ? 0 : most;
    long flushed = Math.max(expired, left - Math.min(left, room));
    take(lots, flushed);
    System.arraycopy(lots, 0, carried, 0, carried.length);
    return new LegAccount(opened, added, matched, carried, flushed);
  }

  /** By age, what is new first; together where nothing expires. */
  private long[] lots(long[] carriedIn, long added) {
    if (expires == 0) {
      return new long[] {Math.addExact(sum(carriedIn), added)};
    }
    long[] lots = new long[expires + 1];
    lots[0] = added;
    System.arraycopy(carriedIn, 0, lots, 1, carriedIn.length);
    return lots;
  }

  /** What is below zero, turned round, and set to 0. */
  private static long debts(long[] lots) {
    long debts = 0;
    for (int age = 0; age < lots.length; age++) {
      if (lots[age] < 0) {
        debts = Math.subtractExact(debts, lots[age]);
        lots[age] = 0;
      }
    }
    return debts;
  }

  private static void take(long[] lots, long amount) {
    long due = amount;
    for (int age = lots.length - 1; age >= 0 && due > 0; age--) {
      long taken = Math.min(due, lots[age]);
      lots[age] -= taken;
      due -= taken;
    }
  }

  private static long sum(long[] lots) {
    long sum = 0;
    for (long lot : lots) {
      sum = Math.addExact(sum, lot);
    }
    return sum;
  }
}
