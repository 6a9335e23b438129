package io.jenjang.batch.step.intake;

import java.io.Serializable;

/**
 * The key of a sale line as it was delivered, whether it can be used or not.
 *
 * @param saleId as given
 * @param lineNo as given; empty where there is none
 */
public record DeliveredKey(String saleId, String lineNo) implements Serializable {}
