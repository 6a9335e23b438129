package io.jenjang.payout;

import io.jenjang.money.Scales;
import io.jenjang.plan.Bonus;
import java.io.Serializable;
import java.util.Arrays;

/**
 * How many shares of a pool everybody has, by member number, 4 places.
 *
 * @param whole shares before any is halved; 0 for who gets nothing
 * @param half who gets half of them; null where nobody does
 */
record PoolShares(long[] whole, boolean[] half) implements Serializable {

  /** Shares of those who may be paid; a volume below zero gives none. {@code entitlement} is by member number. */
  static PoolShares of(Qualification qualification, Bonus.Shares shares, Entitlement entitlement) {
    long[] whole = new long[qualification.period().members().count() + 1];
    boolean[] half = new boolean[whole.length];
    boolean halves = false;
    long[] volume = volume(qualification, shares);
    for (int member = 1; member < whole.length; member++) {
      if (entitlement.mayEarn(member)) {
        whole[member] = Math.max(0, count(qualification, shares, volume, member));
        half[member] = entitlement.isHalf(member);
        halves |= half[member];
      }
    }
    return new PoolShares(whole, halves ? half : null);
  }

  private static long[] volume(Qualification qualification, Bonus.Shares shares) {
    return shares instanceof Bonus.Shares.ByVolume by
        ? qualification.basis(qualification.period().plan().quantityIndex(by.quantity()))
        : null;
  }

  private static long count(
      Qualification qualification, Bonus.Shares shares, long[] volume, int member) {
    if (volume != null) {
      return volume[member];
    }
    return shares instanceof Bonus.Shares.ByRank by
        ? by.shares().get(qualification.paidAs(member))
        : Scales.ONE_VOLUME;
  }

  boolean isHalf(int member) {
    return half != null && half[member];
  }

  /** What a member weighs: its shares, twice where somebody else has half shares, so that all weights are whole numbers. */
  long weight(int member) {
    return half == null || half[member] ? whole[member] : Math.multiplyExact(whole[member], 2L);
  }

  /** What everybody weighs, by member number. */
  long[] weights() {
    if (half == null) {
      return whole;
    }
    long[] weights = new long[whole.length];
    Arrays.setAll(weights, this::weight);
    return weights;
  }
}
