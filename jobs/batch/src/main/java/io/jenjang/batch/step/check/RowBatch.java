package io.jenjang.batch.step.check;

import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows that were read together; numbers are taken a column at a time. */
final class RowBatch {
  private final ColumnarBatch batch;
  private final long[][] numbers;

  RowBatch(ColumnarBatch batch) {
    this.batch = batch;
    this.numbers = new long[batch.numCols()][];
  }

  ColumnarBatch batch() {
    return batch;
  }

  boolean isNull(int column, int row) {
    return batch.column(column).isNullAt(row);
  }

  /** Texts of the first columns; good until the next rows. */
  UTF8String[] texts(int row, int columns) {
    UTF8String[] texts = new UTF8String[columns];
    for (int i = 0; i < columns; i++) {
      texts[i] = text(i, row);
    }
    return texts;
  }

  /** Null where there is none. */
  UTF8String text(int column, int row) {
    return isNull(column, row) ? null : batch.column(column).getUTF8String(row);
  }

  /** All values of a column of whole numbers that has one in every row. */
  long[] numbers(int column) {
    if (numbers[column] == null) {
      numbers[column] = numbers(batch.column(column), batch.numRows());
    }
    return numbers[column];
  }

  private static long[] numbers(ColumnVector values, int count) {
    if (values instanceof WritableColumnVector plain && !plain.hasDictionary()) {
      return values.getLongs(0, count);
    }
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = values.getLong(i);
    }
    return numbers;
  }
}
