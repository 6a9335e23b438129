package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.util.List;

/** One row is one posting. An entry is the statement of one member; its postings balance in every currency. Postings of nothing are left out. */
public final class Journal {
  private static final Columns C = new Columns();
  private static final int ENTRY =
      C.required("entry", ColumnType.LONG, "number of the entry within the run, ascending");
  private static final int POSTING =
      C.required("posting", ColumnType.INTEGER, "1 for the first posting of an entry");
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "whose statement the entry posts");
  private static final int ACCOUNT =
      C.required("account", ColumnType.TEXT, "account, as the settings name it");
  private static final int DEBIT = C.required("debit", ColumnType.AMOUNT, "0 for a credit");
  private static final int CREDIT = C.required("credit", ColumnType.AMOUNT, "0 for a debit");
  private static final int CURRENCY =
      C.required("currency", ColumnType.TEXT, "ISO 4217 code of debit and credit");
  private static final int REFERENCE = C.required(
      "reference",
      ColumnType.TEXT,
      "the column of the statement that is posted; rounding and exchange for what lies between two of them");

  public static final Table TABLE = C.table(
          "journal",
          1,
          "Double-entry postings of every statement; each entry balances in every currency.",
          List.of("entry", "posting"),
          List.of("member_id"))
      .with(new Rule(
          "either_debit_or_credit", "debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)"));

  private Journal() {}

  /** What is posted. */
  public enum Cause {
    /** The exact total of a member's bonus and cap lines, rounded once. */
    EARNED("earned"),
    /** What the lines, each rounded by itself, come to more or less than that. */
    ROUNDING("rounding"),
    ADJUSTMENTS("adjustments"),
    CLAWBACK("clawback"),
    WITHHELD_TAX("withheld_tax"),
    FEES("fees"),
    /** The change of what is held. */
    HELD("held"),
    /** The change of what the member owes: recovered, or newly owed. */
    DEBT("debt"),
    PAYABLE("payable"),
    /** Leaves one currency and enters another. */
    EXCHANGE("exchange"),
    PAYOUT("payout_amount");

    private final String text;

    Cause(String text) {
      this.text = text;
    }

    /** As the table shows it. */
    public String text() {
      return text;
    }
  }

  /** Writes postings; ids by member number. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /**
     * @param posting from 1 for every entry
     * @param amount 4 places, above zero a debit, below zero a credit
     */
    public void posting(
        int member, int posting, String account, long amount, String currency, Cause cause) {
      row.number(ENTRY, member);
      row.integer(POSTING, posting);
      row.member(MEMBER_ID, ids, member);
      row.text(ACCOUNT, account);
      row.number(DEBIT, Math.max(0, amount));
      row.number(CREDIT, Math.max(0, Math.negateExact(amount)));
      row.text(CURRENCY, currency);
      row.text(REFERENCE, cause.text());
      row.end();
    }
  }
}
