package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.util.List;

/** One row is an input record that was left out. */
public final class Rejects {
  private static final Columns C = new Columns();
  private static final int TABLE_NAME = C.required("table", ColumnType.TEXT, "input table");
  private static final int KEY = C.optional(
      "key", ColumnType.TEXT, "first key column of the record; null where it is missing");
  private static final int LINE_NO = C.optional(
      "line_no", ColumnType.TEXT, "line_no of a sale line as given; null for other tables");
  private static final int FILE =
      C.optional("file", ColumnType.TEXT, "file in which the record stands; null where unknown");
  private static final int LINE =
      C.optional("line", ColumnType.LONG, "line of a CSV file, the header is 1; null for Parquet");
  private static final int RECORD =
      C.required("record", ColumnType.TEXT, "the record as JSON text");
  private static final int REASON = C.required("reason", ColumnType.TEXT, "code of the reason");
  private static final int DETAIL = C.optional(
      "detail",
      ColumnType.TEXT,
      "what was wrong, the value and what was expected; null where the reason says it all");
  private static final int MONEY = C.optional(
      "money",
      ColumnType.TOTAL,
      "money at stake: net of a sale line, amount of an adjustment; null where there is none");
  private static final int CURRENCY =
      C.optional("currency", ColumnType.TEXT, "currency of money; null where there is none");

  public static final Table TABLE = C.table(
      "rejects",
      1,
      "An input record left out: the record, the reason, the money at stake.",
      List.of("table", "key", "line_no"),
      List.of());

  private Rejects() {}

  /**
   * One record left out; see the columns for the meaning and for what may be null.
   *
   * @param line 0 for none
   * @param money at most 4 places
   */
  public record Reject(
      String table,
      String key,
      String lineNo,
      String file,
      long line,
      String record,
      String reason,
      String detail,
      BigDecimal money,
      String currency) {}

  /** Writes rejects. */
  public static final class Writer {
    private final RowSink row;

    public Writer(RowSink row) {
      this.row = row;
    }

    public void reject(Reject reject) {
      row.text(TABLE_NAME, reject.table());
      row.text(KEY, reject.key());
      row.text(LINE_NO, reject.lineNo());
      row.text(FILE, reject.file());
      if (reject.line() != 0) {
        row.number(LINE, reject.line());
      }
      row.text(RECORD, reject.record());
      row.text(REASON, reject.reason());
      row.text(DETAIL, reject.detail());
      WideDecimal.put(row, MONEY, ColumnType.TOTAL, reject.money());
      row.text(CURRENCY, reject.currency());
      row.end();
    }
  }
}
