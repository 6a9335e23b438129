package io.jenjang.oracle;

import io.jenjang.payout.Reason;
import java.math.BigDecimal;

/**
 * Money that a plan kept from somebody.
 *
 * @param member empty when there was nobody
 * @param wentTo empty, or who was paid instead; then the row does not count in theoretical = paid + unpaid
 */
public record UnpaidRow(
    String bonus,
    String member,
    String source,
    int level,
    int paidLevel,
    BigDecimal basis,
    BigDecimal rate,
    BigDecimal amount,
    Reason reason,
    String wentTo) {

  boolean counts() {
    return wentTo.isEmpty();
  }

  /** The same with what another refusal adds to it. */
  UnpaidRow and(UnpaidRow other) {
    return new UnpaidRow(
        bonus,
        member,
        source,
        level,
        paidLevel,
        basis,
        rate.add(other.rate),
        amount.add(other.amount),
        reason,
        wentTo);
  }
}
