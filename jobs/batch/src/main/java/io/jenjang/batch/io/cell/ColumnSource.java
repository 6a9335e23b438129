package io.jenjang.batch.io.cell;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;

/**
 * Where a declared column is in the rows of a file.
 *
 * @param ordinal place in the row; {@link #NOWHERE} if the file does not have it
 * @param physical type in the row, or null if the file does not have it
 */
public record ColumnSource(int ordinal, DataType physical, ColumnRule rule)
    implements Serializable {
  public static final int NOWHERE = -1;

  /** Whether rows have the column at all, be it as a constant. */
  public boolean present() {
    return ordinal != NOWHERE || rule.constant() != null;
  }

  /** The same in rows that lack a place. */
  ColumnSource without(int place) {
    if (ordinal == place) {
      return new ColumnSource(NOWHERE, null, rule);
    }
    return ordinal < place ? this : new ColumnSource(ordinal - 1, physical, rule);
  }
}
