package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.cell.Cells;
import io.jenjang.batch.io.cell.NumberCell;
import io.jenjang.batch.io.cell.TextCell;
import io.jenjang.batch.io.read.InputFolder;
import io.jenjang.batch.io.read.Mapping;
import io.jenjang.batch.io.read.ReadFailures;
import io.jenjang.batch.io.read.RowCursor;
import io.jenjang.batch.io.read.TableFiles;
import io.jenjang.batch.io.read.TableOpener;
import io.jenjang.batch.io.read.TableScan;
import io.jenjang.batch.schema.input.InputSchema;
import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;

/**
 * A table that another system hands over, CSV or Parquet, of any size. Rows stay with the tasks; a row that cannot be read stops the command.
 *
 * @param scan the opened table
 * @param amount name of its column of numbers
 */
public record HandedTable(TableScan scan, String amount) {
  private static final int MOST_PROBLEMS = 20;

  /**
   * One row.
   *
   * @param texts by column of the schema; empty where absent
   * @param amount 4 places; {@link NumberCell#ABSENT} where absent
   * @param fault what cannot be read, or null
   */
  public record Row(String[] texts, long amount, String fault, String file, long line)
      implements Serializable {
    /** File and line, for messages. */
    public String place() {
      return file + (line > 0 ? " line " + line : "");
    }

    public boolean hasAmount() {
      return amount != NumberCell.ABSENT;
    }
  }

  /**
   * Opens a table of a folder; empty if it is not there. Stops with INPUT if its columns do not fit.
   *
   * @param csvLimit largest CSV table, bytes
   */
  public static Optional<HandedTable> inFolder(
      SparkSession session, String folder, InputSchema schema, String amount, long csvLimit) {
    InputFolder inputs = new InputFolder(folder, session.sessionState().newHadoopConf());
    return inputs
        .find(schema, null, null)
        .map(files -> open(session, inputs, files, amount, csvLimit));
  }

  /** Opens a table that is one file, or one folder of files, of any name. */
  public static HandedTable ofFile(
      SparkSession session, String file, InputSchema schema, String amount, long csvLimit) {
    Path path = new Path(file);
    String folder = path.getParent() == null ? "." : path.getParent().toString();
    InputFolder inputs = new InputFolder(folder, session.sessionState().newHadoopConf());
    TableFiles files = inputs.find(schema, path.getName(), folder).orElseThrow();
    return open(session, inputs, files, amount, csvLimit);
  }

  private static HandedTable open(
      SparkSession session, InputFolder inputs, TableFiles files, String amount, long csvLimit) {
    TableOpener opener = new TableOpener(session, inputs, ZoneOffset.UTC, csvLimit);
    return new HandedTable(opener.open(files, Mapping.NONE.table(files.schema().table())), amount);
  }

  /** All rows; stops with INPUT, naming rows that cannot be read (the first twenty). */
  public JavaRDD<Row> rows() {
    String column = amount;
    JavaRDD<Row> rows = scan.map((cursor, cells) -> read(cursor, cells, column));
    List<String> faults = ReadFailures.told(() -> rows.filter(row -> row.fault() != null)
        .map(row -> row.place() + ": " + row.fault())
        .take(MOST_PROBLEMS));
    if (!faults.isEmpty()) {
      throw new JenjangException(ErrorCode.INPUT, faults);
    }
    return rows;
  }

  private static Iterator<Row> read(RowCursor cursor, Cells cells, String column) {
    InputSchema schema = cells.shape().schema();
    List<TextCell> texts = schema.names().stream().map(cells::text).toList();
    NumberCell number = cells.number(column);
    CheckedRow check = new CheckedRow(cells);
    List<Row> rows = new ArrayList<>();
    while (cursor.next()) {
      boolean faulty = check.read(cursor) != null;
      var row = cursor.row();
      String fault = faulty ? check.detail(row) : null;
      rows.add(new Row(
          texts.stream().map(cell -> Cells.string(cell, row)).toArray(String[]::new),
          number.read(row),
          fault,
          cursor.file(),
          cursor.line()));
    }
    return rows.iterator();
  }
}
