package io.jenjang.safeguard;

/**
 * Where the money of a period comes from. In units of the payout exponent, after caps and the limit of the company.
 *
 * @param bonuses [bonus][origin]: what every bonus paid; the sum over origins is what it paid, to the last unit
 * @param members [origin][member]: what every member was paid in all bonuses; null where nobody has anything
 * @param others by member: what of it comes from no sale of its own; where something was cut, in proportion, rounded down
 * @param newcomers by member: what of it comes from what members bought for themselves or as stock who joined in the last 90 days; in the same way
 */
public record PayOrigins(long[][] bonuses, long[][] members, long[] others, long[] newcomers) {
  /** How long somebody is new. */
  public static final int NEW_DAYS = 90;

  /** What a bonus paid, added up over origins. */
  public long total(int bonus) {
    long sum = 0;
    for (long part : bonuses[bonus]) {
      sum = Math.addExact(sum, part);
    }
    return sum;
  }
}
