package io.jenjang.batch.schema;

import io.jenjang.money.Scales;
import io.jenjang.tree.Ids;
import java.util.List;

/** One row is one cause of money. A member's lines stand together, by bonus in plan order, then source in tree order, then level. */
public final class StatementLines {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "who earns");
  private static final int LINE_NO =
      C.required("line_no", ColumnType.INTEGER, "1 for the member's first line");
  private static final int KIND =
      C.required("kind", ColumnType.TEXT, "bonus, cap, clawback, adjustment, tax, fee or fx");
  private static final int BONUS =
      C.optional("bonus", ColumnType.TEXT, "code in the plan; null where no bonus is the cause");
  private static final int SOURCE = C.optional(
      "source_member_id",
      ColumnType.TEXT,
      "whose volume or money is the basis; null where there is no source");
  private static final int LEVEL = C.optional(
      "level",
      ColumnType.INTEGER,
      "true distance from source to member in the bonus's tree, 0 for the member's own; null without a source");
  private static final int PAID_LEVEL = C.optional(
      "paid_level",
      ColumnType.INTEGER,
      "level of the plan that paid, after compression; null without a source");
  private static final int BASIS = C.optional(
      "basis",
      ColumnType.AMOUNT,
      "the source's volume or money on which is paid; null for amounts that have no basis");
  private static final int RATE = C.optional(
      "rate",
      ColumnType.RATE,
      "share of the basis, 0.05 is five per cent; null for amounts that have no rate");
  private static final int EXACT = C.required(
      "exact_amount",
      ColumnType.EXACT,
      "rate x basis x point-value before rounding and before any scaling");
  private static final int AMOUNT = C.required(
      "amount", ColumnType.AMOUNT, "rounded to the payout exponent; negative takes money back");
  private static final int RESIDUE = C.required(
      "residue",
      ColumnType.EXACT,
      "what rounding left: exact amount less amount, for scaled lines the scaled exact amount less amount");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of amount");

  public static final Table TABLE = C.table(
          "statement_lines",
          1,
          "One cause of money: a line is one earner, bonus, source and level.",
          List.of("member_id", "line_no"),
          List.of("member_id"))
      .with(
          new Rule(
              "residue_is_what_rounding_left",
              "kind <> 'bonus' OR residue = CAST(exact_amount AS decimal(36, 16)) - amount"),
          new Rule("source_and_level_go_together", "(source_member_id IS NULL) = (level IS NULL)"));

  private StatementLines() {}

  /** Writes lines of one currency; ids by member number. */
  public static final class Writer {
    private static final long EXACT_PER_AMOUNT = pow10(Scales.EXACT - Scales.MONEY);

    private final RowSink row;
    private final Ids ids;
    private final String currency;

    public Writer(RowSink row, Ids ids, String currency) {
      this.row = row;
      this.ids = ids;
      this.currency = currency;
    }

    /**
     * A bonus line; its residue is exact amount less amount.
     *
     * @param lineNo from 1 for every earner
     * @param bonus code; pass the same String object for all lines of a bonus
     * @param basis 4 places
     * @param rate 6 places
     * @param exactHigh high half of the exact amount, 128 bits, 16 places
     * @param exactLow low half
     * @param amount 4 places
     */
    public void bonus(
        int earner,
        int lineNo,
        String bonus,
        int source,
        int level,
        int paidLevel,
        long basis,
        long rate,
        long exactHigh,
        long exactLow,
        long amount) {
      id(MEMBER_ID, earner);
      row.integer(LINE_NO, lineNo);
      row.text(KIND, LineKind.BONUS.text());
      row.text(BONUS, bonus);
      id(SOURCE, source);
      row.integer(LEVEL, level);
      row.integer(PAID_LEVEL, paidLevel);
      row.number(BASIS, basis);
      row.number(RATE, rate);
      amounts(exactHigh, exactLow, amount);
    }

    /** A line without a source, such as a cap or an adjustment; its amount is exact. {@code bonus} may be null. */
    public void other(int member, int lineNo, LineKind kind, String bonus, long amount) {
      id(MEMBER_ID, member);
      row.integer(LINE_NO, lineNo);
      row.text(KIND, kind.text());
      row.text(BONUS, bonus);
      amounts(Math.multiplyHigh(amount, EXACT_PER_AMOUNT), amount * EXACT_PER_AMOUNT, amount);
    }

    private void amounts(long exactHigh, long exactLow, long amount) {
      row.wide(EXACT, exactHigh, exactLow);
      row.number(AMOUNT, amount);
      long low = amount * EXACT_PER_AMOUNT;
      long high = Math.multiplyHigh(amount, EXACT_PER_AMOUNT);
      long borrow = Long.compareUnsigned(exactLow, low) < 0 ? 1 : 0;
      row.wide(RESIDUE, exactHigh - high - borrow, exactLow - low);
      row.text(CURRENCY, currency);
      row.end();
    }

    private void id(int column, int member) {
      row.member(column, ids, member);
    }

    private static long pow10(int exponent) {
      long power = 1;
      for (int i = 0; i < exponent; i++) {
        power = Math.multiplyExact(power, 10L);
      }
      return power;
    }
  }
}
