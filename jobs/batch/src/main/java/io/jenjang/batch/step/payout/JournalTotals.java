package io.jenjang.batch.step.payout;

import io.jenjang.batch.schema.Journal.Cause;
import io.jenjang.money.Scales;
import io.jenjang.money.WideSum;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/** Postings of the journal, added up as they are written. */
public final class JournalTotals implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WideSum[] debits;
  private final WideSum[] credits;

  /** By cause: debits less credits, the plan's currency alone. */
  private final WideSum[] causes;

  private long entries;
  private long unbalanced;

  JournalTotals(int currencies) {
    debits = sums(currencies);
    credits = sums(currencies);
    causes = sums(Cause.values().length);
  }

  private static WideSum[] sums(int count) {
    WideSum[] sums = new WideSum[count];
    Arrays.setAll(sums, i -> new WideSum());
    return sums;
  }

  /**
   * @param currency place of the currency, 0 for the plan's
   * @param amount 4 places, above zero a debit, below zero a credit
   */
  void posting(int currency, Cause cause, long amount) {
    if (amount > 0) {
      debits[currency].add(amount);
    } else {
      credits[currency].add(-amount);
    }
    if (currency == 0) {
      causes[cause.ordinal()].add(amount);
    }
  }

  void entry(boolean balances) {
    entries++;
    unbalanced += balances ? 0 : 1;
  }

  void add(JournalTotals other) {
    for (int i = 0; i < debits.length; i++) {
      debits[i].add(other.debits[i]);
      credits[i].add(other.credits[i]);
    }
    for (int i = 0; i < causes.length; i++) {
      causes[i].add(other.causes[i]);
    }
    entries += other.entries;
    unbalanced += other.unbalanced;
  }

  public BigDecimal debits(int currency) {
    return new BigDecimal(debits[currency].value(), Scales.MONEY);
  }

  public BigDecimal credits(int currency) {
    return new BigDecimal(credits[currency].value(), Scales.MONEY);
  }

  /** Debits less credits of some causes, in the plan's currency. */
  public BigDecimal net(Cause... wanted) {
    BigDecimal net = BigDecimal.ZERO;
    for (Cause cause : wanted) {
      net = net.add(new BigDecimal(causes[cause.ordinal()].value(), Scales.MONEY));
    }
    return net;
  }

  public long entries() {
    return entries;
  }

  /** Entries whose debits and credits differ in some currency. */
  public long unbalanced() {
    return unbalanced;
  }
}
