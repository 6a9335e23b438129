package io.jenjang.bench.passes;

import io.jenjang.money.Multiplier;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Period;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Genealogy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How long every array pass of a month took, on one thread.
 *
 * @param passes from numbering the members to the last sum, in their order
 * @param lines gathering every line again, earner by earner, as the tasks do that write them
 * @param cpu nanoseconds that the thread itself ran for the passes, lines not counted: what is left of their time on a busy machine
 * @param paid units of the payout exponent
 */
public record Passes(List<Outcome.Pass> passes, Outcome.Pass lines, long cpu, long paid) {
  /** Computes the month once; stops if the lines are not the money that the passes paid. */
  public static Passes measure(Plan plan, Month month) {
    List<Outcome.Pass> passes = new ArrayList<>();
    long cpu = -onProcessor();
    long started = System.nanoTime();
    Genealogy genealogy = month.renumber(plan);
    passes.add(new Outcome.Pass("renumber", System.nanoTime() - started));
    cpu += onProcessor();
    Period period = month.period(plan, genealogy);
    cpu -= onProcessor();
    Outcome outcome = Engine.compute(period);
    passes.addAll(outcome.passes());
    cpu += onProcessor();
    started = System.nanoTime();
    long inLines = lines(outcome, month.sponsors().length);
    Outcome.Pass lines = new Outcome.Pass("lines", System.nanoTime() - started);
    long paid = 0;
    for (long total : outcome.totals()) {
      paid += total;
    }
    if (paid != inLines) {
      throw new IllegalStateException("the passes paid " + paid + ", the lines " + inLines);
    }
    return new Passes(List.copyOf(passes), lines, cpu, paid);
  }

  /** The sum of all lines of all earners. */
  public static long lines(Outcome outcome, int members) {
    Sum sum = new Sum();
    for (Payment payment : outcome.payments()) {
      for (int earner = 1; earner <= members; earner++) {
        payment.lines(earner, sum);
      }
    }
    return sum.amount;
  }

  private static long onProcessor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** All passes but the lines. */
  public long nanos() {
    return passes.stream().mapToLong(Outcome.Pass::nanos).sum();
  }

  private static final class Sum implements Payment.LineSink {
    private long amount;

    @Override
    public void line(
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        Multiplier multiplier,
        long lineAmount) {
      amount += lineAmount;
    }

    @Override
    public void moved(int source, int level, long lineAmount) {
      amount += lineAmount;
    }

    @Override
    public void whole(long basis, long rate, long exactHigh, long exactLow, long lineAmount) {
      amount += lineAmount;
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
        long lineAmount,
        long residueHigh,
        long residueLow) {
      amount += lineAmount;
    }
  }
}
