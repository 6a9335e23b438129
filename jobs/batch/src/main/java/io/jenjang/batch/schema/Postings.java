package io.jenjang.batch.schema;

import java.util.List;

/**
 * One row is what a restatement changes for one member and bonus by one cause; those of a member and bonus never come to zero. In a restated run, under
 * {@code restated}: the whole difference to what was closed; in every other run: what it posted, after what earlier periods had posted.
 */
public final class Postings {
  private static final Columns C = new Columns();
  private static final int RESTATED_PERIOD =
      C.required("restated_period", ColumnType.TEXT, "the closed period that was worked out again");
  private static final int RESTATED_RUN =
      C.required("restated_run", ColumnType.TEXT, "the run that worked it out again");
  private static final int MEMBER_ID =
      C.required("member_id", ColumnType.TEXT, "who earns more or less");
  private static final int BONUS = C.required("bonus", ColumnType.TEXT, "code in the plan");
  private static final int AMOUNT = C.required(
      "amount", ColumnType.AMOUNT, "part of what is right less what was paid; never zero");
  private static final int CAUSE = C.required(
      "cause",
      ColumnType.TEXT,
      "return, late sale, catalog, rates, tree move, plan change, override, mapping, released reject, follows from the period before, recalculation where nothing else changed; with and between where they cannot be told apart");

  public static final Table TABLE = C.table(
      "postings",
      1,
      "What a restatement of a closed period changes for one member and bonus by one cause.",
      List.of("restated_period", "member_id", "bonus", "cause"),
      List.of("member_id"));

  private Postings() {}

  /** Writes postings. */
  public static final class Writer {
    private final RowSink row;

    public Writer(RowSink row) {
      this.row = row;
    }

    /**
     * @param amount 4 places
     */
    public void posting(
        String period, String run, String memberId, String bonus, long amount, String cause) {
      row.text(RESTATED_PERIOD, period);
      row.text(RESTATED_RUN, run);
      row.text(MEMBER_ID, memberId);
      row.text(BONUS, bonus);
      row.number(AMOUNT, amount);
      row.text(CAUSE, cause);
      row.end();
    }
  }
}
