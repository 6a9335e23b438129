package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.List;

/** What one bonus pays, what it keeps, and what it would pay if every source found a qualified payee for every level. */
public record BonusOutcome(
    String code, List<PaidLine> lines, List<UnpaidRow> unpaid, BigDecimal theoretical) {

  public BigDecimal paid() {
    return lines.stream().map(PaidLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The refusals that count in theoretical = paid + unpaid. */
  public BigDecimal kept() {
    return unpaid.stream()
        .filter(UnpaidRow::counts)
        .map(UnpaidRow::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What one member earns in this bonus. */
  public BigDecimal paidTo(String earner) {
    return lines.stream()
        .filter(line -> line.earner().equals(earner))
        .map(PaidLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
