package io.jenjang.bench.passes;

import com.sun.management.OperatingSystemMXBean;
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
 * How long every array pass of a month took, on all processors.
 *
 * @param passes from numbering the members to the last sum, in their order
 * @param lines gathering every line again, earner by earner, on one thread, as each of the tasks does that write them
 * @param cpu nanoseconds of all processors that the process took for the passes, lines not counted
 * @param paid units of the payout exponent
 */
public record Passes(List<Outcome.Pass> passes, Outcome.Pass lines, long cpu, long paid) {
  /** Computes the month once; stops if the lines are not the money that the passes paid. */
  public static Passes measure(Plan plan, Month month) {
    List<Outcome.Pass> passes = new ArrayList<>();
    long cpu = -onProcessors();
    long started = System.nanoTime();
    Genealogy genealogy = month.renumber(plan);
    passes.add(new Outcome.Pass("renumber", System.nanoTime() - started));
    cpu += onProcessors();
    Period period = month.period(plan, genealogy);
    cpu -= onProcessors();
    Outcome outcome = Engine.compute(period);
    passes.addAll(outcome.passes());
    cpu += onProcessors();
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

  private static long onProcessors() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
