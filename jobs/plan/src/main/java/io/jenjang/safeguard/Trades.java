package io.jenjang.safeguard;

import java.util.Map;

/**
 * What members bought, resold and gave back, as delivered in one period. Arrays are by member number; pieces and money have 4 places. What no rule asks for, or
 * the delivery does not tell, is null or an empty map.
 *
 * @param bought pieces that are credited to the member and bought to resell
 * @param resold pieces that are credited to the member and name the sale that they resell
 * @param before by days: of {@code bought} those of so many days before the end of the period, or earlier
 * @param late by days: [index in {@code Plan.sums()}][member]: what own purchases (own use or stock) in so many last days add to a volume
 * @param purchases which member bought of which
 * @param refunded what participants were given back for goods that they returned, in the period; above zero
 * @param listed what the catalog asks for the same goods
 */
public record Trades(
    long[] bought,
    long[] resold,
    Map<Integer, long[]> before,
    Map<Integer, long[][]> late,
    Purchases purchases,
    long[] refunded,
    long[] listed) {}
