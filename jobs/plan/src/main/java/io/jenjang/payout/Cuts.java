package io.jenjang.payout;

import java.io.Serializable;

/**
 * What caps, the limit of the company and rules took from what was earned; lines stay as they are. In units of the payout exponent.
 *
 * @param capped [bonus][member]: what an earner's or an owner's cap cut; null for a bonus of which nothing was
 * @param scaled [bonus][member]: what the limit of the company cut; null where it cut nothing
 * @param ruled [bonus][member]: what sales-first rules cut; null where none did
 */
public record Cuts(long[][] capped, long[][] scaled, long[][] ruled) implements Serializable {
  /** Whether nothing was cut from a bonus. */
  public boolean isNone(int bonus) {
    return capped[bonus] == null && scaled == null && ruled == null;
  }

  /** What a cap cut from one member. */
  public long capped(int bonus, int member) {
    return capped[bonus] == null ? 0 : capped[bonus][member];
  }

  /** What the limit of the company cut from one member. */
  public long scaled(int bonus, int member) {
    return scaled == null ? 0 : scaled[bonus][member];
  }

  /** What sales-first rules cut from one member. */
  public long ruled(int bonus, int member) {
    return ruled == null ? 0 : ruled[bonus][member];
  }

  /** All of them. */
  public long of(int bonus, int member) {
    return Math.addExact(
        Math.addExact(capped(bonus, member), scaled(bonus, member)), ruled(bonus, member));
  }

  /** What was cut from everybody. */
  public long total(int bonus) {
    long sum = 0;
    for (int member = 1; member < length(bonus); member++) {
      sum = Math.addExact(sum, of(bonus, member));
    }
    return sum;
  }

  private int length(int bonus) {
    if (capped[bonus] != null) {
      return capped[bonus].length;
    }
    long[][] all = scaled == null ? ruled : scaled;
    return all == null ? 0 : all[bonus].length;
  }
}
