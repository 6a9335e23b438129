package io.jenjang.batch.step.intake;

import java.util.List;
import java.util.Set;

/** Tells which sales were paid on in an earlier period, so that what they paid can be taken back. */
@FunctionalInterface
public interface EarlierSales {
  /** Where nothing is taken back: a return is negative volume of its own period. */
  EarlierSales NONE = keys -> Set.of();

  /**
   * Those of the keys that are sales of an earlier period.
   *
   * @param keys each once
   */
  Set<SaleKey> among(List<SaleKey> keys);
}
