package io.jenjang.safeguard;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;

/** Adds up by origin what a guarantee moves to and from one earner: it is made of what the giver's lines are made of, so that nothing is lost on the way. */
final class MovedOrigins implements Payment.LineSink {
  private final Mixture giver;
  private long[] parts = new long[Origin.COUNT];

  MovedOrigins(Mixture giver) {
    this.giver = giver;
  }

  /** What was moved since the last time it was asked for. */
  long[] take() {
    long[] taken = parts;
    parts = new long[Origin.COUNT];
    return taken;
  }

  @Override
  public void line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount) {
    // Counted by LineOrigins.
  }

  @Override
  public void moved(int source, int level, long amount) {
    giver.split(source, amount, parts);
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    // Counted by LineOrigins.
  }

  @Override
  public void scaled(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      long exactHigh,
      long exactLow,
      long amount,
      long residueHigh,
      long residueLow) {
    // Counted by LineOrigins.
  }
}
