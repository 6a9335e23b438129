package io.jenjang.batch.io.cell;

import io.jenjang.batch.schema.input.InputColumn;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The readers of one file's cells, by declared column: the one place where files of all kinds become values. Made in each task. */
public final class Cells {
  private final RowShape shape;

  public Cells(RowShape shape) {
    this.shape = shape;
  }

  public RowShape shape() {
    return shape;
  }

  /** Reads a column as text, whatever its type. */
  public TextCell text(String column) {
    return RawText.of(shape.sources().get(shape.schema().index(column)));
  }

  /** Reads a column whose declared type is a number, a word, a flag, a date or an instant. */
  public NumberCell number(String column) {
    int index = shape.schema().index(column);
    InputColumn declared = shape.schema().columns().get(index);
    ColumnSource source = shape.sources().get(index);
    return source.ordinal() == ColumnSource.NOWHERE
        ? NumberCells.ofText(declared, source, shape.zone())
        : NumberCells.of(declared, source, shape.zone());
  }

  /** Reads a column of all rows at hand as text. */
  public TextColumn textColumn(String column) {
    return new TextColumn(shape.sources().get(shape.schema().index(column)));
  }

  /** Reads a column of all rows at hand as {@link #number} reads it of one. */
  public NumberColumn numberColumn(String column) {
    int index = shape.schema().index(column);
    ColumnSource source = shape.sources().get(index);
    return new NumberColumn(
        number(column),
        source.ordinal(),
        NumberCells.ofNumber(shape.schema().columns().get(index), source));
  }

  /** Writes rows down as JSON, for rejects. */
  public RecordText record() {
    List<InputColumn> columns = shape.schema().columns();
    return new RecordText(
        this, columns.stream().filter(c -> shape.has(c.name())).toList());
  }

  /** Whether the text cell is present and longer than an id may be. */
  public static boolean isTooLong(UTF8String id) {
    return id != null && id.numBytes() > 64 && id.numChars() > 64;
  }

  /** The cell's text as a string, or the empty string. */
  public static String string(TextCell cell, InternalRow row) {
    UTF8String text = cell.read(row);
    return text == null ? "" : text.toString();
  }
}
