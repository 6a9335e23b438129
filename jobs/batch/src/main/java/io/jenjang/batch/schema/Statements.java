package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.util.List;

/**
 * One row is what one member is owed for the period in one currency. There is a row for every member with a line, with a balance or pay held from
 * earlier, or with a basis that is not zero; members with nothing at all have none, and are found in {@link Qualifications}.
 */
public final class Statements {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "whose statement it is");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of every amount of the row");
  private static final int OPENING = C.required(
      "opening_balance",
      ColumnType.AMOUNT,
      "closing balance of the previous period; negative is a debt of the member");
  private static final int EARNED =
      C.required("earned", ColumnType.AMOUNT, "sum of all lines of kinds bonus and cap");
  private static final int BONUSES = C.map(
      "bonuses",
      ColumnType.AMOUNT,
      "earned, by bonus code: the sum of its lines of kinds bonus and cap; adds up to earned; bonuses that paid nothing are left out");
  private static final int ADJUSTMENTS = C.required(
      "adjustments",
      ColumnType.AMOUNT,
      "sum of all lines of kind adjustment and restatement, of either sign");
  private static final int CLAWBACK = C.required(
      "clawback",
      ColumnType.AMOUNT,
      "sum of all lines of kind clawback: bonuses reversed for returns of earlier periods, zero or negative");
  private static final int TAX = C.required(
      "withheld_tax",
      ColumnType.AMOUNT,
      "tax kept back, zero or positive: the line of kind tax, with its sign turned");
  private static final int FEES = C.required(
      "fees",
      ColumnType.AMOUNT,
      "payment fee kept back, zero or positive: the line of kind fee, with its sign turned");
  private static final int HELD = C.required(
      "held",
      ColumnType.AMOUNT,
      "what the member is owed and is not paid now, being below the minimum payout");
  private static final int PAYABLE =
      C.required("payable", ColumnType.AMOUNT, "what is paid out now, never negative");
  private static final int CLOSING = C.required(
      "closing_balance",
      ColumnType.AMOUNT,
      "opening + earned + adjustments + clawback - tax - fees - payable, which is held less debt; opens the next period");
  private static final int PAID_AS =
      C.optional("paid_as", ColumnType.TEXT, "rank as which the member is paid; null for none");
  private static final int TITLE =
      C.optional("title", ColumnType.TEXT, "highest paid-as ever reached; null for none");
  private static final int ACTIVE =
      C.required("active", ColumnType.FLAG, "active as the plan says");
  private static final int LINES =
      C.required("lines", ColumnType.INTEGER, "rows of the member in statement_lines");
  private static final int DEBT = C.required(
      "debt",
      ColumnType.AMOUNT,
      "what the member owes after this statement; beside what is held where the plan recovers a share only");
  private static final int PAYOUT_CURRENCY = C.optional(
      "payout_currency",
      ColumnType.TEXT,
      "ISO 4217 code in which payable is paid out; null where that is currency, or nothing is paid");
  private static final int PAYOUT_AMOUNT = C.optional(
      "payout_amount",
      ColumnType.AMOUNT,
      "payable in payout_currency, rounded once: the line of kind fx; null where payout_currency is");

  public static final Table TABLE = C.table(
          "statements",
          2,
          "What one member is owed for the period in one currency.",
          List.of("member_id", "currency"),
          List.of("member_id"))
      .with(
          new Rule(
              "balances",
              "closing_balance = opening_balance + earned + adjustments + clawback - withheld_tax - fees - payable"),
          new Rule(
              "nobody_is_paid_less_than_nothing",
              "payable >= 0 AND withheld_tax >= 0 AND fees >= 0"),
          new Rule(
              "held_and_debt_make_the_closing_balance",
              "held >= 0 AND debt >= 0 AND closing_balance = held - debt"),
          new Rule(
              "what_is_paid_in_another_currency_is_something",
              "payout_currency IS NULL OR (payout_amount > 0 AND payable > 0)"));

  private Statements() {}

  /** Writes statements of one currency, amounts with 4 places; {@link #end} ends a row, amounts that were not named are 0. */
  public static final class Writer {
    private static final int[] AMOUNTS = {
      OPENING, EARNED, ADJUSTMENTS, CLAWBACK, TAX, FEES, HELD, PAYABLE, CLOSING, DEBT
    };

    private final RowSink row;
    private final Ids ids;
    private final String currency;
    private final long[] amounts = new long[TABLE.columns().size()];

    public Writer(RowSink row, Ids ids, String currency) {
      this.row = row;
      this.ids = ids;
      this.currency = currency;
    }

    public Writer opening(long amount) {
      return amount(OPENING, amount);
    }

    public Writer earned(long amount) {
      return amount(EARNED, amount);
    }

    /** One bonus of this row; one that paid nothing is not named. */
    public Writer bonus(String code, long amount) {
      row.entry(BONUSES, code, amount);
      return this;
    }

    public Writer adjustments(long amount) {
      return amount(ADJUSTMENTS, amount);
    }

    public Writer clawback(long amount) {
      return amount(CLAWBACK, amount);
    }

    public Writer withheldTax(long amount) {
      return amount(TAX, amount);
    }

    public Writer fees(long amount) {
      return amount(FEES, amount);
    }

    public Writer held(long amount) {
      return amount(HELD, amount);
    }

    public Writer payable(long amount) {
      return amount(PAYABLE, amount);
    }

    public Writer closing(long amount) {
      return amount(CLOSING, amount);
    }

    public Writer debt(long amount) {
      return amount(DEBT, amount);
    }

    /** What is paid out in another currency, 4 places; not named where there is none. */
    public Writer payout(String payoutCurrency, long amount) {
      row.text(PAYOUT_CURRENCY, payoutCurrency);
      row.number(PAYOUT_AMOUNT, amount);
      return this;
    }

    /** Rank names; empty or null for none. */
    public Writer ranks(String paidAs, String title) {
      row.text(PAID_AS, Texts.emptyIsNull(paidAs));
      row.text(TITLE, Texts.emptyIsNull(title));
      return this;
    }

    /** Ends the row of a member. */
    public void end(int member, boolean active, int lines) {
      row.member(MEMBER_ID, ids, member);
      row.text(CURRENCY, currency);
      for (int column : AMOUNTS) {
        row.number(column, amounts[column]);
        amounts[column] = 0;
      }
      row.flag(ACTIVE, active);
      row.integer(LINES, lines);
      row.end();
    }

    private Writer amount(int column, long amount) {
      amounts[column] = amount;
      return this;
    }
  }
}
