package io.jenjang.batch.job;

/**
 * One run of a list.
 *
 * @param name that the list gives it, for people
 * @param place where it stands, as {@code file: line}
 * @param request what {@code jenjang run} would be asked
 */
public record ListedRun(String name, String place, RunRequest request) {}
