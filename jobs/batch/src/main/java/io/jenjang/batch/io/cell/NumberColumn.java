package io.jenjang.batch.io.cell;

import io.jenjang.batch.io.column.ColumnValues;
import java.util.function.LongUnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Reads one column of all rows at hand as {@link NumberCell} reads it of one: an entry of a dictionary once, plain numbers in one loop. */
public final class NumberColumn {
  private final NumberCell cell;
  private final int ordinal;
  private final LongUnaryOperator ofNumber;
  private long[] numbers = new long[0];
  private int[] codes = new int[0];
  private long[] entries;
  private Object entriesOf;

  /** @param ofNumber what is made of a number of the file; null if it is no number there */
  NumberColumn(NumberCell cell, int ordinal, LongUnaryOperator ofNumber) {
    this.cell = cell;
    this.ordinal = ordinal;
    this.ofNumber = ofNumber;
  }

  /** The values by row, or what {@link NumberCell} has instead; the same array for the next rows. */
  public long[] read(ColumnarBatch rows) {
    int count = rows.numRows();
    if (numbers.length < count) {
      numbers = new long[count];
      codes = new int[count];
    }
    ColumnValues values = ordinal < 0 ? null : (ColumnValues) rows.column(ordinal);
    if (values != null && values.isCoded()) {
      byEntry(values, count);
      leaveOut(values, rows);
    } else if (values != null && ofNumber != null) {
      byNumber(values, count);
      leaveOut(values, rows);
    } else {
      byRow(rows, count);
    }
    return numbers;
  }

  private void byEntry(ColumnValues values, int count) {
    if (values.identity() != entriesOf) {
      entries = entries(values);
      entriesOf = values.identity();
    }
    values.codes(codes, count);
    long[] known = entries;
    for (int i = 0; i < count; i++) {
      numbers[i] = known[codes[i]];
    }
  }

  private long[] entries(ColumnValues values) {
    ColumnVector[] columns = new ColumnVector[ordinal + 1];
    columns[ordinal] = values.dictionary();
    ColumnarBatch dictionary = new ColumnarBatch(columns, values.count());
    long[] read = new long[Math.max(1, values.count())];
    for (int i = 0; i < values.count(); i++) {
      read[i] = cell.read(dictionary.getRow(i));
    }
    return read;
  }

  private void byNumber(ColumnValues values, int count) {
    values.numbers(numbers, count);
    for (int i = 0; i < count; i++) {
      numbers[i] = ofNumber.applyAsLong(numbers[i]);
    }
  }

  /** An absent cell is not always an absent value: a mapping may say what stands for it. */
  private void leaveOut(ColumnValues values, ColumnarBatch rows) {
    if (!values.hasNull()) {
      return;
    }
    for (int i = 0; i < rows.numRows(); i++) {
      if (values.isNullAt(i)) {
        numbers[i] = cell.read(rows.getRow(i));
      }
    }
  }

  private void byRow(ColumnarBatch rows, int count) {
    for (int i = 0; i < count; i++) {
      InternalRow row = rows.getRow(i);
      numbers[i] = cell.read(row);
    }
  }
}
