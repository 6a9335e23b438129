package io.jenjang.batch.step.check;

import io.jenjang.batch.schema.Table;
import java.util.List;

/** Columns of a table without which a check cannot be made. */
public record Needed(Table table, List<String> columns) {
  public Needed {
    for (String column : columns) {
      if (table.index(column) < 0) {
        throw new IllegalArgumentException(table.name() + " has no column " + column);
      }
    }
  }

  public static Needed of(Table table, String... columns) {
    return new Needed(table, List.of(columns));
  }
}
