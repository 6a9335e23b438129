package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.intake.SaleKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A sale of an earlier period.
 *
 * @param run that paid on it
 * @param memberId to whom it was credited
 * @param currency of volumes other than of {@code qv}
 * @param volumes what it added to personal volumes, by name
 * @param rolled to whom rolled-up volumes went that are not the member's own, by name; empty for nobody
 * @param uplines by tree in which the member has left those below whom it stood when it sold: the last day there
 */
public record ClosedSale(
    ClosedRun run,
    SaleKey key,
    String memberId,
    String currency,
    Map<String, BigDecimal> volumes,
    Map<String, String> rolled,
    Map<String, String> uplines) {
  /** Its currency where that is not the plan's. */
  Optional<String> ownCurrency() {
    return currency.equals(run.plan().currency()) ? Optional.empty() : Optional.of(currency);
  }
}
