package io.jenjang.batch.step.returns;

import static org.apache.spark.sql.functions.col;

import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.StatementLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The lines that a closed run paid on the volume of some members, and what caps took of the bonuses of those who earned them. */
final class PaidLines {
  private static final String TABLE = StatementLines.TABLE.name();
  private static final String LINES =
      "member_id string, line_no int, kind string, bonus string, source_member_id string, level int, paid_level int, basis decimal(18,4), rate decimal(18,6), amount decimal(18,4)";
  private static final String AMOUNTS =
      "member_id string, kind string, bonus string, amount decimal(18,4)";

  private final List<Line> lines;
  private final Map<Earning, BigDecimal> earned = new HashMap<>();
  private final Map<Earning, BigDecimal> cut = new HashMap<>();

  /** A bonus line. */
  record Line(
      String memberId,
      int lineNo,
      String bonus,
      String sourceId,
      int level,
      int paidLevel,
      BigDecimal basis,
      BigDecimal rate,
      BigDecimal amount) {
    Earning earning() {
      return new Earning(memberId, bonus);
    }
  }

  /** What one member has of one bonus. */
  record Earning(String memberId, String bonus) {}

  private PaidLines(List<Line> lines) {
    this.lines = lines;
  }

  /** Looks the lines up; those without a source or a basis are of no single sale. */
  static PaidLines of(SparkSession session, ClosedRun run, List<String> sources) {
    ClosedTables tables = new ClosedTables(session);
    List<Line> lines = new ArrayList<>();
    List<Row> found = tables.rows(
        List.of(run),
        TABLE,
        LINES,
        "source_member_id",
        sources,
        col("kind").equalTo(LineKind.BONUS.text()).and(col("basis").isNotNull()));
    found.forEach(row -> lines.add(line(row)));
    PaidLines paid = new PaidLines(lines);
    paid.readCuts(tables, run);
    return paid;
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
        row.getDecimal(9));
  }

  /** All lines of those earners of whose bonuses something was cut. */
  private void readCuts(ClosedTables tables, ClosedRun run) {
    List<ClosedRun> runs = List.of(run);
    List<String> earners = lines.stream().map(Line::memberId).distinct().toList();
    for (Row row : tables.rows(
        runs, TABLE, AMOUNTS, "member_id", earners, col("kind").equalTo(LineKind.CAP.text()))) {
      cut.merge(earning(row), row.getDecimal(3).negate(), BigDecimal::add);
    }
    List<String> capped =
        cut.keySet().stream().map(Earning::memberId).distinct().toList();
    for (Row row : tables.rows(
        runs, TABLE, AMOUNTS, "member_id", capped, col("kind").equalTo(LineKind.BONUS.text()))) {
      earned.merge(earning(row), row.getDecimal(3), BigDecimal::add);
    }
  }

  private static Earning earning(Row row) {
    return new Earning(row.getString(0), Objects.requireNonNullElse(row.getString(2), ""));
  }

  List<Line> lines() {
    return lines;
  }

  /** What all lines of the bonus come to; only told where something was cut. */
  BigDecimal earned(Earning earning) {
    return earned.getOrDefault(earning, BigDecimal.ZERO);
  }

  /** What caps and the limit of the company took. */
  BigDecimal cut(Earning earning) {
    return cut.getOrDefault(earning, BigDecimal.ZERO);
  }
}
