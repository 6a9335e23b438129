package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which sales were paid on in an earlier period, so that what they paid can be taken back. */
@FunctionalInterface
public interface EarlierSales {
  /** Where nothing is taken back: a return is negative volume of its own period. */
  EarlierSales NONE = keys -> Map.of();

  /**
   * What can come back of a sale of an earlier period.
   *
   * @param period in which it was paid on
   * @param isMoney whether any volume that was paid on then sums {@code cv} or {@code net}
   * @param currencies that had a rate in the run that paid on it
   */
  record Sold(String period, boolean isMoney, Set<String> currencies) implements Serializable {
    /** Whether what comes back in a currency can be set against what was paid. */
    boolean takes(String currency) {
      return !isMoney || currency.isEmpty() || currencies.contains(currency);
    }
  }

  /**
   * Those of the keys that are sales of an earlier period.
   *
   * @param keys each once
   */
  Map<SaleKey, Sold> among(List<SaleKey> keys);
}
