package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputType;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** Finds the first cell of a row that cannot be read, among the columns that the file has, in declared order. */
final class FaultCheck {
  private final InputColumn[] columns;
  private final NumberCell[] numbers;
  private final TextCell[] texts;
  private int faulty;

  FaultCheck(Cells cells) {
    this(cells, cells.shape().schema().names());
  }

  /** @param names the columns to look at */
  FaultCheck(Cells cells, List<String> names) {
    columns = cells.shape().schema().columns().stream()
        .filter(column -> names.contains(column.name()) && cells.shape().has(column.name()))
        .toArray(InputColumn[]::new);
    numbers = new NumberCell[columns.length];
    texts = new TextCell[columns.length];
    for (int i = 0; i < columns.length; i++) {
      texts[i] = cells.text(columns[i].name());
      numbers[i] = isText(columns[i]) ? null : cells.number(columns[i].name());
    }
  }

  private static boolean isText(InputColumn column) {
    return column.type() == InputType.TEXT || column.type() == InputType.ID;
  }

  /** Why the row cannot be used, or null if every cell can be read. */
  RejectReason find(InternalRow row) {
    for (int i = 0; i < columns.length; i++) {
      RejectReason reason = numbers[i] == null ? text(i, row) : number(i, numbers[i].read(row));
      if (reason != null) {
        faulty = i;
        return reason;
      }
    }
    return null;
  }

  private RejectReason text(int column, InternalRow row) {
    boolean required = columns[column].required();
    boolean limited = columns[column].type() == InputType.ID;
    if (!required && !limited) {
      return null;
    }
    var text = texts[column].read(row);
    if (text == null) {
      return required ? RejectReason.MISSING_FIELD : null;
    }
    return limited && Cells.isTooLong(text) ? RejectReason.OUT_OF_RANGE : null;
  }

  private RejectReason number(int column, long value) {
    if (NumberCell.isValue(value)) {
      return null;
    }
    return value == NumberCell.ABSENT
        ? columns[column].required() ? RejectReason.MISSING_FIELD : null
        : reason(columns[column], value);
  }

  /** The reason for a cell that is at fault. */
  static RejectReason reason(InputColumn column, long fault) {
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

  /** The cell that {@link #find} told of, for people. */
  String detail(InternalRow row) {
    InputColumn column = columns[faulty];
    String value = Cells.string(texts[faulty], row);
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
