package io.jenjang.batch.step.returns;

import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.StatementLines;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * What a complete run took back of closed periods.
 *
 * @param amount 4 places, below zero
 */
public record TakenBack(String memberId, String bonus, long amount) {
  private static final String COLUMNS =
      "member_id string, kind string, bonus string, amount decimal(18,4)";

  /** A row a line, in no order. */
  public static List<TakenBack> of(SparkSession session, ClosedRun run) {
    return new ClosedTables(session)
            .rows(
                List.of(run),
                StatementLines.TABLE.name(),
                COLUMNS,
                "kind",
                List.of(LineKind.CLAWBACK.text()))
            .stream()
            .map(row -> new TakenBack(
                row.getString(0),
                row.getString(2),
                row.getDecimal(3).unscaledValue().longValueExact()))
            .toList();
  }
}
