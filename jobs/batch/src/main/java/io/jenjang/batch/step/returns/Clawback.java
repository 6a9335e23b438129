package io.jenjang.batch.step.returns;

/**
 * What is taken back of one line of a closed period.
 *
 * @param memberId who was paid
 * @param bonus code in the plan of the time
 * @param sourceId on whose volume was paid
 * @param level of the line
 * @param basis volume that came back, 4 places, below zero
 * @param rate of the line, 6 places
 * @param amount in units of the payout exponent, below zero
 * @param reference period, run and number of the line
 */
public record Clawback(
    String memberId,
    String bonus,
    String sourceId,
    int level,
    long basis,
    long rate,
    long amount,
    String reference) {}
