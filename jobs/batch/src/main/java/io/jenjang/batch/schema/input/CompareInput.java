package io.jenjang.batch.schema.input;

import java.util.List;

/** What another system says it owes members: one row a member, or a member and bonus. */
public final class CompareInput {
  public static final String MEMBER_ID = "member_id";
  public static final String BONUS = "bonus";
  public static final String AMOUNT = "amount";

  public static final InputSchema SCHEMA = InputSchema.of(
      "compare",
      List.of(MEMBER_ID, BONUS),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.of(BONUS, InputType.TEXT),
      InputColumn.of(AMOUNT, InputType.DECIMAL).must());

  private CompareInput() {}
}
