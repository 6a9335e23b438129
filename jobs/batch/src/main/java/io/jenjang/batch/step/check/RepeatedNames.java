package io.jenjang.batch.step.check;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Tells without reading a text whether a row has the same texts as the row before, where the file has its texts as numbers of a dictionary. */
final class RepeatedNames {
  private final ColumnVector[] columns;
  private final WritableColumnVector[] codes;

  private RepeatedNames(ColumnVector[] columns, WritableColumnVector[] codes) {
    this.columns = columns;
    this.codes = codes;
  }

  /** Looks at the first columns of a batch. */
  static RepeatedNames of(ColumnarBatch batch, int names) {
    ColumnVector[] columns = new ColumnVector[names];
    Arrays.setAll(columns, batch::column);
    return of(columns);
  }

  /** Looks at some columns of texts. */
  static RepeatedNames of(ColumnVector... columns) {
    return new RepeatedNames(
        columns,
        Arrays.stream(columns).map(RepeatedNames::codes).toArray(WritableColumnVector[]::new));
  }

  private static WritableColumnVector codes(ColumnVector column) {
    return column instanceof WritableColumnVector coded && coded.hasDictionary()
        ? coded.getDictionaryIds()
        : null;
  }

  /** Whether a row, not the batch's first, surely has the names of the row before. */
  boolean at(int row) {
    for (int i = 0; i < columns.length; i++) {
      if (!isRepeated(i, row)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRepeated(int column, int row) {
    ColumnVector texts = columns[column];
    if (texts.isNullAt(row) || texts.isNullAt(row - 1)) {
      return texts.isNullAt(row) && texts.isNullAt(row - 1);
    }
    WritableColumnVector found = codes[column];
    return found != null && found.getDictId(row) == found.getDictId(row - 1);
  }
}
