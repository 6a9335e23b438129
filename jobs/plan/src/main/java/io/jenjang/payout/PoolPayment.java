package io.jenjang.payout;

import io.jenjang.money.Scales;
import java.math.BigInteger;

/**
 * A {@link io.jenjang.plan.Bonus.Pool} made ready: the whole fund, shared out in proportion to the shares, by largest remainder, ties by member id.
 *
 * <p>A line has no source. Its basis is the member's shares, its rate the part of them that counts (1, or 0.5 under {@code half-when}), its exact amount {@code fund x
 * shares / all shares}, cut off at 16 places. Who has shares has a line, even one of nothing; without a fund nobody has. If nobody has shares, the fund
 * is one refusal, {@code NOT_QUALIFIED}, of member 0.
 */
final class PoolPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final long fund;
  private final PoolShares shares;
  private final BigInteger all;
  private final long unit;
  /** By member: what of the fund it gets. */
  private final long[] parts;

  /**
   * @param fund in units of the payout exponent
   * @param idOrder by member: its place when ids are sorted
   * @param exponent decimal places that are paid out
   */
  PoolPayment(String code, long fund, PoolShares shares, int[] idOrder, int exponent) {
    this.code = code;
    this.fund = fund;
    this.shares = shares;
    this.all = Apportionment.sum(shares.weights());
    this.unit = ExactLines.unit(exponent);
    this.parts = paysAnybody()
        ? Apportionment.of(fund, shares.weights(), member -> idOrder[member])
        : new long[idOrder.length];
  }

  private boolean paysAnybody() {
    return fund != 0 && all.signum() > 0;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    for (int member = 1; member < earned.length; member++) {
      earned[member] = Math.addExact(earned[member], parts[member]);
    }
  }

  @Override
  public void lines(int earner, LineSink sink) {
    if (!paysAnybody() || shares.whole()[earner] == 0) {
      return;
    }
    BigInteger exact = BigInteger.valueOf(fund)
        .multiply(BigInteger.valueOf(unit))
        .multiply(BigInteger.valueOf(shares.weight(earner)))
        .divide(all);
    long rate = shares.isHalf(earner) ? Scales.ONE_RATE / 2 : Scales.ONE_RATE;
    sink.whole(
        shares.whole()[earner],
        rate,
        exact.shiftRight(Long.SIZE).longValue(),
        exact.longValue(),
        parts[earner]);
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    if (source == 0 && fund != 0 && !paysAnybody()) {
      sink.unpaid(0, 0, 0, 0, 0, 0, fund, Reason.NOT_QUALIFIED, 0);
    }
  }

  @Override
  public long theoretical() {
    return fund;
  }
}
