package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputType;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The cells of one row, each read once, and the first of them, in declared order, that cannot be used. */
final class CheckedRow {
  private final InputSchema schema;
  private final int[] present;
  private final NumberCell[] numberCells;
  private final TextCell[] textCells;
  private final long[] numbers;
  private final UTF8String[] texts;
  private final boolean[] required;
  private final boolean[] limited;
  private int faulty;

  CheckedRow(Cells cells) {
    this(cells, List.of());
  }

  /** @param left columns that are not read */
  CheckedRow(Cells cells, List<String> left) {
    schema = cells.shape().schema();
    List<InputColumn> columns = schema.columns();
    int count = columns.size();
    numberCells = new NumberCell[count];
    textCells = new TextCell[count];
    required = new boolean[count];
    limited = new boolean[count];
    numbers = new long[count];
    texts = new UTF8String[count];
    Arrays.fill(numbers, NumberCell.ABSENT);
    for (int i = 0; i < count; i++) {
      InputColumn column = columns.get(i);
      required[i] = column.required();
      limited[i] = column.type() == InputType.ID;
      textCells[i] = cells.text(column.name());
      numberCells[i] = isText(column) ? null : cells.number(column.name());
    }
    present = java.util.stream.IntStream.range(0, count)
        .filter(i -> cells.shape().has(columns.get(i).name())
            && !left.contains(columns.get(i).name()))
        .toArray();
  }

  private static boolean isText(InputColumn column) {
    return column.type() == InputType.TEXT || column.type() == InputType.ID;
  }

  /** Reads a row. Why it cannot be used, or null if every cell can be read. */
  RejectReason read(InternalRow row) {
    for (int column : present) {
      RejectReason reason = numberCells[column] == null ? text(column, row) : number(column, row);
      if (reason != null) {
        faulty = column;
        return reason;
      }
    }
    return null;
  }

  /** A cell by the place of its column in the schema; {@link NumberCell#ABSENT} where it is empty or the file has no such column. */
  long number(int column) {
    return numbers[column];
  }

  /** A cell by the place of its column in the schema, or the value that stands for an absent one. */
  long number(int column, long absent) {
    return numbers[column] == NumberCell.ABSENT ? absent : numbers[column];
  }

  /** A cell by the place of its column in the schema; null where it is empty or the file has no such column. */
  UTF8String text(int column) {
    return texts[column];
  }

  private RejectReason text(int column, InternalRow row) {
    UTF8String text = textCells[column].read(row);
    texts[column] = text;
    if (text == null) {
      return required[column] ? RejectReason.MISSING_FIELD : null;
    }
    return limited[column] && Cells.isTooLong(text) ? RejectReason.OUT_OF_RANGE : null;
  }

  private RejectReason number(int column, InternalRow row) {
    long value = numberCells[column].read(row);
    numbers[column] = value;
    if (NumberCell.isValue(value)) {
      return null;
    }
    return value == NumberCell.ABSENT
        ? required[column] ? RejectReason.MISSING_FIELD : null
        : reason(schema.columns().get(column), value);
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
    InputColumn column = schema.columns().get(faulty);
    String value = Cells.string(textCells[faulty], row);
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
