package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.time.LocalDate;
import java.util.List;

/** One row is one sale line that a run worked on, by its key: what a later return of it is looked up in. */
public final class SalesIndex {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "to whom the sale was credited");
  private static final int SALE_ID = C.required("sale_id", ColumnType.TEXT, "of the sale line");
  private static final int LINE_NO = C.required("line_no", ColumnType.LONG, "of the sale line");
  private static final int CURRENCY = C.optional(
      "currency",
      ColumnType.TEXT,
      "ISO 4217 code of volumes that sum cv or net; null for the plan's");
  private static final int VOLUMES = C.map(
      "volumes",
      ColumnType.AMOUNT,
      "what the line added to each personal volume of the plan, less what came back of it in the same period; those of zero are left out");
  private static final int ROLLED = C.list(
      "rolled",
      "rolled-up volumes to which the sale added at somebody else than the member",
      Column.field("volume", ColumnType.TEXT, "name in the plan"),
      Column.field(
          "member_id",
          ColumnType.TEXT,
          "to whom it was rolled up; empty where no kept upline took it"));

  private static final int UPLINES = C.list(
      "uplines",
      "trees in which the member stood below uplines whom it has left when it sold; lines on that have the day in their reference",
      Column.field(
          "tree",
          ColumnType.TEXT,
          "name in the plan; after the name of a rolled-up volume and a space where that is about whom the volume was rolled up to"),
      Column.field("until", ColumnType.TEXT, "last day on which it stood there"));

  public static final Table TABLE = C.table(
      "sales_index",
      2,
      "A sale line of the period by its key, for returns in later periods; empty where the plan does not reverse returns of closed periods.",
      List.of("sale_id", "line_no"),
      List.of("sale_id"));

  private SalesIndex() {}

  /** What {@code uplines} calls a tree where it is about whom a volume was rolled up to. */
  public static String tree(String rolled, String tree) {
    return rolled + ' ' + tree;
  }

  /** Writes sales; ids by member number. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /** A volume of the sale that {@link #sale} ends, 4 places; zero is left out. */
    public void volume(String name, long value) {
      if (value != 0) {
        row.entry(VOLUMES, name, value);
      }
    }

    /** To whom a volume of the sale that {@link #sale} ends was rolled up; empty for nobody. */
    public void rolled(String volume, String memberId) {
      row.element(ROLLED, volume, memberId);
    }

    /**
     * Below whom the member of the sale that {@link #sale} ends stood when it sold.
     *
     * @param day the last one, as epoch day, on which it stood there
     */
    public void uplinesUntil(String tree, int day) {
      row.element(UPLINES, tree, LocalDate.ofEpochDay(day).toString());
    }

    /**
     * @param bytes in which the sale's id lies as UTF-8; they must not change before the file is finished
     * @param currency null for the plan's
     */
    public void sale(int member, byte[] bytes, int from, int length, long lineNo, String currency) {
      row.member(MEMBER_ID, ids, member);
      row.text(SALE_ID, bytes, from, length);
      row.number(LINE_NO, lineNo);
      row.text(CURRENCY, currency);
      row.end();
    }
  }
}
