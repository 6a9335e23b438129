package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.util.List;

/** One row is one rate of exchange of the period, frozen with the run. */
public final class ExchangeRates {
  private static final Columns C = new Columns();
  private static final int FROM =
      C.required("from_currency", ColumnType.TEXT, "ISO 4217 code of what is exchanged");
  private static final int TO =
      C.required("to_currency", ColumnType.TEXT, "ISO 4217 code of what it becomes");
  private static final int RATE = C.required(
      "rate", ColumnType.EXACT, "what one unit of from_currency is worth in to_currency");

  public static final Table TABLE = C.table(
          "fx_rates",
          1,
          "Rates of exchange of the period from and to the plan's currency, frozen with the run.",
          List.of("from_currency", "to_currency"),
          List.of())
      .with(new Rule("rate_is_above_zero", "rate > 0"));

  private ExchangeRates() {}

  /** Writes rates. */
  public static final class Writer {
    private final RowSink row;

    public Writer(RowSink row) {
      this.row = row;
    }

    /**
     * @param rate at most 16 places
     */
    public void rate(String from, String to, BigDecimal rate) {
      row.text(FROM, from);
      row.text(TO, to);
      WideDecimal.put(row, RATE, ColumnType.EXACT, rate);
      row.end();
    }
  }
}
