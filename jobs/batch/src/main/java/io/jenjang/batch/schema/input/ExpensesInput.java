package io.jenjang.batch.schema.input;

import java.util.List;

/** What it typically costs to do the business, as far as the company knows: one row a rank. */
public final class ExpensesInput {
  public static final String RANK = "rank";
  public static final String AMOUNT = "amount";
  public static final String SOURCE = "source";

  /** Stands in the column rank for all sellers. */
  public static final String ALL = "all";

  public static final InputSchema SCHEMA = InputSchema.of(
      "expenses",
      List.of(RANK),
      InputColumn.of(RANK, InputType.TEXT).must(),
      InputColumn.of(AMOUNT, InputType.DECIMAL).must(),
      InputColumn.of(SOURCE, InputType.TEXT).must());

  private ExpensesInput() {}
}
