package io.jenjang.batch.step.payout;

import io.jenjang.money.WideSum;
import io.jenjang.payout.LegAccount;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;

/** What became of the volume on both sides of the members of a task or run, in one binary bonus, added up as it was written. */
final class LegTotals implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIDES = 2;

  private final WideSum[] matched = {new WideSum(), new WideSum()};
  private final WideSum[] flushed = {new WideSum(), new WideSum()};
  private final WideSum[] carried = {new WideSum(), new WideSum()};

  /** What was shown of both sides of a member. */
  void account(List<LegAccount> sides) {
    for (int side = 0; side < sides.size(); side++) {
      matched[side].add(sides.get(side).matched());
      flushed[side].add(sides.get(side).flushed());
    }
  }

  /** What was handed to the next period. */
  void carry(int side, long volume) {
    carried[side].add(volume);
  }

  void add(LegTotals other) {
    for (int side = 0; side < SIDES; side++) {
      matched[side].add(other.matched[side]);
      flushed[side].add(other.flushed[side]);
      carried[side].add(other.carried[side]);
    }
  }

  BigInteger matched(int side) {
    return matched[side].value();
  }

  BigInteger flushed(int side) {
    return flushed[side].value();
  }

  BigInteger carried(int side) {
    return carried[side].value();
  }
}
