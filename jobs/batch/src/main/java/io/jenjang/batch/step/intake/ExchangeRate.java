package io.jenjang.batch.step.intake;

import java.math.BigDecimal;

/**
 * A rate of exchange of the period.
 *
 * @param rate what one unit of {@code from} is worth in {@code to}; 12 places
 */
public record ExchangeRate(String from, String to, BigDecimal rate) {}
