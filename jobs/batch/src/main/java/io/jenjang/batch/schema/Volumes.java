package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.util.List;

/** One row is what one member's sale lines of one local day add to one personal volume, in one currency. */
public final class Volumes {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "who is credited");
  private static final int SOLD_ON =
      C.required("sold_on", ColumnType.DATE, "local day of the sale in the plan's zone");
  private static final int CURRENCY = C.optional(
      "currency", ColumnType.TEXT, "currency of the sale; null for points, which have none");
  private static final int VOLUME =
      C.required("volume", ColumnType.TEXT, "name of the personal volume in the plan");
  private static final int AMOUNT =
      C.required("amount", ColumnType.AMOUNT, "sum over the day's lines, returns negative");

  public static final Table TABLE = C.table(
      "volumes",
      1,
      "Personal volumes by member and sales day.",
      List.of("member_id", "sold_on", "currency", "volume"),
      List.of("member_id"));

  private Volumes() {}

  /** Writes volumes. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    /** Writes to a sink; ids by member number. */
    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /**
     * @param soldOn days since 1970-01-01
     * @param currency null for points
     * @param amount 4 places
     */
    public void volume(int member, int soldOn, String currency, String volume, long amount) {
      row.member(MEMBER_ID, ids, member);
      row.integer(SOLD_ON, soldOn);
      row.text(CURRENCY, currency);
      row.text(VOLUME, volume);
      row.number(AMOUNT, amount);
      row.end();
    }
  }
}
