package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Computes a period: who qualifies, then the bonuses in the order of the plan.
 *
 * <p>Where later parts of a plan come in, each in the loop over the bonuses: a {@code fund} and earner caps after a bonus is earned, as changed amounts
 * and as negative amounts by member; {@code matching} is prepared after the bonuses it reads and takes what stands in {@link Outcome#earned} of them as
 * its basis; limits of the company follow the last bonus. Lines stay as they are.
 */
public final class Engine {
  private final Period period;
  private final List<Outcome.Pass> passes = new ArrayList<>();

  private Engine(Period period) {
    this.period = period;
  }

  /**
   * The outcome of a period; the same for the same period, always.
   *
   * @throws ArithmeticException if an amount or a sum does not fit 64 bits
   * @throws io.jenjang.error.JenjangException (PLAN) if the plan cannot be judged
   */
  public static Outcome compute(Period period) {
    return new Engine(period).compute();
  }

  private Outcome compute() {
    List<Bonus> bonuses = period.plan().bonuses();
    Qualification qualification = timed("qualify", () -> Qualifier.qualify(period));
    List<Payment> payments = new ArrayList<>();
    long[][] earned = new long[bonuses.size()][];
    long[] totals = new long[bonuses.size()];
    long[] theoretical = new long[bonuses.size()];
    for (int i = 0; i < earned.length; i++) {
      Bonus bonus = bonuses.get(i);
      Payment payment =
          timed("prepare " + bonus.code(), () -> Payments.prepare(period, qualification, bonus));
      payments.add(payment);
      earned[i] = timed("earn " + bonus.code(), () -> earned(payment));
      totals[i] = total(earned[i]);
      theoretical[i] = timed("theoretical " + bonus.code(), payment::theoretical);
    }
    return new Outcome(
        qualification, List.copyOf(payments), earned, totals, theoretical, List.copyOf(passes));
  }

  private long[] earned(Payment payment) {
    long[] earned = new long[period.members().count() + 1];
    payment.earn(earned);
    return earned;
  }

  private static long total(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    return sum;
  }

  private <T> T timed(String name, Supplier<T> work) {
    long started = System.nanoTime();
    T result = work.get();
    passes.add(new Outcome.Pass(name, System.nanoTime() - started));
    return result;
  }
}
