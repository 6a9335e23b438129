package io.jenjang.payout;

import io.jenjang.money.Multiplier;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Rates;
import java.util.function.LongFunction;

/** A {@link Bonus.Personal} with {@code marginal} made ready: every block of a source's basis is paid at its own rate, a line a block. */
final class MarginalPayment implements Payment {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Sources sources;
  private final Entitlement entitlement;
  /** Where each block begins, ascending, 4 places. */
  private final long[] from;
  /** By block; null where it pays nothing. */
  private final Multiplier[] whole;
  /** Half of each, where somebody may get half; else null. */
  private final Multiplier[] half;

  /** All by member number: no tree matters. */
  MarginalPayment(
      Bonus.Personal bonus,
      Sources sources,
      Entitlement entitlement,
      LongFunction<Multiplier> multiplier) {
    Rates.Brackets brackets = (Rates.Brackets) bonus.rates();
    this.code = bonus.code();
    this.sources = sources;
    this.entitlement = entitlement;
    this.from = brackets.from().stream().mapToLong(Long::longValue).toArray();
    this.whole = brackets.rate().stream()
        .map(rate -> rate == 0 ? null : multiplier.apply(rate))
        .toArray(Multiplier[]::new);
    this.half = bonus.terms().bounds().halfWhen() == null
        ? null
        : brackets.rate().stream()
            .map(rate -> rate == 0 ? null : multiplier.apply(Rates.half(rate)))
            .toArray(Multiplier[]::new);
  }

  /** What a member is paid, by block. */
  private Multiplier[] multiplier(int member) {
    return entitlement.isHalf(member) ? half : whole;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public void earn(long[] earned) {
    for (int member = 1; member < earned.length; member++) {
      earned[member] = Math.addExact(earned[member], amount(member, multiplier(member)));
    }
  }

  /** What all blocks of a member are worth, each rounded. */
  private long amount(int member, Multiplier[] multiplier) {
    long sum = 0;
    for (int block = 0; block < from.length && pays(member); block++) {
      long volume = volume(member, block);
      if (volume > 0 && multiplier[block] != null) {
        sum = Math.addExact(sum, multiplier[block].amount(volume));
      }
    }
    return sum;
  }

  private boolean pays(int member) {
    return sources.is(member) && entitlement.mayEarn(member);
  }

  /** How much of the basis lies in a block; below zero or 0 for nothing. */
  private long volume(int member, int block) {
    long basis = sources.at(member);
    long end = block + 1 < from.length ? Math.min(basis, from[block + 1]) : basis;
    return end <= from[block] ? 0 : end - from[block];
  }

  @Override
  public void lines(int earner, LineSink sink) {
    for (int block = 0; block < from.length && pays(earner); block++) {
      long volume = volume(earner, block);
      Multiplier rate = multiplier(earner)[block];
      if (volume > 0 && rate != null) {
        sink.line(earner, 0, block + 1, volume, rate.rate(), rate, rate.amount(volume));
      }
    }
  }

  @Override
  public void unpaid(int source, UnpaidSink sink) {
    for (int block = 0; block < from.length && entitlement.isHalf(source); block++) {
      long volume = sources.is(source) ? volume(source, block) : 0;
      if (volume > 0 && whole[block] != null) {
        long paid = half[block].amount(volume);
        long missing = Math.subtractExact(whole[block].amount(volume), paid);
        if (missing != 0) {
          long rate = half[block].rate();
          Reason reason = entitlement.reason(source);
          sink.unpaid(source, source, 0, block + 1, volume, rate, missing, reason, 0);
        }
      }
    }
  }

  @Override
  public long theoretical() {
    long sum = 0;
    for (int member = 1; member < sources.basis().length; member++) {
      sum = Math.addExact(sum, amount(member, whole));
    }
    return sum;
  }
}
