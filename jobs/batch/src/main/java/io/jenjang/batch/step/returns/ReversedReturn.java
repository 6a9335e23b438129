package io.jenjang.batch.step.returns;

import io.jenjang.batch.step.intake.SaleKey;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A return as the table {@code returns} shows it.
 *
 * @param key of the return
 * @param sale what it returns
 * @param volumes what came back of each personal volume, by name
 */
public record ReversedReturn(SaleKey key, ClosedSale sale, Map<String, BigDecimal> volumes) {}
