package io.jenjang.batch.job;

import io.jenjang.batch.io.Pointer;

/**
 * What {@code jenjang close} was asked.
 *
 * @param period name of the period
 * @param run the run that is to count
 * @param output folder of the tables of all runs
 * @param people two of them
 * @param config file of settings, or null for the defaults
 * @param master Spark master, or null for what the settings say
 */
public record CloseRequest(
    String period,
    String run,
    String output,
    Pointer.People people,
    String config,
    String master) {}
