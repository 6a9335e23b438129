package io.jenjang.batch.schema.input;

import java.util.List;

/** Money that people add to or take from a statement; who enters does not approve. */
public final class AdjustmentsInput {
  public static final String ADJUSTMENT_ID = "adjustment_id";
  public static final String MEMBER_ID = "member_id";
  public static final String PERIOD = "period";
  public static final String AMOUNT = "amount";
  public static final String CURRENCY = "currency";
  public static final String REASON = "reason";
  public static final String ENTERED_BY = "entered_by";
  public static final String APPROVED_BY = "approved_by";

  public static final InputSchema SCHEMA = InputSchema.of(
      "adjustments",
      List.of(ADJUSTMENT_ID),
      InputColumn.id(ADJUSTMENT_ID).must(),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.of(PERIOD, InputType.TEXT).must(),
      InputColumn.of(AMOUNT, InputType.DECIMAL).must(),
      InputColumn.of(CURRENCY, InputType.TEXT),
      InputColumn.of(REASON, InputType.TEXT).must(),
      InputColumn.of(ENTERED_BY, InputType.TEXT),
      InputColumn.of(APPROVED_BY, InputType.TEXT));

  private AdjustmentsInput() {}
}
