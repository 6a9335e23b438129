package io.jenjang.batch.schema;

import io.jenjang.payout.Reason;
import io.jenjang.tree.Ids;
import java.util.List;

/** One row is money that a plan kept from somebody, and the reason. */
public final class Unpaid {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID =
      C.optional("member_id", ColumnType.TEXT, "who missed the money; null when there was nobody");
  private static final int BONUS = C.required("bonus", ColumnType.TEXT, "code in the plan");
  private static final int SOURCE = C.optional(
      "source_member_id",
      ColumnType.TEXT,
      "whose volume it came from; null where there is no single source, as for a cap");
  private static final int LEVEL = C.optional(
      "level",
      ColumnType.INTEGER,
      "true distance from source to member; null when there was nobody");
  private static final int PAID_LEVEL = C.optional(
      "paid_level",
      ColumnType.INTEGER,
      "level of the plan that was not paid; null without a source");
  private static final int BASIS =
      C.optional("basis", ColumnType.AMOUNT, "the source's volume or money; null without a source");
  private static final int RATE =
      C.optional("rate", ColumnType.RATE, "the rate that was not paid; null without a source");
  private static final int AMOUNT =
      C.required("amount", ColumnType.AMOUNT, "rounded to the payout exponent, as a line would be");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of amount");
  private static final int REASON = C.required(
      "reason",
      ColumnType.TEXT,
      "code of the reason, such as NOT_ACTIVE, NO_UPLINE or SAFEGUARD (a sales-first rule cut it)");
  private static final int WENT_TO = C.optional(
      "went_to",
      ColumnType.TEXT,
      "member who was paid instead, or the member itself whose volume stays on its legs; such a row does not count in theoretical = paid + unpaid; null where the money stayed with the company");

  public static final Table TABLE = C.table(
          "unpaid",
          1,
          "Money that the plan kept from somebody, and the reason.",
          List.of("bonus", "source_member_id", "member_id", "paid_level", "reason"),
          List.of("member_id"))
      .with(new Rule("nobody_is_nobody", "member_id IS NOT NULL OR level IS NULL"));

  private Unpaid() {}

  /** Writes refusals of one currency; member numbers, 0 for nobody. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;
    private final String currency;

    public Writer(RowSink row, Ids ids, String currency) {
      this.row = row;
      this.ids = ids;
      this.currency = currency;
    }

    /**
     * @param member who missed the money; 0 when there was nobody
     * @param level true distance, not shown when there was nobody
     * @param basis 4 places
     * @param rate 6 places
     * @param amount 4 places
     * @param wentTo who was paid instead; 0 for nobody
     */
    public void refusal(
        int member,
        String bonus,
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        long amount,
        Reason reason,
        int wentTo) {
      id(SOURCE, source);
      if (member != 0) {
        row.integer(LEVEL, level);
      }
      row.integer(PAID_LEVEL, paidLevel);
      row.number(BASIS, basis);
      row.number(RATE, rate);
      end(member, bonus, amount, reason, wentTo);
    }

    /** Money without a source, such as the difference of rounding of a whole bonus; {@code wentTo} as for a refusal. */
    public void withoutSource(int member, String bonus, long amount, Reason reason, int wentTo) {
      end(member, bonus, amount, reason, wentTo);
    }

    private void end(int member, String bonus, long amount, Reason reason, int wentTo) {
      id(MEMBER_ID, member);
      id(WENT_TO, wentTo);
      row.text(BONUS, bonus);
      row.number(AMOUNT, amount);
      row.text(CURRENCY, currency);
      row.text(REASON, reason.name());
      row.end();
    }

    private void id(int column, int member) {
      if (member != 0) {
        row.member(column, ids, member);
      }
    }
  }
}
