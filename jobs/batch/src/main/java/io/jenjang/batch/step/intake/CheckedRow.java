package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.NumberColumn;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.cell.TextColumn;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputType;
import io.jenjang.tree.IdHash;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The cells of one row, and the first of them, in declared order, that cannot be used. All rows at hand are read together, a column after another; a
 * row is then only a place in arrays.
 */
final class CheckedRow {
  private static final int ID_BYTES = 64;

  private final InputSchema schema;
  private final int[] present;
  private final NumberColumn[] numberColumns;
  private final TextColumn[] textColumns;
  private final TextCell[] textCells;
  private final long[][] numbers;
  private int[] faulty = new int[0];
  private boolean clean;
  private int place;
  private int count;
  private long block;

  /** Stands for all columns that the file does not have. */
  private long[] absent = new long[0];

  CheckedRow(Cells cells) {
    this(cells, List.of());
  }

  /** @param left columns that are not read */
  CheckedRow(Cells cells, List<String> left) {
    schema = cells.shape().schema();
    List<InputColumn> columns = schema.columns();
    int count = columns.size();
    numberColumns = new NumberColumn[count];
    textColumns = new TextColumn[count];
    textCells = new TextCell[count];
    numbers = new long[count][];
    present = java.util.stream.IntStream.range(0, count)
        .filter(i -> cells.shape().has(columns.get(i).name())
            && !left.contains(columns.get(i).name()))
        .toArray();
    for (int column : present) {
      InputColumn declared = columns.get(column);
      textCells[column] = cells.text(declared.name());
      if (isText(declared)) {
        textColumns[column] = cells.textColumn(declared.name());
      } else {
        numberColumns[column] = cells.numberColumn(declared.name());
      }
    }
  }

  private static boolean isText(InputColumn column) {
    return column.type() == InputType.TEXT || column.type() == InputType.ID;
  }

  /** Reads the cursor's row. Why it cannot be used, or null if every cell can be read. */
  RejectReason read(RowCursor rows) {
    goTo(rows);
    return fault();
  }

  /** Goes to the cursor's row; true if the rows at hand are others than before. */
  boolean goTo(RowCursor rows) {
    place = rows.place();
    if (block == rows.block()) {
      return false;
    }
    block = rows.block();
    readAll(rows.atHand());
    return true;
  }

  /** Why the row cannot be used, or null if every cell can be read. */
  RejectReason fault() {
    return isFaulty(place) ? reason(faulty[place]) : null;
  }

  /** Whether every cell of all rows at hand can be read. */
  boolean isClean() {
    return clean;
  }

  /** Whether a row at hand has a cell that cannot be read. */
  boolean isFaulty(int row) {
    return !clean && faulty[row] >= 0;
  }

  /** How many rows are at hand. */
  int count() {
    return count;
  }

  /** The place of the row among those at hand. */
  int place() {
    return place;
  }

  private void readAll(ColumnarBatch rows) {
    clean = true;
    count = rows.numRows();
    if (absent.length < count) {
      absent = new long[count];
      Arrays.fill(absent, NumberCell.ABSENT);
    }
    for (int column : present) {
      if (textColumns[column] == null) {
        numbers[column] = numberColumns[column].read(rows);
        checkNumbers(column, rows.numRows());
      } else {
        textColumns[column].read(rows);
        checkTexts(column, rows.numRows());
      }
    }
  }

  private void checkNumbers(int column, int count) {
    boolean required = schema.columns().get(column).required();
    long[] values = numbers[column];
    for (int row = 0; row < count; row++) {
      if (!NumberCell.isValue(values[row]) && (required || values[row] != NumberCell.ABSENT)) {
        fault(row, column, count);
      }
    }
  }

  private void checkTexts(int column, int count) {
    InputColumn declared = schema.columns().get(column);
    TextColumn texts = textColumns[column];
    if (!declared.required() && declared.type() != InputType.ID) {
      return;
    }
    for (int row = 0; row < count; row++) {
      int length = texts.length(row);
      if (length == 0 && declared.required() || length > ID_BYTES && isTooLong(declared, row)) {
        fault(row, column, count);
      }
    }
  }

  private boolean isTooLong(InputColumn column, int row) {
    return column.type() == InputType.ID
        && Cells.isTooLong(textColumns[schema.index(column.name())].get(row));
  }

  private void fault(int row, int column, int count) {
    if (clean) {
      clean = false;
      faulty = faulty.length < count ? new int[count] : faulty;
      Arrays.fill(faulty, -1);
    }
    faulty[row] = faulty[row] < 0 ? column : faulty[row];
  }

  /** A cell by the place of its column in the schema; {@link NumberCell#ABSENT} where it is empty or the file has no such column. */
  long number(int column) {
    return numbers[column] == null ? NumberCell.ABSENT : numbers[column][place];
  }

  /** The cells of all rows at hand by the place of their column in the schema, as {@link #number} has them of one. */
  long[] numbers(int column) {
    return numbers[column] == null ? absent : numbers[column];
  }

  /** A cell by the place of its column in the schema, or the value that stands for an absent one. */
  long number(int column, long absent) {
    long value = number(column);
    return value == NumberCell.ABSENT ? absent : value;
  }

  /** A cell by the place of its column in the schema; null where it is empty or the file has no such column. */
  UTF8String text(int column) {
    return textColumns[column] == null ? null : textColumns[column].get(place);
  }

  /** Puts the hashes of the texts of all rows at hand into an array, as {@link IdHash} has them; 0 for one that is not there. */
  void hashes(int column, long[] into, int rows) {
    if (textColumns[column] == null) {
      Arrays.fill(into, 0, rows, 0);
    } else {
      textColumns[column].hashes(into, rows);
    }
  }

  private RejectReason reason(int column) {
    InputColumn declared = schema.columns().get(column);
    if (textColumns[column] != null) {
      return textColumns[column].length(place) == 0
          ? RejectReason.MISSING_FIELD
          : RejectReason.OUT_OF_RANGE;
    }
    long value = numbers[column][place];
    return value == NumberCell.ABSENT ? RejectReason.MISSING_FIELD : reason(declared, value);
  }

  private static RejectReason reason(InputColumn column, long fault) {
    if (fault == NumberCell.TOO_MANY_DECIMALS) {
      return RejectReason.TOO_MANY_DECIMALS;
    } else if (fault == NumberCell.OUT_OF_RANGE) {
      return RejectReason.OUT_OF_RANGE;
    }
    if (column.type() != InputType.WORD) {
      return RejectReason.MALFORMED;
    }
    return column.name().equals("buyer") ? RejectReason.UNKNOWN_BUYER : RejectReason.UNKNOWN_VALUE;
  }

  /** The cell that {@link #read} stopped at, for people. */
  String detail(InternalRow row) {
    InputColumn column = schema.columns().get(faulty[place]);
    String value = Cells.string(textCells[faulty[place]], row);
    if (value.isEmpty()) {
      return column.name() + " is empty";
    }
    return column.name() + " is '" + value + "', expected " + expected(column);
  }

  private static String expected(InputColumn column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case ID -> "at most 64 characters";
      case WORD -> "one of " + String.join(", ", column.words());
      case DECIMAL -> "a decimal with at most 14 digits and 4 decimals";
      case RATE -> "a decimal with at most 6 digits and 12 decimals";
      case WHOLE -> "a whole number";
      case INSTANT -> "an instant such as 2026-10-05T10:00:00Z";
      case DATE -> "a date such as 2026-10-05";
      case FLAG -> "true or false";
    };
  }
}
