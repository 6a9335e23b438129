package io.jenjang.batch.schema.input;

import java.io.Serializable;
import java.util.List;

/**
 * The declared columns of an input table; nothing is inferred from files.
 *
 * @param table name of the table and of its file or folder
 * @param key columns that identify a record
 */
public record InputSchema(String table, List<String> key, List<InputColumn> columns)
    implements Serializable {

  static InputSchema of(String table, List<String> key, InputColumn... columns) {
    return new InputSchema(table, key, List.of(columns));
  }

  /** The place of a column, -1 if there is none of that name. */
  public int index(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** A declared column; a name that is not declared is a fault of the engine. */
  public InputColumn column(String name) {
    return columns.get(index(name));
  }

  public List<String> names() {
    return columns.stream().map(InputColumn::name).toList();
  }
}
