package io.jenjang.batch.step.returns;

import static org.apache.spark.sql.functions.col;

import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.StatementLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;

/** The lines that a closed run paid on what some members had; those without a source or a basis were fed by no single one. */
final class PaidLines {
  private static final String COLUMNS =
      "member_id string, line_no int, kind string, bonus string, source_member_id string, level int, paid_level int, basis decimal(18,4), rate decimal(18,6), amount decimal(18,4), reference string";

  private PaidLines() {}

  /**
   * A bonus line.
   *
   * @param uplinesUntil last day on which the source stood below those uplines; empty where it stands there at the close
   */
  record Line(
      String memberId,
      int lineNo,
      String bonus,
      String sourceId,
      int level,
      int paidLevel,
      BigDecimal basis,
      BigDecimal rate,
      BigDecimal amount,
      String uplinesUntil) {
    Earning earning() {
      return new Earning(memberId, bonus);
    }
  }

  /** What one member has of one bonus. */
  record Earning(String memberId, String bonus) {}

  /** Lines of these bonuses whose sources are these members, in no order. */
  static List<Line> of(
      ClosedTables tables, ClosedRun run, Collection<String> sources, Collection<String> bonuses) {
    List<Line> lines = new ArrayList<>();
    List<Row> found = tables.rows(
        List.of(run),
        StatementLines.TABLE.name(),
        COLUMNS,
        "source_member_id",
        List.copyOf(sources),
        col("kind")
            .equalTo(LineKind.BONUS.text())
            .and(col("basis").isNotNull())
            .and(col("bonus").isin(bonuses.toArray())));
    found.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private static Line line(Row row) {
    return new Line(
        row.getString(0),
        row.getInt(1),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getDecimal(7),
        row.isNullAt(8) ? BigDecimal.ZERO.setScale(6) : row.getDecimal(8),
        row.getDecimal(9),
        row.isNullAt(10) ? "" : row.getString(10).replace(StatementLines.UPLINES_UNTIL, ""));
  }
}
