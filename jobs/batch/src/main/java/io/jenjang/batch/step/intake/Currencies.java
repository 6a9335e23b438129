package io.jenjang.batch.step.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The currencies that sales may be in.
 *
 * @param names ascending; index 0 is the empty name, for volumes that have no currency
 * @param rates what one unit is worth in the plan's currency, by place; 1 for the plan's own and for no currency
 * @param plan place of the plan's currency
 */
record Currencies(List<String> names, List<BigDecimal> rates, int plan) implements Serializable {
  /** A currency that is not one of these. */
  static final int UNKNOWN = -1;

  /** The names as rows hold them, by place. */
  UTF8String[] texts() {
    return names.stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
  }

  /** An amount in the plan's currency, HALF_UP to 4 places. */
  long inPlanCurrency(int currency, long amount) {
    if (currency == plan || currency == 0 || amount == 0) {
      return amount;
    }
    return BigDecimal.valueOf(amount)
        .multiply(rates.get(currency))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
