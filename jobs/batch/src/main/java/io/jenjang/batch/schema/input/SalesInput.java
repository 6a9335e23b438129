package io.jenjang.batch.schema.input;

import java.util.List;

/** What was sold or returned: one row a line of a sale. */
public final class SalesInput {
  public static final String SALE_ID = "sale_id";
  public static final String LINE_NO = "line_no";
  public static final String MEMBER_ID = "member_id";
  public static final String BUYER_ID = "buyer_id";
  public static final String BUYER = "buyer";
  public static final String SOLD_AT = "sold_at";
  public static final String PAID_AT = "paid_at";
  public static final String SKU = "sku";
  public static final String TAGS = "tags";
  public static final String CHANNEL = "channel";
  public static final String QUANTITY = "quantity";
  public static final String NET = "net";
  public static final String TAX = "tax";
  public static final String CURRENCY = "currency";
  public static final String QV = "qv";
  public static final String CV = "cv";
  public static final String VERIFIED = "verified";
  public static final String KIND = "kind";
  public static final String RETURNS_SALE_ID = "returns_sale_id";
  public static final String RETURNS_LINE_NO = "returns_line_no";
  public static final String RESALE_OF_SALE_ID = "resale_of_sale_id";
  public static final String RESALE_OF_LINE_NO = "resale_of_line_no";

  /** Values of {@link #BUYER}; by place. */
  public static final List<String> BUYERS = List.of("self", "stock", "preferred", "retail");

  public static final InputSchema SCHEMA = InputSchema.of(
      "sales",
      List.of(SALE_ID, LINE_NO),
      InputColumn.id(SALE_ID).must(),
      InputColumn.of(LINE_NO, InputType.WHOLE),
      InputColumn.id(MEMBER_ID).must(),
      InputColumn.id(BUYER_ID),
      new InputColumn(BUYER, InputType.WORD, BUYERS, false),
      InputColumn.of(SOLD_AT, InputType.INSTANT),
      InputColumn.of(PAID_AT, InputType.INSTANT),
      InputColumn.id(SKU),
      InputColumn.of(TAGS, InputType.TEXT),
      InputColumn.of(CHANNEL, InputType.TEXT),
      InputColumn.of(QUANTITY, InputType.DECIMAL),
      InputColumn.of(NET, InputType.DECIMAL),
      InputColumn.of(TAX, InputType.DECIMAL),
      InputColumn.of(CURRENCY, InputType.TEXT),
      InputColumn.of(QV, InputType.DECIMAL),
      InputColumn.of(CV, InputType.DECIMAL),
      InputColumn.of(VERIFIED, InputType.FLAG),
      InputColumn.word(KIND, "sale", "return"),
      InputColumn.id(RETURNS_SALE_ID),
      InputColumn.of(RETURNS_LINE_NO, InputType.WHOLE),
      InputColumn.id(RESALE_OF_SALE_ID),
      InputColumn.of(RESALE_OF_LINE_NO, InputType.WHOLE));

  private SalesInput() {}
}
