package io.jenjang.batch.step.intake;

import java.math.BigDecimal;

/**
 * What was rejected for one reason.
 *
 * @param currency empty for tables without money
 * @param money at stake, 4 places
 */
public record RejectTotal(
    String table, RejectReason reason, String currency, long count, BigDecimal money) {}
