package io.jenjang.batch.schema.input;

import java.util.List;

/** What a unit of a product is worth, for sale lines that carry no volumes. An empty country is any. */
public final class CatalogInput {
  public static final String SKU = "sku";
  public static final String COUNTRY = "country";
  public static final String VALID_FROM = "valid_from";
  public static final String QV = "qv";
  public static final String CV = "cv";
  public static final String PRICE = "price";

  public static final InputSchema SCHEMA = InputSchema.of(
      "catalog",
      List.of(SKU, COUNTRY, VALID_FROM),
      InputColumn.id(SKU).must(),
      InputColumn.of(COUNTRY, InputType.TEXT),
      InputColumn.of(VALID_FROM, InputType.DATE),
      InputColumn.of(QV, InputType.DECIMAL),
      InputColumn.of(CV, InputType.DECIMAL),
      InputColumn.of(PRICE, InputType.DECIMAL));

  private CatalogInput() {}
}
