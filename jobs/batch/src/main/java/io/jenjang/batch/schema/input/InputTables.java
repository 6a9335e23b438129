package io.jenjang.batch.schema.input;

import java.util.List;

/** All tables that a folder of inputs may hold. */
public final class InputTables {
  /** In the order in which they are read. */
  public static final List<InputSchema> ALL = List.of(
      MembersInput.SCHEMA,
      SalesInput.SCHEMA,
      CatalogInput.SCHEMA,
      FxRatesInput.SCHEMA,
      OverridesInput.SCHEMA,
      ExpectedInput.SCHEMA,
      AdjustmentsInput.SCHEMA);

  private InputTables() {}

  /** The schema of a table, or null if there is no such table. */
  public static InputSchema named(String table) {
    return ALL.stream()
        .filter(schema -> schema.table().equals(table))
        .findFirst()
        .orElse(null);
  }
}
