package io.jenjang.batch.schema.input;

import io.jenjang.batch.schema.input.InputColumn.Type;
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
      InputColumn.of(PERIOD, Type.TEXT).must(),
      InputColumn.of(FROM, Type.TEXT).must(),
      InputColumn.of(TO, Type.TEXT).must(),
      InputColumn.of(RATE, Type.RATE).must());

  private FxRatesInput() {}
}
