package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.tree.Places;

/**
 * A generation bonus with its guarantee: after the lines that sales make come those that move money from a leader to the one right above it. They add up to
 * nothing, so that theoretical and refusals stay as they are.
 */
final class GuaranteedPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final Payment exact;
  private final Guarantees guarantees;

  GuaranteedPayment(Payment exact, Guarantees guarantees) {
    this.exact = exact;
    this.guarantees = guarantees;
  }

  @Override
  public String code() {
    return exact.code();
  }

  @Override
  public void earn(long[] earned) {
    exact.earn(earned);
    guarantees.move(earned);
  }

  @Override
  public void lines(int earner, LineSink sink) {
    LineKeys givers = new LineKeys();
    guarantees.givers(earner, givers);
    givers.sort();
    Between between = new Between(earner, givers, sink);
    exact.lines(earner, between);
    between.upTo(Integer.MAX_VALUE, 0);
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    exact.unpaid(source, sink);
  }

  @Override
  public long theoretical() {
    return exact.theoretical();
  }

  /** Puts the lines of a guarantee in their places among the others: by source, then level, before those of the same ones. */
  private final class Between implements LineSink {
    private final int earner;
    private final LineKeys givers;
    private final LineSink sink;
    private int next;

    /** Of the line that comes next. */
    private int lastDay = Places.CLOSE;

    Between(int earner, LineKeys givers, LineSink sink) {
      this.earner = earner;
      this.givers = givers;
      this.sink = sink;
    }

    /** Gives the lines of those with a smaller number, and of the source itself if it gives at no higher level. */
    void upTo(int source, int level) {
      while (next < givers.size() && stands(givers.source(next), source, level)) {
        guarantees.line(earner, givers.source(next++), sink);
      }
    }

    private boolean stands(int giver, int source, int level) {
      return giver < source || giver == source && guarantees.level(earner, giver) <= level;
    }

    @Override
    public void uplinesUntil(int day) {
      lastDay = day;
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
      upTo(source, level);
      if (lastDay != Places.CLOSE) {
        sink.uplinesUntil(lastDay);
        lastDay = Places.CLOSE;
      }
      sink.line(source, level, paidLevel, basis, rate, multiplier, amount);
    }
  }
}
