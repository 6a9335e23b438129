package io.jenjang.payout;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One requirement of the next rank that does not hold yet.
 *
 * @param requirement in words, as the plan says it: {@code gv at least 10000}
 * @param needed with up to 4 places; null where the requirement is no number
 * @param has null where the requirement is no number
 * @param shortBy needed less has, above zero; null where the requirement is no number
 */
public record Missing(String requirement, BigDecimal needed, BigDecimal has, BigDecimal shortBy)
    implements Serializable {}
