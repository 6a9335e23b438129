package io.jenjang.batch.step.intake;

/**
 * What of the sales was not read because an earlier run had read it.
 *
 * @param files of the table sales
 * @param lines in them
 */
public record Reused(long files, long lines) {}
