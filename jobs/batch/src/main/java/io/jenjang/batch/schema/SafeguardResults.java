package io.jenjang.batch.schema;

import java.math.BigDecimal;
import java.util.List;

/** One row is one sales-first rule or indicator, or what one bonus paid from one origin. */
public final class SafeguardResults {
  private static final Columns C = new Columns();
  private static final int RULE = C.required(
      "rule",
      ColumnType.TEXT,
      "id of the rule; INDICATOR for a figure that every report has, ORIGIN for what a bonus paid by origin");
  private static final int RULE_SET = C.optional(
      "rule_set", ColumnType.TEXT, "the set that the rule is of; null for INDICATOR and ORIGIN");
  private static final int JURISDICTION = C.optional(
      "jurisdiction", ColumnType.TEXT, "whose rule it is; null for INDICATOR and ORIGIN");
  private static final int SCOPE = C.required(
      "scope", ColumnType.TEXT, "of what it is measured: period, member, downline, year");
  private static final int MARKET = C.optional(
      "market", ColumnType.TEXT, "whose members were measured; null for the whole company");
  private static final int MEMBER = C.optional(
      "member_id",
      ColumnType.TEXT,
      "the member the row is about; null for the row of the whole, which is the worst of its members where a rule is by member");
  private static final int BONUS =
      C.optional("bonus", ColumnType.TEXT, "code of the bonus of an ORIGIN; null for a rule");
  private static final int SAYS = C.required("says", ColumnType.TEXT, "the rule in one sentence");
  private static final int MEASURE = C.required(
      "measure",
      ColumnType.TEXT,
      "the formula: S sales net of returns, R pay, _ret of customers, _self of own use, _stock of stock, _none without a sale");
  private static final int VALUE = C.optional(
      "value",
      ColumnType.EXACT,
      "what it comes to, HALF_UP to 6 places; null if it was not computed; judged exactly, not by this");
  private static final int THRESHOLD = C.optional(
      "threshold", ColumnType.TEXT, "how the value must stand; null for a figure without one");
  private static final int SEVERITY =
      C.required("severity", ColumnType.TEXT, "block, cut, warn or report");
  private static final int OUTCOME = C.required(
      "outcome",
      ColumnType.TEXT,
      "PASS, FAIL, CUT (pay was cut; the value is that of before), WARN, REPORT (no threshold) or NOT_COMPUTED");
  private static final int JUDGED = C.optional(
      "judged", ColumnType.LONG, "how many members were measured; null where the company was");
  private static final int FAILED = C.optional(
      "failed",
      ColumnType.LONG,
      "of how many of them the rule does not hold; null where the company was measured");
  private static final int SOURCE =
      C.required("source", ColumnType.TEXT, "where the figure comes from");
  private static final int SURE =
      C.required("sure", ColumnType.TEXT, "how sure the figure is; nothing here is legal advice");
  private static final int NOTE = C.optional(
      "note", ColumnType.TEXT, "why it was not computed, or what else to know; null for nothing");

  public static final Table TABLE = C.table(
          "safeguards",
          1,
          "One sales-first rule or indicator, its value, threshold, outcome, and where it came from. No legal advice.",
          List.of("rule", "rule_set", "market", "member_id", "bonus", "says"),
          List.of())
      .with(new Rule(
          "what_was_not_computed_has_no_value", "(outcome = 'NOT_COMPUTED') = (value IS NULL)"));

  private SafeguardResults() {}

  /**
   * A row; null where a column may be.
   *
   * @param judged -1 where the company was measured
   */
  public record Row(
      String rule,
      String ruleSet,
      String jurisdiction,
      String scope,
      String market,
      String member,
      String bonus,
      String says,
      String measure,
      BigDecimal value,
      String threshold,
      String severity,
      String outcome,
      long judged,
      long failed,
      String source,
      String sure,
      String note) {}

  /** Writes rows. */
  public static final class Writer {
    private final RowSink sink;

    public Writer(RowSink sink) {
      this.sink = sink;
    }

    public void row(Row row) {
      sink.text(RULE, row.rule());
      sink.text(RULE_SET, row.ruleSet());
      sink.text(JURISDICTION, row.jurisdiction());
      sink.text(SCOPE, row.scope());
      sink.text(MARKET, row.market());
      sink.text(MEMBER, row.member());
      sink.text(BONUS, row.bonus());
      sink.text(SAYS, row.says());
      sink.text(MEASURE, row.measure());
      WideDecimal.put(sink, VALUE, ColumnType.EXACT, row.value());
      sink.text(THRESHOLD, row.threshold());
      sink.text(SEVERITY, row.severity());
      sink.text(OUTCOME, row.outcome());
      if (row.judged() >= 0) {
        sink.number(JUDGED, row.judged());
        sink.number(FAILED, row.failed());
      }
      sink.text(SOURCE, row.source());
      sink.text(SURE, row.sure());
      sink.text(NOTE, row.note());
      sink.end();
    }
  }
}
