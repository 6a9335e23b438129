package io.jenjang.batch.step.payout;

import io.jenjang.payout.Period.LegCarry;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Plan;
import java.io.Serializable;
import java.util.List;

/** What binary bonuses carried on both sides of every member, by place of the bonus in the plan. */
final class OpeningLegs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIDES = 2;

  private final LegCarry[] carried;
  private final int[] ages;
  private final int size;

  OpeningLegs(Plan plan, int members) {
    List<Bonus> bonuses = plan.bonuses();
    this.size = members + 1;
    this.carried = new LegCarry[bonuses.size()];
    this.ages = new int[carried.length];
    for (int i = 0; i < ages.length; i++) {
      ages[i] =
          bonuses.get(i) instanceof Bonus.Binary binary ? Math.max(1, binary.carryExpires()) : 0;
    }
  }

  /** Null where nothing was carried. */
  LegCarry[] carried() {
    return carried;
  }

  /**
   * Volume of one side, 4 places.
   *
   * @param age for how many periods it has been carried, from 1; volume older than the bonus allows counts as its oldest, and is used first
   */
  void volume(int bonus, int side, int age, int member, long volume) {
    long[] lot = of(bonus).volume()[side][Math.min(age, ages[bonus]) - 1];
    lot[member] = Math.addExact(lot[member], volume);
  }

  void paired(int bonus, int member) {
    of(bonus).paired()[member] = true;
  }

  private LegCarry of(int bonus) {
    if (carried[bonus] == null) {
      carried[bonus] = new LegCarry(new long[SIDES][ages[bonus]][size], new boolean[size]);
    }
    return carried[bonus];
  }
}
