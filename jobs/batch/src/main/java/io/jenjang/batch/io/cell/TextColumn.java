package io.jenjang.batch.io.cell;

import io.jenjang.batch.io.column.ColumnValues;
import io.jenjang.tree.IdHash;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one column of all rows at hand as text. Texts of a file are taken where they lie; those that are made of something else are kept. */
public final class TextColumn {
  private final TextCell cell;
  private final int ordinal;
  private final boolean asItIs;
  private ColumnValues values;
  private UTF8String[] made = new UTF8String[0];

  TextColumn(ColumnSource source) {
    this.cell = RawText.of(source);
    this.ordinal = source.ordinal();
    this.asItIs = source.ordinal() != ColumnSource.NOWHERE
        && source.physical() instanceof StringType
        && source.rule().constant() == null
        && source.rule().values().isEmpty();
  }

  /** Reads all rows; what is asked afterwards is about them. */
  public void read(ColumnarBatch rows) {
    if (asItIs) {
      values = (ColumnValues) rows.column(ordinal);
      return;
    }
    if (made.length < rows.numRows()) {
      made = new UTF8String[rows.numRows()];
    }
    for (int row = 0; row < rows.numRows(); row++) {
      made[row] = cell.read(rows.getRow(row));
    }
  }

  /** The exact text, or null when the cell is absent or empty. */
  public UTF8String get(int row) {
    if (!asItIs) {
      return made[row];
    }
    return values.length(row) == 0 ? null : values.getUTF8String(row);
  }

  /** Bytes of the text; 0 when the cell is absent or empty. */
  public int length(int row) {
    if (asItIs) {
      return values.length(row);
    }
    return made[row] == null ? 0 : made[row].numBytes();
  }

  /** Puts the hashes of the texts' bytes into an array by row, as {@link IdHash} has them; 0 for one that is not there. */
  public void hashes(long[] into, int count) {
    for (int row = 0; row < count; row++) {
      into[row] = length(row) == 0 ? 0 : hash(row);
    }
  }

  private long hash(int row) {
    return asItIs
        ? IdHash.of(values.bytes(), values.start(row), values.length(row))
        : IdHash.of(made[row].getBytes(), 0, made[row].numBytes());
  }

  /** Where the texts lie, if they are those of the file as they are; else null. */
  public ColumnValues inPlace() {
    return asItIs ? values : null;
  }
}
