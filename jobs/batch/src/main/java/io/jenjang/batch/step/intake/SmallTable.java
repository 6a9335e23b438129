package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.RecordText;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.InputColumn;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.batch.schema.input.InputType;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Reads tables that people keep by hand whole, on the driver. A cell that cannot be read stops the run: nobody can guess a rate or a decision. */
final class SmallTable {
  private static final int MOST_PROBLEMS = 20;

  private SmallTable() {}

  /**
   * One row.
   *
   * @param texts by column of the schema; empty where absent
   * @param numbers by column of the schema; {@link NumberCell#ABSENT} for texts
   * @param fault what cannot be read, or null
   */
  record SmallRow(
      InputSchema schema,
      String[] texts,
      long[] numbers,
      String fault,
      String file,
      long line,
      String record)
      implements Serializable {

    String text(String column) {
      return texts[schema.index(column)];
    }

    long number(String column) {
      return numbers[schema.index(column)];
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }

    /** File and line, for messages. */
    String place() {
      return file + (line > 0 ? " line " + line : "");
    }
  }

  /** All rows, by file and line; stops with INPUT, naming every row that cannot be read (the first twenty). */
  static List<SmallRow> read(TableScan table) {
    List<SmallRow> rows =
        ReadFailures.told(() -> new ArrayList<>(table.map(SmallTable::rows).collect()));
    rows.sort(Comparator.comparing(SmallRow::file)
        .thenComparing(SmallRow::line)
        .thenComparing(SmallRow::record));
    List<String> faults = rows.stream()
        .filter(row -> row.fault() != null)
        .map(row -> row.place() + ": " + row.fault())
        .limit(MOST_PROBLEMS)
        .toList();
    if (!faults.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, faults);
    }
    return rows;
  }

  private static Iterator<SmallRow> rows(RowCursor rows, Cells cells) {
    InputSchema schema = cells.shape().schema();
    List<TextCell> texts = schema.names().stream().map(cells::text).toList();
    List<NumberCell> numbers =
        schema.columns().stream().map(c -> number(cells, c)).toList();
    CheckedRow faults = new CheckedRow(cells);
    RecordText record = cells.record();
    List<SmallRow> read = new ArrayList<>();
    while (rows.next()) {
      boolean faulty = faults.read(rows) != null;
      var row = rows.row();
      read.add(new SmallRow(
          schema,
          texts.stream().map(cell -> Cells.string(cell, row)).toArray(String[]::new),
          numbers.stream().mapToLong(cell -> cell.read(row)).toArray(),
          faulty ? faults.detail(row) : null,
          rows.file(),
          rows.line(),
          record.of(row)));
    }
    return read.iterator();
  }

  private static NumberCell number(Cells cells, InputColumn column) {
    boolean text = column.type() == InputType.TEXT || column.type() == InputType.ID;
    return text ? row -> NumberCell.ABSENT : cells.number(column.name());
  }
}
