package io.jenjang.batch.io.cell;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one column of a row as text. */
@FunctionalInterface
public interface TextCell {
  /** The exact text, or null when the cell is absent or empty; it may point into the row and is good until the next one. */
  UTF8String read(InternalRow row);
}
