package io.jenjang.batch.schema;

import java.io.Serializable;
import java.util.List;

/**
 * One column of a table.
 *
 * @param name snake_case
 * @param shape whether a row holds one value, a map or a list
 * @param type of the value, or of a map's values; null for a list, whose {@code fields} have types
 * @param required whether every row has a value; maps and lists always are there, and may be empty
 * @param fields of a list's elements, empty otherwise
 * @param doc what a value means: units, sign, what null says
 */
public record Column(
    String name, Shape shape, ColumnType type, boolean required, List<Column> fields, String doc)
    implements Serializable {

  /** How many values a row holds. */
  public enum Shape {
    /** One, or none where the column is not required. */
    SINGLE,
    /** By a text key, keys in the order in which they were written. */
    MAP,
    /** Elements of several fields, in order. */
    LIST
  }

  /** A column with one value a row. */
  public static Column single(String name, ColumnType type, boolean required, String doc) {
    return new Column(name, Shape.SINGLE, type, required, List.of(), doc);
  }

  /** A field of a list's elements; always has a value. */
  static Column field(String name, ColumnType type, String doc) {
    return single(name, type, true, doc);
  }
}
