package io.jenjang.batch.step.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines of one task by currency, in arrays; {@link #totals} names the currencies. */
final class LineCounts {
  private final CurrencyCells currencies;
  private final ScanTotals totals = new ScanTotals();
  private Money[] in = new Money[8];

  /** Of plain sales, which came in and are used: by currency, of the file at hand. */
  private Money[] plain = new Money[8];

  private final Money[][] fates = new Money[2][8];
  private String file;

  LineCounts(CurrencyCells currencies) {
    this.currencies = currencies;
  }

  /** Counts a line that came in. */
  void in(String file, int currency, long money) {
    open(file);
    in = room(in, currency);
    at(in, currency).add(money);
  }

  /** Counts the plain sales among the rows at hand, which came in and are used. */
  void used(String file, PlainSales sales, int rows) {
    open(file);
    for (int row = 0; row < rows; row++) {
      if (sales.has(row)) {
        int currency = sales.currency(row);
        plain = room(plain, currency);
        at(plain, currency).add(sales.net(row));
      }
    }
  }

  private void open(String next) {
    if (!next.equals(file)) {
      closeFile();
      file = next;
    }
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
    fates[fate] = room(fates[fate], currency);
    at(fates[fate], currency).add(money);
  }

  private static Money[] room(Money[] money, int currency) {
    return currency < money.length ? money : Arrays.copyOf(money, currency * 2);
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
      Map<String, Money> ofFile = totals.in.computeIfAbsent(file, key -> new TreeMap<>());
      name(in, ofFile);
      name(plain, ofFile);
      name(plain, totals.used);
      Arrays.fill(in, null);
      Arrays.fill(plain, null);
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
