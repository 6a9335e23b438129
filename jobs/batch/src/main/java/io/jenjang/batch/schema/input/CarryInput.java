package io.jenjang.batch.schema.input;

import java.util.List;

/** What another system hands over at go-live: the columns of the output table {@code carry}. */
public final class CarryInput {
  public static final String MEMBER_ID = "member_id";
  public static final String ITEM = "item";
  public static final String NAME = "name";
  public static final String PERIOD = "period";
  public static final String AMOUNT = "amount";
  public static final String TEXT = "text";

  public static final InputSchema SCHEMA = InputSchema.of(
      "carry",
      List.of(MEMBER_ID, ITEM, NAME, PERIOD),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.of(ITEM, InputType.TEXT).must(),
      InputColumn.of(NAME, InputType.TEXT),
      InputColumn.of(PERIOD, InputType.TEXT),
      InputColumn.of(AMOUNT, InputType.DECIMAL),
      InputColumn.of(TEXT, InputType.TEXT));

  private CarryInput() {}
}
