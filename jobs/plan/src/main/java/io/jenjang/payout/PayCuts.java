package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.money.Wide;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * What rules cut from pay, as a share of what stands after caps and the limit of the company. Members of one share are cut together: of what they are paid in all,
 * that share, rounded down, is taken from the totals of every member and bonus by largest remainder, ties by member id, then by the order of the bonuses. Who is
 * paid nothing, or less, is not cut; a bonus below zero of somebody who is paid is scaled like the others.
 */
final class PayCuts {
  private final Qualification qualification;
  private final long[][] standing;
  private final long[] pay;
  private final int[] shares;

  private PayCuts(Qualification qualification, long[][] standing, long[] pay, int[] shares) {
    this.qualification = qualification;
    this.standing = standing;
    this.pay = pay;
    this.shares = shares;
  }

  /**
   * What is cut, [bonus][member]; null where nothing is.
   *
   * @param outcome before any rule has cut
   * @param shares by member number: 0 to 1 with 6 places
   */
  static long[][] cut(Outcome outcome, int[] shares) {
    long[][] standing = new long[outcome.earned().length][shares.length];
    for (int bonus = 0; bonus < standing.length; bonus++) {
      for (int member = 1; member < shares.length; member++) {
        standing[bonus][member] =
            Math.subtractExact(outcome.earned()[bonus][member], outcome.cuts().of(bonus, member));
      }
    }
    return new PayCuts(outcome.qualification(), standing, outcome.earnedInAll(), shares).cut();
  }

  private long[][] cut() {
    long[][] all = null;
    for (int share :
        Arrays.stream(shares).filter(one -> one > 0).distinct().sorted().toArray()) {
      long[][] cut = together(share);
      if (cut != null) {
        all = all == null ? cut : sum(all, cut);
      }
    }
    return all;
  }

  /** Of everybody with one share; null where nothing is cut. */
  private long[][] together(int share) {
    long[][] weights = new long[standing.length][shares.length];
    long paid = 0;
    for (int member = 1; member < shares.length; member++) {
      if (shares[member] == share && pay[member] > 0) {
        paid = Math.addExact(paid, pay[member]);
        for (int bonus = 0; bonus < weights.length; bonus++) {
          weights[bonus][member] = standing[bonus][member];
        }
      }
    }
    long less = Wide.multiplyDivide(paid, share, Scales.ONE_RATE, RoundingMode.DOWN);
    if (less == 0) {
      return null;
    }
    int[] idOrder = qualification.period().members().idOrder();
    int bonuses = weights.length;
    return Apportionment.cuts(
        paid - less, paid, weights, (bonus, member) -> (long) idOrder[member] * bonuses + bonus);
  }

  /** Nobody is in both. */
  private static long[][] sum(long[][] into, long[][] cut) {
    for (int bonus = 0; bonus < into.length; bonus++) {
      for (int member = 1; member < into[bonus].length; member++) {
        into[bonus][member] += cut[bonus][member];
      }
    }
    return into;
  }
}
