package io.jenjang.batch.step.intake;

import java.util.Arrays;
import java.util.Map;

/** Counts lines of one task by currency, in arrays; {@link #totals} names the currencies. */
final class LineCounts {
  private final CurrencyCells currencies;
  private final ScanTotals totals = new ScanTotals();
  private Money[] in = new Money[8];
  private final Money[][] fates = new Money[2][8];
  private String file;

  LineCounts(CurrencyCells currencies) {
    this.currencies = currencies;
  }

  /** Counts a line that came in. */
  void in(String file, int currency, long money) {
    if (!file.equals(this.file)) {
      closeFile();
      this.file = file;
    }
    if (currency >= in.length) {
      in = Arrays.copyOf(in, currency * 2);
    }
    at(in, currency).add(money);
  }

  void used(int currency, long money) {
    fate(0, currency, money);
  }

  void outside(int currency, long money) {
    fate(1, currency, money);
  }

  void rejected(RejectReason reason, int currency, long money, String example) {
    totals.reject(reason, currencies.name(currency), money, example);
  }

  private void fate(int fate, int currency, long money) {
    if (currency >= fates[fate].length) {
      fates[fate] = Arrays.copyOf(fates[fate], currency * 2);
    }
    at(fates[fate], currency).add(money);
  }

  private static Money at(Money[] money, int currency) {
    Money found = money[currency];
    if (found == null) {
      found = new Money();
      money[currency] = found;
    }
    return found;
  }

  private void closeFile() {
    if (file != null) {
      name(in, totals.in.computeIfAbsent(file, key -> new java.util.TreeMap<>()));
      Arrays.fill(in, null);
    }
  }

  private void name(Money[] money, Map<String, Money> named) {
    for (int i = 0; i < money.length; i++) {
      if (money[i] != null) {
        named.merge(currencies.name(i), money[i], Money::plus);
      }
    }
  }

  /** Everything counted; to be asked once, at the end. */
  ScanTotals totals() {
    closeFile();
    name(fates[0], totals.used);
    name(fates[1], totals.outside);
    return totals;
  }
}
