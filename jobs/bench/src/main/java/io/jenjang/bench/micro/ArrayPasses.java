package io.jenjang.bench.micro;

import io.jenjang.bench.passes.BenchPlan;
import io.jenjang.bench.passes.Month;
import io.jenjang.bench.passes.Passes;
import io.jenjang.bench.passes.TreeShape;
import io.jenjang.payout.Engine;
import io.jenjang.payout.Outcome;
import io.jenjang.payout.Payment;
import io.jenjang.payout.Payments;
import io.jenjang.payout.Period;
import io.jenjang.payout.Qualification;
import io.jenjang.payout.Qualifier;
import io.jenjang.plan.Plan;
import io.jenjang.tree.Genealogy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The array passes one by one, over the month of the standard workload. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx5600m")
public class ArrayPasses {
  @Param("1000000")
  public int members;

  @Param({"RANDOM", "CHAIN", "STAR", "IDLE_CHAIN"})
  public TreeShape shape;

  private Plan plan;
  private Month month;
  private Period period;
  private Qualification qualification;
  private Outcome outcome;

  /** The month, and what each pass finds when its turn comes. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    plan = BenchPlan.STANDARD.read();
    month = Month.of(members, shape, 1);
    period = month.period(plan, month.renumber(plan));
    outcome = Engine.compute(period);
    qualification = outcome.qualification();
  }

  @Benchmark
  public Genealogy renumber() {
    return month.renumber(plan);
  }

  /** Group volume, activity, ranks. */
  @Benchmark
  public Qualification qualify() {
    return Qualifier.qualify(period);
  }

  /** Who may be paid, and the pointers to payees. */
  @Benchmark
  public Payment preparePayment() {
    return Payments.prepare(period, qualification, plan.bonuses().get(0), code -> null);
  }

  @Benchmark
  public long[] earn() {
    long[] earned = new long[members + 1];
    outcome.payments().get(0).earn(earned);
    return earned;
  }

  @Benchmark
  public long lines() {
    return Passes.lines(outcome, members);
  }
}
