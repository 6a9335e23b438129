package io.jenjang.batch.step.intake;

import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.step.intake.SmallTable.SmallRow;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds out which currencies sales may be in. */
final class FxRates {
  private static final int PLACES = 12;

  private FxRates() {}

  /** The plan's currency and those with a rate to it in the period; stops with INPUT where a rate is not above zero or there are two. */
  static Currencies currencies(Plan plan, String period, List<SmallRow> rows) {
    Problems problems = new Problems();
    Map<String, BigDecimal> rates = new TreeMap<>();
    rates.put("", BigDecimal.ONE);
    for (SmallRow row : rows) {
      if (row.text(FxRatesInput.PERIOD).equals(period)
          && row.text(FxRatesInput.TO).equals(plan.currency())) {
        add(row, plan, rates, problems);
      }
    }
    problems.throwIfAny(ErrorCode.INPUT);
    rates.put(plan.currency(), BigDecimal.ONE);
    List<String> names = new ArrayList<>(rates.keySet());
    return new Currencies(
        List.copyOf(names), List.copyOf(rates.values()), names.indexOf(plan.currency()));
  }

  private static void add(
      SmallRow row, Plan plan, Map<String, BigDecimal> rates, Problems problems) {
    String from = row.text(FxRatesInput.FROM);
    BigDecimal rate = BigDecimal.valueOf(row.number(FxRatesInput.RATE), PLACES);
    if (rate.signum() <= 0) {
      problems.add(row.place() + ": the rate from " + from + " is " + rate.toPlainString()
          + ", expected more than zero");
    }
    if (from.equals(plan.currency()) && rate.compareTo(BigDecimal.ONE) != 0) {
      problems.add(row.place() + ": the rate of " + from + " to itself is " + rate.toPlainString()
          + ", expected 1");
    }
    BigDecimal other = rates.put(from, rate);
    if (other != null && other.compareTo(rate) != 0) {
      problems.add(row.place() + ": there is another rate from " + from + " to " + plan.currency()
          + " for the period; leave one");
    }
  }
}
