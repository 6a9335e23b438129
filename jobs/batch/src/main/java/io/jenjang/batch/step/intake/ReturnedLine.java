package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * A return of a sale that is found in a closed period.
 *
 * @param key its own
 * @param sale what it returns
 * @param currency of {@code cv} and {@code net}; empty for none
 * @param qv 4 places, like {@code cv} and {@code net}; not above zero
 */
public record ReturnedLine(SaleKey key, SaleKey sale, String currency, long qv, long cv, long net)
    implements Serializable {}
