package io.jenjang.batch.schema;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table as they are being defined; each call tells the place of its column, by which row writers address it. */
final class Columns {
  private final List<Column> columns = new ArrayList<>();

  /** A column in which every row has a value. */
  int required(String name, ColumnType type, String doc) {
    return add(Column.single(name, type, true, doc));
  }

  /** A column that may be null; the doc says what null means. */
  int optional(String name, ColumnType type, String doc) {
    return add(Column.single(name, type, false, doc));
  }

  /** A map from text; a row without entries has an empty map, never null. */
  int map(String name, ColumnType values, String doc) {
    return add(new Column(name, Column.Shape.MAP, values, true, List.of(), doc));
  }

  /** A list of elements; a row without elements has an empty list, never null. */
  int list(String name, String doc, Column... fields) {
    return add(new Column(name, Column.Shape.LIST, null, true, List.of(fields), doc));
  }

  private int add(Column column) {
    columns.add(column);
    return columns.size() - 1;
  }

  /**
   * @param version of the table; goes up when columns are added
   * @param key columns that together name a row
   * @param lookups columns by which single rows are looked up: their files carry bloom filters
   */
  Table table(String name, int version, String doc, List<String> key, List<String> lookups) {
    return new Table(name, version, doc, List.copyOf(columns), key, lookups, List.of());
  }
}
