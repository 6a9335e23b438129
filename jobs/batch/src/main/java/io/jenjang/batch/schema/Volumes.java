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
    private final RowSink rows;
    private final Ids ids;
    private final String[] currencies;
    private final String[] volumes;

    /**
     * Writes to a sink.
     *
     * @param ids by member number
     * @param currencies names by place, null for none: of points
     * @param volumes names by place
     */
    public Writer(RowSink rows, Ids ids, String[] currencies, String[] volumes) {
      this.rows = rows;
      this.ids = ids;
      this.currencies = currencies;
      this.volumes = volumes;
    }

    /**
     * Writes a row for each place of the arrays.
     *
     * @param soldOn days since 1970-01-01
     * @param amount 4 places
     */
    public void volumes(
        int[] member, int[] soldOn, short[] currency, short[] volume, long[] amount) {
      int end = member.length;
      for (int from = 0; from < end; ) {
        int begun = rows.begin(end - from);
        rows.members(MEMBER_ID, ids, member, from);
        rows.integers(SOLD_ON, soldOn, from);
        rows.texts(CURRENCY, currencies, currency, from);
        rows.texts(VOLUME, volumes, volume, from);
        rows.numbers(AMOUNT, amount, from);
        rows.endAll();
        from += begun;
      }
    }
  }
}
