package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One row is one return of a sale of a closed period, and the volume that it took back from that period. */
public final class Returns {
  private static final Columns C = new Columns();
  private static final int SALE_ID =
      C.required("sale_id", ColumnType.TEXT, "of the line of the return");
  private static final int LINE_NO =
      C.required("line_no", ColumnType.LONG, "of the line of the return");
  private static final int RETURNS_SALE_ID =
      C.required("returns_sale_id", ColumnType.TEXT, "of the sale line that came back");
  private static final int RETURNS_LINE_NO =
      C.required("returns_line_no", ColumnType.LONG, "of the sale line that came back");
  private static final int CLOSED_PERIOD =
      C.required("closed_period", ColumnType.TEXT, "the period that paid on the sale");
  private static final int CLOSED_RUN =
      C.required("closed_run", ColumnType.TEXT, "the run that paid on the sale");
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "to whom the sale was credited");
  private static final int CURRENCY = C.optional(
      "currency",
      ColumnType.TEXT,
      "ISO 4217 code of volumes that sum cv or net; null for the plan's");
  private static final int VOLUMES = C.map(
      "volumes",
      ColumnType.AMOUNT,
      "what came back of each personal volume to which the sale added, not more than the sale had left; those of zero are left out");
  private static final int ROLLED = C.list(
      "rolled",
      "rolled-up volumes to which the sale added at somebody else than the member",
      Column.field("volume", ColumnType.TEXT, "name in the plan"),
      Column.field(
          "member_id",
          ColumnType.TEXT,
          "to whom it was rolled up; empty where no kept upline took it"));

  public static final Table TABLE = C.table(
      "returns",
      1,
      "A return of a sale of a closed period, and the volume that it took back from that period.",
      List.of("sale_id", "line_no"),
      List.of("returns_sale_id"));

  private Returns() {}

  /** Writes returns. */
  public static final class Writer {
    private final RowSink row;

    public Writer(RowSink row) {
      this.row = row;
    }

    /** The line that is returned; {@link #line} ends the row. */
    public Writer of(
        String saleId, long lineNo, String closedPeriod, String closedRun, String memberId) {
      row.text(RETURNS_SALE_ID, saleId);
      row.number(RETURNS_LINE_NO, lineNo);
      row.text(CLOSED_PERIOD, closedPeriod);
      row.text(CLOSED_RUN, closedRun);
      row.text(MEMBER_ID, memberId);
      return this;
    }

    /** To whom a volume was rolled up; empty for nobody. */
    public Writer rolled(String volume, String memberId) {
      row.element(ROLLED, volume, memberId);
      return this;
    }

    /**
     * @param currency null for the plan's
     * @param volumes 4 places, in the order of the names
     */
    public void line(String saleId, long lineNo, String currency, Map<String, BigDecimal> volumes) {
      row.text(SALE_ID, saleId);
      row.number(LINE_NO, lineNo);
      row.text(CURRENCY, currency);
      volumes.forEach((name, volume) -> {
        if (volume.signum() != 0) {
          row.entry(VOLUMES, name, volume.movePointRight(4).longValueExact());
        }
      });
      row.end();
    }
  }
}
