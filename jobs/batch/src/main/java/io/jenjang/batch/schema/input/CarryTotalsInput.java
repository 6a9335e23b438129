package io.jenjang.batch.schema.input;

import java.util.List;

/** What the sender of a carry says that it sent: one row an item and name. */
public final class CarryTotalsInput {
  public static final String ITEM = "item";
  public static final String NAME = "name";
  public static final String ROWS = "rows";
  public static final String AMOUNT = "amount";

  public static final InputSchema SCHEMA = InputSchema.of(
      "carry_totals",
      List.of(ITEM, NAME),
      InputColumn.of(ITEM, InputType.TEXT).must(),
      InputColumn.of(NAME, InputType.TEXT),
      InputColumn.of(ROWS, InputType.WHOLE).must(),
      InputColumn.of(AMOUNT, InputType.DECIMAL));

  private CarryTotalsInput() {}
}
