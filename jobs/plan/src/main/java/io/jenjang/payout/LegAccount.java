package io.jenjang.payout;

/**
 * What came to one side of a member of a binary bonus in a period, and what became of it; volumes with 4 places. {@code carriedIn + added = matched +
 * carriedOut + flushed}.
 *
 * @param carriedIn from the period before; below zero for a debt
 * @param added new in this period
 * @param matched taken, whether its money was paid or a cap cut it
 * @param carried by periods carried - 1: what the next period opens with; one age alone where nothing expires
 * @param flushed gone: by {@code flush}, above {@code carry-max}, or expired
 */
public record LegAccount(long carriedIn, long added, long matched, long[] carried, long flushed) {
  /** What the next period opens with, of all ages. */
  public long carriedOut() {
    long sum = 0;
    for (long lot : carried) {
      sum = Math.addExact(sum, lot);
    }
    return sum;
  }
}
