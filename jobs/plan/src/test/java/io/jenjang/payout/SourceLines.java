package io.jenjang.payout;

/** Takes the lines of a bonus all of whose lines have a source and whose amounts no fund has set. */
@FunctionalInterface
public interface SourceLines extends Payment.LineSink {
  @Override
  default void moved(int source, int level, long amount) {
    throw new AssertionError("a line that a guarantee made");
  }

  @Override
  default void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    throw new AssertionError("a line without a source");
  }

  @Override
  default void scaled(
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
    throw new AssertionError("a line that a fund has scaled");
  }
}
