package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;

/** A {@link Bonus.Personal} made ready: every source is paid on its own basis. */
final class PersonalPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Sources sources;
  private final Entitlement entitlement;
  private final RateSteps steps;

  /** All by member number: no tree matters. */
  PersonalPayment(Bonus.Personal bonus, Sources sources, Entitlement entitlement, RateSteps steps) {
    this.code = bonus.code();
    this.sources = sources;
    this.entitlement = entitlement;
    this.steps = steps;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    pay(earned);
  }

  @Override
  public long pay(long[] earned) {
    long theoretical = 0;
    for (int member = 1; member < earned.length; member++) {
      Multiplier whole = whole(member);
      if (whole != null) {
        long basis = sources.at(member);
        long most = whole.amount(basis);
        long amount = entitlement.isHalf(member) ? half(member).amount(basis) : most;
        theoretical = Math.addExact(theoretical, most);
        earned[member] = Math.addExact(earned[member], amount);
      }
    }
    return theoretical;
  }

  @Override
  public void lines(int earner, LineSink sink) {
    Multiplier multiplier = multiplier(earner);
    if (multiplier != null) {
      long basis = sources.at(earner);
      sink.line(earner, 0, 0, basis, multiplier.rate(), multiplier, multiplier.amount(basis));
    }
  }

  /** Null for who is paid nothing. */
  private Multiplier multiplier(int member) {
    return entitlement.isHalf(member) ? half(member) : whole(member);
  }

  private Multiplier half(int member) {
    return whole(member) == null ? null : steps.halfBetween(0, steps.of(member));
  }

  /** What would be paid without half pay. */
  private Multiplier whole(int member) {
    return sources.is(member) && entitlement.mayEarn(member)
        ? steps.between(0, steps.of(member))
        : null;
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    Multiplier whole = whole(source);
    if (whole == null || !entitlement.isHalf(source)) {
      return;
    }
    long basis = sources.at(source);
    Multiplier half = half(source);
    long missing = Math.subtractExact(whole.amount(basis), half.amount(basis));
    if (missing != 0) {
      long rate = whole.rate() - half.rate();
      Reason reason = entitlement.reason(source);
      sink.unpaid(source, source, 0, 0, basis, rate, missing, reason, 0);
    }
  }

  @Override
  public long theoretical() {
    long sum = 0;
    for (int member = 1; member < sources.basis().length; member++) {
      Multiplier multiplier = whole(member);
      sum = multiplier == null ? sum : Math.addExact(sum, multiplier.amount(sources.at(member)));
    }
    return sum;
  }
}
