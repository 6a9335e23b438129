package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.util.List;

/**
 * One row is one member with what was sold under its name, by who bought, and what of its pay comes from whose purchases. Only for plans that run under
 * sets of rules; members with nothing at all have no row.
 */
public final class Origins {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "who sold and was paid");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of every amount of the row");
  private static final int SOLD_RETAIL = sold("retail", "retail customers");
  private static final int SOLD_PREFERRED = sold("preferred", "preferred customers");
  private static final int SOLD_SELF = sold("self", "participants for their own use");
  private static final int SOLD_STOCK = sold("stock", "participants who buy to resell");
  private static final int PAID_RETAIL = paid("retail", "retail customers");
  private static final int PAID_PREFERRED = paid("preferred", "preferred customers");
  private static final int PAID_SELF = paid("self", "participants for their own use");
  private static final int PAID_STOCK = paid("stock", "participants who buy to resell");
  private static final int PAID_NONE = C.required(
      "paid_none", ColumnType.AMOUNT, "what was earned in bonuses without a sale as its source");

  public static final Table TABLE = C.table(
      "origins",
      1,
      "What one member sold, by who bought, and from whose purchases its pay comes; of plans that run under sets of rules.",
      List.of("member_id"),
      List.of("member_id"));

  private static final int[] AMOUNTS = {
    SOLD_SELF,
    SOLD_STOCK,
    SOLD_PREFERRED,
    SOLD_RETAIL,
    PAID_SELF,
    PAID_STOCK,
    PAID_PREFERRED,
    PAID_RETAIL,
    PAID_NONE
  };

  private Origins() {}

  private static int sold(String name, String buyers) {
    return C.required(
        "sold_" + name,
        ColumnType.AMOUNT,
        "sales without tax, returns off, credited to the member and bought by " + buyers);
  }

  private static int paid(String name, String buyers) {
    return C.required(
        "paid_" + name,
        ColumnType.AMOUNT,
        "what the member earned in bonuses, after caps, on purchases of " + buyers
            + ", its own sales and those of others");
  }

  /** Writes members by number. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;
    private final String currency;

    public Writer(RowSink row, Ids ids, String currency) {
      this.row = row;
      this.ids = ids;
      this.currency = currency;
    }

    /** @param amounts 4 places: sold to own use, stock, preferred, retail; paid from own use, stock, preferred, retail, nothing */
    public void row(int member, long[] amounts) {
      row.member(MEMBER_ID, ids, member);
      row.text(CURRENCY, currency);
      for (int i = 0; i < AMOUNTS.length; i++) {
        row.number(AMOUNTS[i], amounts[i]);
      }
      row.end();
    }
  }
}
