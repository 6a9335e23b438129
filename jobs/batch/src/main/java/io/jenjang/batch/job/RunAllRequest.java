package io.jenjang.batch.job;

/**
 * What {@code jenjang run-all} was asked.
 *
 * @param file the list of runs
 * @param period of the runs whose entry names none, or null
 * @param config file of settings of the runs whose entry names none, or null for the defaults
 * @param master Spark master of all runs, or null for what the settings say
 */
public record RunAllRequest(String file, String period, String config, String master) {}
