package io.jenjang.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;

/** Adds an earner's lines up, and holds them to their order: by source, then level, then the level that paid; each of them once, or once for each line of uplines. */
final class LinesInOrder implements Payment.LineSink {
  private final String trial;
  private final long step;
  private long sum;
  private long last = -1;

  private LinesInOrder(String trial, long step) {
    this.trial = trial;
    this.step = step;
  }

  /** Each of them once. */
  static LinesInOrder each(String trial) {
    return new LinesInOrder(trial, 1);
  }

  /** Those of a source that had other uplines before stand several times. */
  static LinesInOrder ofMoves(String trial) {
    return new LinesInOrder(trial, 0);
  }

  long sum() {
    return sum;
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
    add(source, level, paidLevel, amount);
  }

  @Override
  public void moved(int source, int level, long amount) {
    add(source, level, 0, amount);
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    add(0, 0, 0, amount);
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
    add(source, level, paidLevel, amount);
  }

  private void add(int source, int level, int paidLevel, long amount) {
    long place = (source * 1_000_000L + level) * 1_000L + paidLevel;
    assertThat(place).as(trial).isGreaterThanOrEqualTo(last + step);
    last = place;
    sum = Math.addExact(sum, amount);
  }
}
