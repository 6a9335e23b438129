package io.jenjang.payout;

import io.jenjang.plan.Bonus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Computes a period: who qualifies, then the bonuses in the order of the plan. Each is earned, scaled to its {@code fund}, then capped; what {@code matching}
 * reads is what stands after that. The limit of the company follows the last bonus, and {@link Outcome#cut rules that cut pay} the limit. They all leave the lines as they are: they
 * cut by member and bonus.
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
   * @throws io.jenjang.error.JenjangException (PLAN) if the plan cannot be judged; (INPUT) if the tree of a matrix is wider than the plan allows
   */
  public static Outcome compute(Period period) {
    return new Engine(period).compute();
  }

  private Outcome compute() {
    List<Bonus> bonuses = period.plan().bonuses();
    Qualification qualification = timed("qualify", () -> Qualifier.qualify(period));
    MatrixWidths.check(qualification);
    List<Payment> payments = new ArrayList<>();
    long[][] earned = new long[bonuses.size()][];
    long[][] capped = new long[bonuses.size()][];
    long[][] standing = new long[bonuses.size()][];
    long[] totals = new long[bonuses.size()];
    long[] theoretical = new long[bonuses.size()];
    long stands = 0;
    for (int i = 0; i < earned.length; i++) {
      Bonus bonus = bonuses.get(i);
      Payment payment = timed(
          "prepare " + bonus.code(),
          () -> Payments.prepare(period, qualification, bonus, code -> standing[place(code)]));
      payments.add(payment);
      earned[i] = new long[period.members().count() + 1];
      long[] sums = earned[i];
      theoretical[i] = timed("earn " + bonus.code(), () -> payment.pay(sums));
      capped[i] = EarnerCaps.cut(bonus, qualification, earned[i]);
      standing[i] = less(earned[i], capped[i]);
      totals[i] = total(earned[i]);
      stands = Math.addExact(stands, capped[i] == null ? totals[i] : total(standing[i]));
    }
    long inAll = stands;
    long[][] scaled = timed("limits", () -> CompanyLimit.cut(qualification, standing, inAll));
    return new Outcome(
        qualification,
        List.copyOf(payments),
        earned,
        new Cuts(capped, scaled, null),
        totals,
        theoretical,
        List.copyOf(passes));
  }

  private int place(String code) {
    List<Bonus> bonuses = period.plan().bonuses();
    for (int i = 0; i < bonuses.size(); i++) {
      if (bonuses.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no bonus is called " + code);
  }

  private static long[] less(long[] earned, long[] cut) {
    if (cut == null) {
      return earned;
    }
    long[] left = new long[earned.length];
    for (int member = 1; member < left.length; member++) {
      left[member] = earned[member] - cut[member];
    }
    return left;
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
