package io.jenjang.batch.step.restate;

/**
 * What a member has of a bonus by now, and had when the period was closed; not the same.
 *
 * @param paid 4 places
 * @param due 4 places
 */
public record Difference(String memberId, String bonus, long paid, long due) {}
