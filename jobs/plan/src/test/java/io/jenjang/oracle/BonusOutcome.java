package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one bonus pays, what it keeps, and what it would pay if every source found a qualified payee for every level.
 *
 * @param capped what caps cut from a member's lines; no entry for nothing
 * @param scaled what the limit of the company cut; no entry for nothing
 * @param legs of a binary bonus; none of every other
 */
public record BonusOutcome(
    String code,
    List<PaidLine> lines,
    List<UnpaidRow> unpaid,
    BigDecimal theoretical,
    Map<String, BigDecimal> capped,
    Map<String, BigDecimal> scaled,
    LegStates legs) {

  /** A bonus of which nothing is cut. */
  public BonusOutcome(
      String code, List<PaidLine> lines, List<UnpaidRow> unpaid, BigDecimal theoretical) {
    this(code, lines, unpaid, theoretical, Map.of(), Map.of(), LegStates.NONE);
  }

  /** The same with what was cut. */
  public BonusOutcome cut(Map<String, BigDecimal> byCaps, Map<String, BigDecimal> byLimit) {
    return new BonusOutcome(code, lines, unpaid, theoretical, byCaps, byLimit, legs);
  }

  /** The same with both sides of everybody. */
  public BonusOutcome with(LegStates sides) {
    return new BonusOutcome(code, lines, unpaid, theoretical, capped, scaled, sides);
  }

  public BigDecimal paid() {
    return lines.stream()
        .map(PaidLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(cut());
  }

  /** The refusals that count in theoretical = paid + unpaid, and what was cut. */
  public BigDecimal kept() {
    return unpaid.stream()
        .filter(UnpaidRow::counts)
        .map(UnpaidRow::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .add(cut());
  }

  private BigDecimal cut() {
    return Stream.of(capped, scaled)
        .flatMap(cut -> cut.values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of one member's lines. */
  public BigDecimal linesOf(String earner) {
    return lines.stream()
        .filter(line -> line.earner().equals(earner))
        .map(PaidLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What one member earns in this bonus. */
  public BigDecimal paidTo(String earner) {
    return linesOf(earner)
        .subtract(capped.getOrDefault(earner, BigDecimal.ZERO))
        .subtract(scaled.getOrDefault(earner, BigDecimal.ZERO));
  }
}
