package io.jenjang.batch.schema;

import io.jenjang.payout.LegAccount;
import io.jenjang.tree.Members;
import java.util.List;

/** One row is one member as the plan judged it in the period, and what is missing for the next rank. */
public final class Qualifications {
  private static final Columns C = new Columns();
  private static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "who was judged");
  private static final int KIND = C.required("kind", ColumnType.TEXT, "seller or preferred");
  private static final int STATUS = C.required(
      "status",
      ColumnType.TEXT,
      "active, suspended or terminated, as at the period's close and after overrides");
  private static final int ACTIVE =
      C.required("active", ColumnType.FLAG, "active as the plan says");
  private static final int PAID_AS =
      C.optional("paid_as", ColumnType.TEXT, "rank as which the member is paid; null for none");
  private static final int TITLE =
      C.optional("title", ColumnType.TEXT, "highest paid-as ever reached; null for none");
  private static final int VOLUMES = C.map(
      "volumes",
      ColumnType.AMOUNT,
      "personal volumes by name in the plan; those of zero are left out");
  private static final int GROUPS = C.map(
      "groups", ColumnType.AMOUNT, "group volumes by name in the plan; those of zero are left out");
  private static final int LEGS = C.required(
      "legs", ColumnType.INTEGER, "legs in the first tree of the plan: members right below");
  private static final int CUSTOMERS = C.optional(
      "customers",
      ColumnType.INTEGER,
      "distinct buyers who are no participants; null where the plan does not count them");
  private static final int NEXT_RANK = C.optional(
      "next_rank",
      ColumnType.TEXT,
      "the rank above paid-as; null at the top, and for who is no seller");
  private static final int MISSING = C.list(
      "missing",
      "requirements of the next rank that do not hold",
      Column.field("requirement", ColumnType.TEXT, "in the words of the plan"),
      Column.field(
          "needed",
          ColumnType.AMOUNT,
          "what the plan asks for: a volume, a count, or 1 for a condition that is no number"),
      Column.field("has", ColumnType.AMOUNT, "what there is"),
      Column.field("short_by", ColumnType.AMOUNT, "needed less has"));
  private static final int BINARY_LEGS = C.list(
      "binary_legs",
      "both sides of the member in every binary bonus, carried_in + added = matched + carried_out + flushed; a bonus of which nothing came to either side is left out",
      Column.field("bonus", ColumnType.TEXT, "code in the plan"),
      Column.field("leg", ColumnType.INTEGER, "the side: 1 or 2"),
      Column.field(
          "carried_in", ColumnType.AMOUNT, "volume from the period before; below zero for a debt"),
      Column.field("added", ColumnType.AMOUNT, "new volume of this period"),
      Column.field(
          "matched",
          ColumnType.AMOUNT,
          "volume taken for what was paid, what a cap then cut of the money included"),
      Column.field("carried_out", ColumnType.AMOUNT, "volume that the next period opens with"),
      Column.field(
          "flushed",
          ColumnType.AMOUNT,
          "volume that is lost: flushed, above carry-max, or expired"));

  public static final Table TABLE = C.table(
      "qualifications",
      2,
      "One member as the plan judged it in the period, and what is missing for the next rank.",
      List.of("member_id"),
      List.of("member_id"));

  private static final String[] KINDS = {"seller", "preferred"};
  private static final String[] STATUSES = {"active", "suspended", "terminated"};

  private Qualifications() {}

  /** Writes members by number; everything before {@link #end} belongs to the row that it ends. */
  public static final class Writer {
    private final RowSink row;
    private final Members members;

    public Writer(RowSink row, Members members) {
      this.row = row;
      this.members = members;
    }

    /** A personal volume, 4 places; zero is left out. */
    public Writer volume(String name, long value) {
      return entry(VOLUMES, name, value);
    }

    /** A group volume, 4 places; zero is left out. */
    public Writer group(String name, long value) {
      return entry(GROUPS, name, value);
    }

    public Writer customers(int count) {
      row.integer(CUSTOMERS, count);
      return this;
    }

    /** Rank names; empty or null for none. */
    public Writer ranks(String paidAs, String title, String next) {
      row.text(PAID_AS, Texts.emptyIsNull(paidAs));
      row.text(TITLE, Texts.emptyIsNull(title));
      row.text(NEXT_RANK, Texts.emptyIsNull(next));
      return this;
    }

    /** A requirement of the next rank that does not hold; numbers with 4 places. */
    public Writer missing(String requirement, long needed, long has) {
      row.element(MISSING, requirement, needed, has, Math.subtractExact(needed, has));
      return this;
    }

    /** One side, 1 or 2, of the member in a binary bonus. */
    public Writer binaryLeg(String bonus, int leg, LegAccount account) {
      row.element(
          BINARY_LEGS,
          bonus,
          (long) leg,
          account.carriedIn(),
          account.added(),
          account.matched(),
          account.carriedOut(),
          account.flushed());
      return this;
    }

    /** Ends the row of a member. */
    public void end(int member, boolean active, int legs) {
      row.member(MEMBER_ID, members.ids(), member);
      row.text(KIND, KINDS[members.kind()[member]]);
      row.text(STATUS, STATUSES[members.status()[member]]);
      row.flag(ACTIVE, active);
      row.integer(LEGS, legs);
      row.end();
    }

    private Writer entry(int map, String name, long value) {
      if (value != 0) {
        row.entry(map, name, value);
      }
      return this;
    }
  }
}
