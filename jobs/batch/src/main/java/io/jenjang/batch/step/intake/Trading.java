package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.SalesInput;
import io.jenjang.safeguard.Measure;
import io.jenjang.safeguard.Measure.Needs;
import io.jenjang.safeguard.Rulebook;
import java.io.Serializable;

/**
 * What rules ask about trades between members, as far as the delivery tells it: nothing else is carried or added up.
 *
 * @param pieces what was bought as stock and what was resold
 * @param pairs which member bought of which
 * @param buyBacks what was refunded for goods that came back
 * @param stockDays how many days before the end of the period stock is looked back at, ascending
 * @param lateDays the same for own purchases
 */
record Trading(boolean pieces, boolean pairs, boolean buyBacks, int[] stockDays, int[] lateDays)
    implements Serializable {
  private static final int[] NONE = {};

  /**
   * @param sales as delivered
   * @param catalog whether there is one
   */
  static Trading of(Rulebook rules, TableScan sales, boolean catalog) {
    boolean buyers = sales.has(SalesInput.BUYER);
    boolean pieces = buyers && sales.has(SalesInput.RESALE_OF_SALE_ID) && rules.asks(Needs.RESALES);
    boolean prices = catalog && sales.has(SalesInput.SKU) && sales.has(SalesInput.NET);
    return new Trading(
        pieces,
        sales.has(SalesInput.BUYER_ID) && rules.asks(Needs.MEMBERS_AS_BUYERS),
        buyers && prices && rules.asks(Needs.BUY_BACKS),
        pieces ? rules.days(Measure.STOCK_NOT_RESOLD) : NONE,
        buyers ? rules.days(Measure.LATE_QUALIFIERS) : NONE);
  }

  /** Whether there is anything; without, no line is looked through for it. */
  boolean isAsked() {
    return pieces || pairs || buyBacks || lateDays.length > 0;
  }
}
