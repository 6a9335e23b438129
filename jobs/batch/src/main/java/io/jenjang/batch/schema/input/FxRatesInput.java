package io.jenjang.batch.schema.input;

import java.util.List;

/** What one unit of a currency is worth in another, frozen for a period. */
public final class FxRatesInput {
  public static final String PERIOD = "period";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String RATE = "rate";

  public static final InputSchema SCHEMA = InputSchema.of(
      "fx_rates",
      List.of(PERIOD, FROM, TO),
      InputColumn.of(PERIOD, InputType.TEXT).must(),
      InputColumn.of(FROM, InputType.TEXT).must(),
      InputColumn.of(TO, InputType.TEXT).must(),
      InputColumn.of(RATE, InputType.RATE).must());

  private FxRatesInput() {}
}
