package io.jenjang.payout;

import java.math.BigInteger;

/**
 * A bonus whose amounts are scaled so that they total exactly its fund: to the earners first, in proportion to what their lines come to before rounding,
 * by largest remainder, ties by member id; then inside an earner over its lines in the same way, ties in their order.
 *
 * <p>Its theoretical is the fund: whoever misses a level, the fund is paid out whole. If the lines come to nothing in all, nobody can be paid, and the
 * fund is one refusal, {@code NOT_QUALIFIED}, of member 0.
 */
final class FundedPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final Payment exact;
  private final long fund;
  /** By member: what of the fund it gets. */
  private final long[] earned;

  /** What all lines come to before they are scaled, 16 places. */
  private final BigInteger sum;

  private final long unit;

  /**
   * @param idOrder by member: its place when ids are sorted
   * @param exponent decimal places that are paid out
   */
  FundedPayment(Payment exact, long fund, int[] idOrder, int exponent) {
    this.exact = exact;
    this.fund = fund;
    this.unit = ExactLines.unit(exponent);
    BigInteger[] weights = new BigInteger[idOrder.length - 1];
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = lines(i + 1).sum();
      all = all.add(weights[i]);
    }
    this.sum = all;
    this.earned = new long[idOrder.length];
    if (paysAnybody()) {
      long[] parts = Apportionment.of(fund, weights, i -> idOrder[i + 1]);
      System.arraycopy(parts, 0, earned, 1, parts.length);
    }
  }

  /** The bonus before its amounts are scaled. */
  Payment exact() {
    return exact;
  }

  private boolean paysAnybody() {
    return sum.signum() > 0;
  }

  private ExactLines lines(int earner) {
    ExactLines lines = new ExactLines(unit);
    exact.lines(earner, lines);
    return lines;
  }

  @Override
  public String code() {
    return exact.code();
  }

  @Override
  public BinaryBook legs() {
    return exact.legs();
  }

  @Override
  public void earn(long[] sums) {
    for (int member = 1; member < sums.length; member++) {
      sums[member] = Math.addExact(sums[member], earned[member]);
    }
  }

  @Override
  public void lines(int earner, LineSink sink) {
    if (paysAnybody()) {
      lines(earner).share(earned[earner], fund, sum, sink);
    }
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    if (source == 0 && !paysAnybody() && fund != 0) {
      sink.unpaid(0, 0, 0, 0, 0, 0, fund, Reason.NOT_QUALIFIED, 0);
    }
  }

  @Override
  public long theoretical() {
    return fund;
  }
}
