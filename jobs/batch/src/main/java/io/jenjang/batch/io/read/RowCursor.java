package io.jenjang.batch.io.read;

import org.apache.spark.sql.catalyst.InternalRow;

/** Walks the rows of a task's share of a table. The row is good until the next one. */
public interface RowCursor {
  /** Goes to the next row; false when there is none. */
  boolean next();

  InternalRow row();

  /** Place of the row among those at hand; at 0 all of them can be looked at together. */
  default int place() {
    return 0;
  }

  /** How many rows are at hand. */
  default int atHand() {
    return 1;
  }

  /** Looks at a row at hand. It may be the object of {@link #row}: look at {@link #place} last. */
  default InternalRow peek(int place) {
    return row();
  }

  /** Name of the file that the row is from; the same object as long as the file is the same. */
  String file();

  /** Line of the row in a CSV file; 0 in Parquet. */
  long line();
}
