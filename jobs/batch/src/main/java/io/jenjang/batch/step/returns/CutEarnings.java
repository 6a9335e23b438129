package io.jenjang.batch.step.returns;

import static org.apache.spark.sql.functions.col;

import io.jenjang.batch.schema.LineKind;
import io.jenjang.batch.schema.StatementLines;
import io.jenjang.batch.schema.Unpaid;
import io.jenjang.batch.step.returns.PaidLines.Earning;
import io.jenjang.payout.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** What was cut of the bonuses of some members, and what all their lines in these bonuses come to. */
final class CutEarnings {
  private static final String LINES =
      "member_id string, kind string, bonus string, amount decimal(18,4)";
  private static final String UNPAID =
      "member_id string, bonus string, reason string, went_to string, amount decimal(18,4)";

  private final Map<Earning, BigDecimal> cut;
  private final Map<Earning, BigDecimal> lines;

  private CutEarnings(Map<Earning, BigDecimal> cut, Map<Earning, BigDecimal> lines) {
    this.cut = cut;
    this.lines = lines;
  }

  /** By caps, the limit of the company and rules: all that was not paid. */
  static CutEarnings unpaid(ClosedTables tables, ClosedRun run, Collection<String> members) {
    Map<Earning, BigDecimal> caps = sums(tables, run, members, LineKind.CAP);
    caps.replaceAll((earning, amount) -> amount.negate());
    return of(tables, run, caps);
  }

  /** By caps of earners and owners alone: what a matching bonus does not see. */
  static CutEarnings capped(ClosedTables tables, ClosedRun run, Collection<String> members) {
    Column capped =
        col("reason").equalTo(Reason.CAPPED.name()).and(col("went_to").isNull());
    return of(
        tables, run, tables.sums(run, Unpaid.TABLE.name(), UNPAID, List.copyOf(members), capped));
  }

  private static CutEarnings of(ClosedTables tables, ClosedRun run, Map<Earning, BigDecimal> cut) {
    List<String> members =
        cut.keySet().stream().map(Earning::memberId).distinct().toList();
    return new CutEarnings(cut, sums(tables, run, members, LineKind.BONUS));
  }

  private static Map<Earning, BigDecimal> sums(
      ClosedTables tables, ClosedRun run, Collection<String> members, LineKind kind) {
    return new HashMap<>(tables.sums(
        run,
        StatementLines.TABLE.name(),
        LINES,
        List.copyOf(members),
        col("kind").equalTo(kind.text())));
  }

  /** What was cut; zero for nothing. */
  BigDecimal cut(Earning earning) {
    return cut.getOrDefault(earning, BigDecimal.ZERO);
  }

  /** What all lines of the bonus come to; only told where something was cut. */
  BigDecimal lines(Earning earning) {
    return lines.get(earning);
  }
}
