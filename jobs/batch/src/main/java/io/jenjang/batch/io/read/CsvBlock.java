package io.jenjang.batch.io.read;

import io.jenjang.batch.io.column.ColumnValues;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Some rows of a CSV file on their way to a task.
 *
 * @param file name, for messages
 * @param rows cells by place in the file's header
 */
record CsvBlock(String file, String[][] rows, long[] lines) implements Serializable {
  /** The rows as columns of text. */
  RowBlock toRows() {
    ColumnVector[] columns = new ColumnVector[rows.length == 0 ? 0 : rows[0].length];
    for (int column = 0; column < columns.length; column++) {
      byte[][] texts = new byte[rows.length][];
      for (int row = 0; row < rows.length; row++) {
        texts[row] = rows[row][column].getBytes(StandardCharsets.UTF_8);
      }
      columns[column] = ColumnValues.ofTexts(DataTypes.StringType, texts);
    }
    return new RowBlock(file, new ColumnarBatch(columns, rows.length), lines);
  }
}
