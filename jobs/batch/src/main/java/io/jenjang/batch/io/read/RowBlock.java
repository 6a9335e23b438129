package io.jenjang.batch.io.read;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Some rows of one file.
 *
 * @param file name below the folder of inputs
 * @param lines by row, or null in Parquet
 */
record RowBlock(String file, ColumnarBatch rows, long[] lines) {
  static final RowBlock NONE = new RowBlock("", new ColumnarBatch(new ColumnVector[0], 0), null);
}
