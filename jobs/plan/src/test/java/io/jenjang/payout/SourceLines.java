package io.jenjang.payout;

import io.jenjang.money.Multiplier;

/** Takes the lines of a bonus all of whose lines have a source and whose amounts no fund has set. */
@FunctionalInterface
public interface SourceLines extends Payment.LineSink {
  @Override
  void line(
      int source,
      int level,
      int paidLevel,
      long basis,
      long rate,
      Multiplier multiplier,
      long amount);
}
