package io.jenjang.payout;

import java.io.Serializable;

/**
 * What caps and the limit of the company took from what was earned; lines stay as they are. In units of the payout exponent.
 *
 * @param capped [bonus][member]: what an earner's or an owner's cap cut; null for a bonus of which nothing was
 * @param scaled [bonus][member]: what the limit of the company cut; null where it cut nothing
 */
public record Cuts(long[][] capped, long[][] scaled) implements Serializable {
  /** What a cap cut from one member. */
  public long capped(int bonus, int member) {
    return capped[bonus] == null ? 0 : capped[bonus][member];
  }

  /** What the limit of the company cut from one member. */
  public long scaled(int bonus, int member) {
    return scaled == null ? 0 : scaled[bonus][member];
  }

  /** Both. */
  public long of(int bonus, int member) {
    return Math.addExact(capped(bonus, member), scaled(bonus, member));
  }

  /** What was cut from everybody. */
  public long total(int bonus) {
    long sum = 0;
    if (capped[bonus] != null || scaled != null) {
      int members = (scaled == null ? capped[bonus] : scaled[bonus]).length;
      for (int member = 1; member < members; member++) {
        sum = Math.addExact(sum, of(bonus, member));
      }
    }
    return sum;
  }
}
