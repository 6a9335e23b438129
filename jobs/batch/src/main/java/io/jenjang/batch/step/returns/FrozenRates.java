package io.jenjang.batch.step.returns;

import io.jenjang.batch.schema.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a unit of each currency was worth in the plan's in a closed run; the plan's own is worth 1. */
record FrozenRates(Map<String, BigDecimal> rates) {
  private static final String COLUMNS =
      "from_currency string, to_currency string, rate decimal(38,16)";

  /** As the run's table {@code fx_rates} has them. */
  static FrozenRates of(ClosedTables tables, ClosedRun run) {
    String plans = run.plan().currency();
    Map<String, BigDecimal> rates = new HashMap<>();
    tables
        .rows(List.of(run), ExchangeRates.TABLE.name(), COLUMNS, "to_currency", List.of(plans))
        .forEach(row -> rates.put(row.getString(0), row.getDecimal(2)));
    rates.put(plans, BigDecimal.ONE);
    return new FrozenRates(Map.copyOf(rates));
  }

  Set<String> currencies() {
    return Set.copyOf(rates.keySet());
  }

  /** An amount in the plan's currency, HALF_UP to 4 places. */
  BigDecimal inPlans(BigDecimal amount, String currency) {
    return amount.multiply(rates.get(currency)).setScale(4, RoundingMode.HALF_UP);
  }

  /** An amount in another currency, rounded once: HALF_UP to 4 places. */
  BigDecimal convert(BigDecimal amount, String from, String to) {
    return from.equals(to)
        ? amount
        : amount.multiply(rates.get(from)).divide(rates.get(to), 4, RoundingMode.HALF_UP);
  }
}
