package io.jenjang.oracle;

import java.math.BigDecimal;

/**
 * One cause of money: one (earner, bonus, source, level).
 *
 * @param source empty where there is no single one
 * @param basis zero where there is none
 * @param rate zero where there is none
 * @param exact rate x basis x point-value, unrounded
 * @param amount rounded once to the payout exponent
 */
public record PaidLine(
    String bonus,
    String earner,
    String source,
    int level,
    int paidLevel,
    BigDecimal basis,
    BigDecimal rate,
    BigDecimal exact,
    BigDecimal amount) {
  /** The same line with another amount. */
  PaidLine paying(BigDecimal other) {
    return new PaidLine(bonus, earner, source, level, paidLevel, basis, rate, exact, other);
  }
}
