package io.jenjang.batch.schema;

import io.jenjang.tree.Ids;
import java.util.List;

/**
 * One row is one thing that the next period opens with. Rows of every kind have the same columns, so that kinds can be added without a change of
 * the table.
 */
public final class Carry {
  private static final Columns C = new Columns();
  public static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "whose it is");
  public static final int ITEM = C.required(
      "item",
      ColumnType.TEXT,
      "kind of thing: TITLE, RANK, VOLUME, LEG_1, LEG_2, PAIRED, FIRST_ORDER, BALANCE, HELD, TAXED, WITHHELD, AWARD; later ones are added");
  public static final int NAME = C.optional(
      "name",
      ColumnType.TEXT,
      "which one: a rank, volume, bonus, currency or month; null where there is only one");
  public static final int PERIOD = C.optional(
      "period",
      ColumnType.TEXT,
      "period that it was recorded in; null where it does not matter; engines that take period from the folder's name, and the views of jenjang sql, show that in its place");
  public static final int AMOUNT =
      C.optional("amount", ColumnType.TOTAL, "its number; null where there is none");
  public static final int TEXT =
      C.optional("text", ColumnType.TEXT, "its text; null where there is none");

  public static final Table TABLE = C.table(
      "carry",
      1,
      "What the next period opens with: titles, ranks held, volumes that still count, legs of binary bonuses, first orders, balances, awards already given.",
      List.of("member_id", "item", "name", "period"),
      List.of("member_id"));

  private Carry() {}

  /** Kinds of things carried. A reader passes over kinds that it does not know. */
  public enum Item {
    /** The career title: {@code name} is the rank. */
    TITLE,
    /**
     * A rank with grace whose {@code require} held: {@code name} is the rank, {@code amount} how many periods before the next one that was last, 1 for
     * the run's own period.
     */
    RANK,
    /**
     * A recorded value of an accumulated quantity: {@code name} is the quantity, {@code period} when, {@code amount} with 4 places; of a lifetime
     * sum the whole so far.
     */
    VOLUME,
    /**
     * Volume on the first side of a binary bonus: {@code name} is the bonus, {@code amount} with 4 places, below zero for a debt; {@code period} when it was
     * recorded, where volume expires.
     */
    LEG_1,
    /** The same on the second side. */
    LEG_2,
    /** The member has had the first pair of its life: {@code name} is the bonus. */
    PAIRED,
    /** The credited member's first order ever was before this run's close. */
    FIRST_ORDER,
    /** Closing balance, held less debt: {@code name} is the currency, {@code amount} with 4 places. */
    BALANCE,
    /** What is held beside a debt, so that BALANCE is less: {@code name} is the currency, {@code amount} with 4 places. */
    HELD,
    /** Pay that was taxed in a month that goes on: {@code name} is the month, as 2026-10, {@code amount} with 4 places. */
    TAXED,
    /** Tax that was withheld on it. */
    WITHHELD,
    /** What an award has given once: {@code name} is the bonus, {@code text} the ranks for which, from low to high, parted by commas. */
    AWARD
  }

  /** Writes things by member number. */
  public static final class Writer {
    private final RowSink row;
    private final Ids ids;

    public Writer(RowSink row, Ids ids) {
      this.row = row;
      this.ids = ids;
    }

    /** A thing with a number of 4 places. {@code name} and {@code period} may be null. */
    public void amount(int member, Item item, String name, String period, long amount) {
      row.number(AMOUNT, amount);
      end(member, item, name, period);
    }

    /** A thing with a text, or with none (null). {@code name} and {@code period} may be null. */
    public void text(int member, Item item, String name, String period, String text) {
      row.text(TEXT, text);
      end(member, item, name, period);
    }

    /** A thing of somebody who is not among the members; {@code amount} with 4 places. All but id and item may be null. */
    public void stranger(
        String memberId, String item, String name, String period, Long amount, String text) {
      row.text(MEMBER_ID, memberId);
      row.text(ITEM, item);
      row.text(NAME, name);
      row.text(PERIOD, period);
      if (amount != null) {
        row.number(AMOUNT, amount);
      }
      row.text(TEXT, text);
      row.end();
    }

    private void end(int member, Item item, String name, String period) {
      row.member(MEMBER_ID, ids, member);
      row.text(ITEM, item.name());
      row.text(NAME, name);
      row.text(PERIOD, period);
      row.end();
    }
  }
}
