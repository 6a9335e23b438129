package io.jenjang.batch.schema;

import java.util.List;

/** One row is one cause of money. A member's lines stand together, by bonus in plan order, then source in tree order, then level. */
public final class StatementLines {
  /** Before the last day on which a source stood below uplines whom it has left. */
  public static final String UPLINES_UNTIL = "uplines until ";

  private static final Columns C = new Columns();
  static final int MEMBER_ID = C.required("member_id", ColumnType.TEXT, "who earns");
  static final int LINE_NO =
      C.required("line_no", ColumnType.INTEGER, "1 for the member's first line");
  static final int KIND = C.required(
      "kind", ColumnType.TEXT, "bonus, cap, clawback, adjustment, restatement, tax, fee or fx");
  static final int BONUS =
      C.optional("bonus", ColumnType.TEXT, "code in the plan; null where no bonus is the cause");
  static final int SOURCE = C.optional(
      "source_member_id",
      ColumnType.TEXT,
      "whose volume or money is the basis, or who gives by a guarantee; null where there is no source");
  static final int LEVEL = C.optional(
      "level",
      ColumnType.INTEGER,
      "true distance from source to member in the bonus's tree, 0 for the member's own; null without a source");
  static final int PAID_LEVEL = C.optional(
      "paid_level",
      ColumnType.INTEGER,
      "level of the plan that paid, after compression, or the generation; 0 where none did; null without a source");
  static final int BASIS = C.optional(
      "basis",
      ColumnType.AMOUNT,
      "the source's volume or money on which is paid; of tax, fee and fx the money, in the statement's currency, on which they are; of a clawback what came back, below zero; null for amounts that have no basis");
  static final int RATE = C.optional(
      "rate",
      ColumnType.RATE,
      "share of the basis, 0.05 is five per cent; of a clawback that of the line that is taken back; null for amounts that have no rate");
  static final int EXACT = C.required(
      "exact_amount",
      ColumnType.EXACT,
      "rate x basis x point-value before rounding and before any scaling; of tax, fee and fx the amount before rounding");
  static final int AMOUNT = C.required(
      "amount",
      ColumnType.AMOUNT,
      "rounded to the payout exponent; negative takes money back; of fx what is paid out in the other currency");
  static final int RESIDUE = C.required(
      "residue",
      ColumnType.EXACT,
      "what rounding left: exact amount less amount; where a fund scaled the lines, the scaled exact amount less amount");
  static final int CURRENCY = C.required("currency", ColumnType.TEXT, "ISO 4217 code of amount");
  static final int REFERENCE = C.optional(
      "reference",
      ColumnType.TEXT,
      "what the amount rests on: the id of the adjustment, the name of the tax table, of a clawback period/run/line_no of the line that is taken back, of a restatement period/run: cause, of a bonus line on what the source sold below uplines whom it has left 'uplines until' and the last day; null where there is nothing to name");

  public static final Table TABLE = C.table(
          "statement_lines",
          2,
          "One cause of money: a bonus line is one earner, bonus, source and level; what settlement adds or takes is a line too.",
          List.of("member_id", "line_no"),
          List.of("member_id"))
      .with(
          new Rule(
              "residue_is_what_rounding_left",
              "kind NOT IN ('bonus', 'tax', 'fee', 'fx') OR residue = CAST(exact_amount AS decimal(36, 16)) - amount OR (kind = 'bonus' AND abs(residue) < 1)"),
          new Rule("source_and_level_go_together", "(source_member_id IS NULL) = (level IS NULL)"));

  private StatementLines() {}
}
