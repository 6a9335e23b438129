package io.jenjang.batch.step.intake;

import io.jenjang.batch.schema.input.SalesInput;

/** Where the columns of the sales are in their schema. */
final class SaleColumns {
  static final int SALE_ID = SalesInput.SCHEMA.index(SalesInput.SALE_ID);
  static final int LINE_NO = SalesInput.SCHEMA.index(SalesInput.LINE_NO);
  static final int BUYER_ID = SalesInput.SCHEMA.index(SalesInput.BUYER_ID);
  static final int BUYER = SalesInput.SCHEMA.index(SalesInput.BUYER);
  static final int SOLD_AT = SalesInput.SCHEMA.index(SalesInput.SOLD_AT);
  static final int PAID_AT = SalesInput.SCHEMA.index(SalesInput.PAID_AT);
  static final int SKU = SalesInput.SCHEMA.index(SalesInput.SKU);
  static final int TAGS = SalesInput.SCHEMA.index(SalesInput.TAGS);
  static final int CHANNEL = SalesInput.SCHEMA.index(SalesInput.CHANNEL);
  static final int QUANTITY = SalesInput.SCHEMA.index(SalesInput.QUANTITY);
  static final int NET = SalesInput.SCHEMA.index(SalesInput.NET);
  static final int TAX = SalesInput.SCHEMA.index(SalesInput.TAX);
  static final int QV = SalesInput.SCHEMA.index(SalesInput.QV);
  static final int CV = SalesInput.SCHEMA.index(SalesInput.CV);
  static final int VERIFIED = SalesInput.SCHEMA.index(SalesInput.VERIFIED);
  static final int KIND = SalesInput.SCHEMA.index(SalesInput.KIND);
  static final int RETURNS_SALE_ID = SalesInput.SCHEMA.index(SalesInput.RETURNS_SALE_ID);
  static final int RETURNS_LINE_NO = SalesInput.SCHEMA.index(SalesInput.RETURNS_LINE_NO);
  static final int RESALE_OF_SALE_ID = SalesInput.SCHEMA.index(SalesInput.RESALE_OF_SALE_ID);

  private SaleColumns() {}
}
