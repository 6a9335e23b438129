package io.jenjang.oracle;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a binary bonus carried for one member into a month.
 *
 * @param lots of the first and of the second side: volume by periods carried, the youngest first
 * @param paired whether the member has had its first pair
 */
public record LegPast(List<List<BigDecimal>> lots, boolean paired) {}
