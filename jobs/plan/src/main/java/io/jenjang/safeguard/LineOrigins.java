package io.jenjang.safeguard;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Payment;
import java.util.Arrays;

/** Adds up the lines of one earner by origin; what a guarantee moves is noted for {@link MovedOrigins}. */
final class LineOrigins implements Payment.LineSink {
  /**
   * How a bonus's lines are split.
   *
   * @param sources lines with a source
   * @param wholes lines without
   * @param isNew by member: who joined in the last 90 days
   * @param moved what a guarantee moves; null where there is none
   */
  record Ways(Mixture sources, WholeOrigins wholes, boolean[] isNew, MovedOrigins moved) {}

  private final Ways ways;
  private final long[] parts = new long[Origin.COUNT];
  private int earner;
  private long others;
  private long newcomers;

  LineOrigins(Ways ways) {
    this.ways = ways;
  }

  /** Begins with another earner. */
  void begin(int member) {
    Arrays.fill(parts, 0);
    earner = member;
    others = 0;
    newcomers = 0;
  }

  long[] parts() {
    return parts;
  }

  long others() {
    return others;
  }

  long newcomers() {
    return newcomers;
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
    source(source, amount);
  }

  private void source(int source, long amount) {
    long before = bought();
    ways.sources().split(source, amount, parts);
    if (source != earner) {
      others = Math.addExact(others, amount);
    }
    if (ways.isNew()[source]) {
      newcomers = Math.addExact(newcomers, bought() - before);
    }
  }

  /** What comes from purchases of participants. */
  private long bought() {
    return parts[Origin.SELF.ordinal()] + parts[Origin.STOCK.ordinal()];
  }

  @Override
  public void moved(int source, int level, long amount) {
    ways.moved().note(earner, source, amount);
    others = Math.addExact(others, amount);
  }

  @Override
  public void whole(long basis, long rate, long exactHigh, long exactLow, long amount) {
    ways.wholes().split(earner, amount, parts);
    others = Math.addExact(others, amount);
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
    if (source == 0) {
      whole(basis, rate, exactHigh, exactLow, amount);
    } else if (basis == ABSENT) {
      moved(source, level, amount);
    } else {
      source(source, amount);
    }
  }
}
