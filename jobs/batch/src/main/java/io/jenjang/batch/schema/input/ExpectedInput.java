package io.jenjang.batch.schema.input;

import java.util.List;

/** What the sender says it sent: one row a table, file and currency. */
public final class ExpectedInput {
  public static final String TABLE = "table";
  public static final String FILE = "file";
  public static final String ROWS = "rows";
  public static final String CURRENCY = "currency";
  public static final String SUM = "sum";
  public static final String COMPLETE_THROUGH = "complete_through";

  public static final InputSchema SCHEMA = InputSchema.of(
      "expected",
      List.of(TABLE, FILE, CURRENCY),
      InputColumn.of(TABLE, InputType.TEXT).must(),
      InputColumn.of(FILE, InputType.TEXT),
      InputColumn.of(ROWS, InputType.WHOLE),
      InputColumn.of(CURRENCY, InputType.TEXT),
      InputColumn.of(SUM, InputType.DECIMAL),
      InputColumn.of(COMPLETE_THROUGH, InputType.DATE));

  private ExpectedInput() {}
}
