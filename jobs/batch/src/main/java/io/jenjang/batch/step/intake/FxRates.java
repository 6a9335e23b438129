package io.jenjang.batch.step.intake;

import io.jenjang.batch.schema.input.FxRatesInput;
import io.jenjang.batch.step.intake.SmallTable.SmallRow;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.Problems;
import io.jenjang.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks the rates of exchange of the period: those from and to the plan's currency. */
final class FxRates {
  private static final int PLACES = 12;

  private final Plan plan;
  private final Problems problems = new Problems();
  private final List<ExchangeRate> rates = new ArrayList<>();

  private FxRates(Plan plan) {
    this.plan = plan;
  }

  /** The rates of the period, by their currencies; stops with INPUT where one is not above zero or there are two. */
  static FxRates of(Plan plan, String period, List<SmallRow> rows) {
    FxRates found = new FxRates(plan);
    for (SmallRow row : rows) {
      boolean plans = row.text(FxRatesInput.TO).equals(plan.currency())
          || row.text(FxRatesInput.FROM).equals(plan.currency());
      if (row.text(FxRatesInput.PERIOD).equals(period) && plans) {
        found.add(row);
      }
    }
    found.problems.throwIfAny(ErrorCode.INPUT);
    found.rates.sort(Comparator.comparing(ExchangeRate::from).thenComparing(ExchangeRate::to));
    return found;
  }

  /** All of them. */
  List<ExchangeRate> rates() {
    return List.copyOf(rates);
  }

  /** The currencies that sales may be in: the plan's, and those with a rate to it. */
  Currencies currencies() {
    Map<String, BigDecimal> known = new TreeMap<>();
    known.put("", BigDecimal.ONE);
    rates.stream()
        .filter(rate -> rate.to().equals(plan.currency()))
        .forEach(rate -> known.put(rate.from(), rate.rate()));
    known.put(plan.currency(), BigDecimal.ONE);
    List<String> names = new ArrayList<>(known.keySet());
    return new Currencies(
        List.copyOf(names), List.copyOf(known.values()), names.indexOf(plan.currency()));
  }

  private void add(SmallRow row) {
    String from = row.text(FxRatesInput.FROM);
    String to = row.text(FxRatesInput.TO);
    BigDecimal rate = BigDecimal.valueOf(row.number(FxRatesInput.RATE), PLACES);
    if (rate.signum() <= 0) {
      problems.add(row.place() + ": the rate from " + from + " is " + rate.toPlainString()
          + ", expected more than zero");
    }
    if (from.equals(to) && rate.compareTo(BigDecimal.ONE) != 0) {
      problems.add(row.place() + ": the rate of " + from + " to itself is " + rate.toPlainString()
          + ", expected 1");
    }
    Optional<ExchangeRate> other = rates.stream()
        .filter(one -> one.from().equals(from) && one.to().equals(to))
        .findFirst();
    if (other.isEmpty()) {
      rates.add(new ExchangeRate(from, to, rate));
    } else if (other.get().rate().compareTo(rate) != 0) {
      problems.add(row.place() + ": there is another rate from " + from + " to " + to
          + " for the period; leave one");
    }
  }
}
